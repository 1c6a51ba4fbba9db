/**
 * The package as a stranger installs it: packed, installed into an empty project, run there through npx.
 * Node strips no types inside node_modules, so what is packed must be JavaScript with its assets.
 */
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawPassport } from '../../fixtures/draw-passport.ts';

const run = promisify(execFile);

/** A program of the stranger's, with types: what is down is asked first, then idwell in the program itself. */
const PROGRAM = `
import { readFileSync } from 'node:fs';
import { type ConformanceHarness, runConformance } from 'idwell/conformance';
import { createClient } from 'idwell/client';
import { startEmbedded } from 'idwell/embedded';
import { createFallbackProvider } from 'idwell/fallback';
import { hopsInFile } from 'idwell/fallback/hops-in-file';
import { type Provider, ProviderError } from 'idwell/provider';
import { createIdwellProvider } from 'idwell/providers/idwell';
import { createManualProvider } from 'idwell/providers/manual';
import { createOnfidoProvider } from 'idwell/providers/onfido';
import { createPersonaProvider } from 'idwell/providers/persona';
import { createSumsubProvider } from 'idwell/providers/sumsub';
import { createVeriffProvider } from 'idwell/providers/veriff';

export const others = [createManualProvider, createPersonaProvider, createSumsubProvider, createVeriffProvider];
export const suite: (harness: ConformanceHarness) => Promise<unknown> = runConformance;
// Nobody listens on these ports.
const absent = createIdwellProvider({ name: 'absent', api: createClient({ url: 'http://127.0.0.1:9', key: 'k' }) });
const onfido: Provider = createOnfidoProvider({ apiToken: 't', baseUrl: 'http://127.0.0.1:9' });
const { provider, close } = await startEmbedded({ settings: { IDWELL_DATA: 'identity' } });
const fallback = createFallbackProvider({
  providers: [{ provider: onfido }, { provider: absent }, { provider }],
  hops: await hopsInFile('hops.jsonl'),
});
const made = await fallback.create({ applicantReference: 'anna', reference: 'order-1' });
await fallback.upload(made.id, { type: 'photo_id', kind: 'passport', content: readFileSync('passport.jpg') });
const refused = await fallback.submit(made.id).then(() => null, (error: unknown) => error);
const code = refused instanceof ProviderError ? refused.code : null;
const { provider: holder, asked } = await fallback.get(made.id);
console.log(JSON.stringify({ holder, code, asked: asked.map(({ type }) => type) }));
await close();
`;
const STRICT = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2024', '--types', 'node'];
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'idwell-packed-'));
  // Started by root, PostgreSQL runs as another user, who has to come through.
  await chmod(folder, 0o711);
  await run('npm', ['pack', '--pack-destination', folder], { cwd: ROOT });
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  await writeFile(join(folder, 'package.json'), '{ "name": "stranger", "private": true }');
  await run('npm', ['install', '--no-audit', '--no-fund', `./${tarball}`], { cwd: folder });
}, 600_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the packed package', () => {
  it('reads a passport through npx in an empty project', async () => {
    const passport = await drawPassport(7);
    await writeFile(join(folder, 'passport.jpg'), passport.image);
    const { stdout } = await run('npx', ['--no-install', 'idwell', 'read', '--json', 'passport.jpg'], {
      cwd: folder,
    });
    const answer = JSON.parse(stdout);
    expect(answer.mrz.lines).toEqual(passport.truth.mrz);
    expect(answer.mrz.valid).toBe(true);
  });

  it('compares names through npx', async () => {
    const args = [
      '--no-install',
      'idwell',
      'compare',
      '--json',
      '--kind',
      'name',
      'Jürgen Müller',
      'MUELLER JUERGEN',
    ];
    const { stdout } = await run('npx', args, { cwd: folder });
    expect(JSON.parse(stdout)).toMatchObject({ result: 'match' });
  });

  it('is plugged into a program as a provider, a fallback and idwell itself, with types', async () => {
    await writeFile(join(folder, 'program.mts'), PROGRAM);
    const typescript = join(ROOT, 'node_modules/typescript/bin/tsc');
    const types = ['--typeRoots', join(ROOT, 'node_modules/@types'), '--skipLibCheck'];
    const compile = run(process.execPath, [typescript, ...STRICT, ...types, 'program.mts'], { cwd: folder });
    // The compiler says on stdout what it refuses.
    await compile.catch(({ stdout }) => expect(stdout).toBe(''));
    await writeFile(join(folder, 'passport.jpg'), (await drawPassport(7)).image);
    const { stdout } = await run('npx', ['--no-install', 'node', 'program.mts'], { cwd: folder });
    expect(JSON.parse(stdout)).toEqual({ holder: 'idwell', code: 'incomplete', asked: ['selfie'] });
  });

  it('says wrong usage in one sentence, with exit code 2', async () => {
    const answer = run('npx', ['--no-install', 'idwell', 'read', '--frobnicate'], { cwd: folder });
    await expect(answer).rejects.toMatchObject({ code: 2 });
  });
});
