/** The command line as people and scripts use it: what it prints, and its exit codes. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawPassport } from '../../fixtures/draw-passport.ts';
import { drawSelfie } from '../../fixtures/draw-selfie.ts';
import type { Truth } from '../../fixtures/truth.ts';

const MAIN = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
let folder: string;
let truth: Truth;

function idwell(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...args], { cwd: folder }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}
const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'idwell-cli-'));
  const person = { givenNames: 'Anna Maria', surname: 'Eriksson', sex: 'F' } as const;
  const passport = await drawPassport('cli', { face: 'woman-a', person });
  truth = passport.truth;
  await writeFile(join(folder, 'passport.png'), passport.image);
  await writeFile(join(folder, 'self.jpg'), (await drawSelfie('woman-a', { photo: 1 })).image);
  await writeFile(join(folder, 'other.jpg'), (await drawSelfie('woman-m')).image);
  await writeFile(join(folder, 'broken.jpg'), 'PK\u0003\u0004 not a picture');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('idwell read', () => {
  it('answers every file in order, also what cannot be read', async () => {
    const { code, stdout } = await idwell('read', '--json', 'broken.jpg', 'passport.png', 'missing.png');
    expect(code).toBe(0);
    const [broken, passport, missing] = lines(stdout);
    expect(broken).toMatchObject({ file: 'broken.jpg', document: null, mrz: null });
    expect(broken.findings[0].code).toBe('image_unsupported');
    expect(missing.findings[0].detail).toContain('there is no such file');
    expect(passport.document).toMatchObject({ type: 'passport', country: 'UTO' });
    expect(passport.mrz).toMatchObject({ format: 'TD3', lines: truth.mrz, valid: true });
    for (const name of ['document_number', 'date_of_birth', 'expiry_date', 'sex'] as const) {
      expect(passport.fields[name].value).toBe(truth.fields[name]?.value);
    }
    expect(passport.ms).toBeGreaterThan(0);
  });

  it('says wrong usage in a sentence, with exit code 2', async () => {
    for (const args of [['read'], ['read', '--frob', 'x'], ['read', '--kind', 'napkin', 'x'], ['frob'], []]) {
      const { code, stderr } = await idwell(...args);
      expect(code).toBe(2);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
  });
});

describe('idwell match', () => {
  it('takes pairs relative to their file, ignores further columns, and says unknown without a face', async () => {
    await writeFile(
      join(folder, 'pairs.csv'),
      'a,b,note\npassport.png,self.jpg,same\npassport.png,other.jpg,"an, other"\npassport.png,broken.jpg,none\n',
    );
    const { code, stdout } = await idwell('match', '--json', '--pairs', join(folder, 'pairs.csv'));
    expect(code).toBe(0);
    const [same, other, none] = lines(stdout);
    expect(same).toMatchObject({ a: 'passport.png', b: 'self.jpg', result: 'pass' });
    expect(other.result).toBe('fail');
    expect(same.score).toBeGreaterThan(other.score);
    expect(none).toMatchObject({ distance: null, score: null, result: 'unknown' });
  });

  it('names the columns that a file lacks', async () => {
    await writeFile(join(folder, 'wrong.csv'), 'left,right\nx,y\n');
    const { code, stderr } = await idwell('match', '--pairs', 'wrong.csv');
    expect([code, stderr]).toEqual([2, expect.stringContaining('needs the columns a and b')]);
  });
});

describe('idwell compare', () => {
  it('compares the first two columns, whatever they are called', async () => {
    await writeFile(
      join(folder, 'names.csv'),
      'expected,read,same\nJürgen Müller,MUELLER JUERGEN,1\nAnna Eriksson,Britta Sandberg,0\n',
    );
    const { stdout } = await idwell('compare', '--json', '--kind', 'name', '--pairs', 'names.csv');
    const [same, other] = lines(stdout);
    expect(same).toMatchObject({ left: 'Jürgen Müller', right: 'MUELLER JUERGEN', result: 'match' });
    expect(same.pieces.length).toBeGreaterThan(0);
    expect(other.result).toBe('mismatch');
  });
});

describe('idwell verify', () => {
  it('decides from files, with no server and no database', async () => {
    const person = {
      first_name: 'Anna Maria',
      last_name: 'Eriksson',
      date_of_birth: truth.fields.date_of_birth?.value,
    };
    await writeFile(join(folder, 'expected.json'), JSON.stringify({ person }));
    const files = ['--document', 'passport.png', '--selfie', 'self.jpg', '--expected', 'expected.json'];
    const { code, stdout } = await idwell(
      'verify',
      '--profile',
      'standard',
      ...files,
      '--mode',
      'test',
      '--json',
    );
    expect(code).toBe(0);
    const [answer] = lines(stdout);
    expect(answer.decision).toMatchObject({ outcome: 'approved', retry: null, profile: { id: 'standard' } });
    expect(answer.comparisons.map(({ result }: { result: string }) => result)).not.toContain('mismatch');
  });

  it('never approves a specimen in live mode, nor anybody without a selfie', async () => {
    const live = await idwell('verify', '--document', 'passport.png', '--selfie', 'self.jpg', '--json');
    expect(lines(live.stdout)[0].decision.outcome).toBe('double_check');
    const bare = await idwell('verify', '--document', 'passport.png', '--mode', 'test', '--json');
    expect(lines(bare.stdout)[0].decision.outcome).not.toBe('approved');
  });
});

describe('idwell rules', () => {
  it('tells a mistake with its line, column and fix', async () => {
    await writeFile(join(folder, 'p.yaml'), 'name: P\nsteps:\n  - type: dokument\n');
    const { code, stdout } = await idwell('rules', 'check', 'p.yaml');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^p\.yaml:3:\d+: /);
  });
});
