/**
 * The package as a stranger installs it: packed, installed into an empty project, run there through npx.
 * Node strips no types inside node_modules, so what is packed must be JavaScript with its assets.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawPassport } from '../../fixtures/draw-passport.ts';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'idwell-packed-'));
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

  it('says wrong usage in one sentence, with exit code 2', async () => {
    const answer = run('npx', ['--no-install', 'idwell', 'read', '--frobnicate'], { cwd: folder });
    await expect(answer).rejects.toMatchObject({ code: 2 });
  });
});
