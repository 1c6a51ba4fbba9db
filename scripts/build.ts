/**
 * Compiles the package for those who install it: Node strips no types inside `node_modules`, so `npm pack`
 * ships JavaScript. Assets lie beside the code that loads them by `new URL('./x', import.meta.url)`, so
 * they are copied to the same places under `dist/`.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');
const ROOMS = ['rules', 'engine', 'providers', 'store', 'workers', 'api', 'service', 'cli', 'web'];
const ASSET = /\.(ya?ml|json|onnx|html|css|svg|ttf|otf|txt|md)$/;

function compile(): void {
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const run = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (run.status !== 0) throw new Error('tsc refused to compile; see its messages above');
}

function copyAssets(): number {
  let copied = 0;
  for (const room of ROOMS.filter((name) => existsSync(join(ROOT, name)))) {
    for (const name of readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })) {
      const from = join(ROOT, room, name);
      if (!ASSET.test(name) || !statSync(from).isFile()) continue;
      cpSync(from, join(DIST, room, name), { recursive: true });
      copied += 1;
    }
  }
  cpSync(join(ROOT, 'package.json'), join(DIST, 'package.json'));
  return copied;
}

rmSync(DIST, { recursive: true, force: true });
compile();
const copied = copyAssets();
const bin = join(DIST, 'cli', 'main.js');
if (!readFileSync(bin, 'utf8').startsWith('#!'))
  throw new Error(`${bin} has no #! line: npx could not run it`);
chmodSync(bin, 0o755);
process.stderr.write(`compiled into ${dirname(bin)} with ${copied} assets\n`);
