/** `idwell lists` as people and scripts use it, on a database of its own. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { createTestDatabase } from '../support/postgres.ts';

const MAIN = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
const ETH = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';

async function open() {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'idwell-lists-'));
  onTestFinished(async () => {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });
  const env = { PATH: process.env.PATH, DATABASE_URL: database.url, IDWELL_DATA: folder };
  const lists = (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
    new Promise((resolve) => {
      execFile(process.execPath, [MAIN, 'lists', ...args], { cwd: folder, env }, (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
      });
    });
  return { lists, write: (name: string, text: string) => writeFile(join(folder, name), text) };
}

it('imports lists, shows them, and finds who is on them', { timeout: 60_000 }, async () => {
  const { lists, write } = await open();
  expect((await lists()).stdout).toContain('No list is loaded');
  await write('own.csv', 'name,aliases,birth_date\n"Brykke, Ivgeni",Torvi;Ivan Brykke,1962-04-17\n');
  await write('wallets.csv', `asset,address\nETH,${ETH}\n`);
  const imported = await lists('import', 'own.csv', '--name', 'own', '--category', 'pep');
  expect(imported).toMatchObject({
    code: 0,
    stdout: 'own version 1: 1 entries, 3 names, 0 wallets (csv; pep)\n',
  });
  expect((await lists('import', 'own.csv', '--name', 'own', '--category', 'pep')).stdout).toContain(
    'is unchanged',
  );
  await lists('import', 'wallets.csv', '--name', 'wallets', '--category', 'sanctions');
  const shown = (await lists()).stdout.split('\n');
  expect(shown[0]).toBe('own  version 1  0 days old  pep  1 entries  3 names  0 wallets  csv');
  expect(shown[1]).toContain('wallets  version 1');
  const [hit] = (await lists('search', 'Ivgeni Brykkke', '--born', '1962-04-17', '--json')).stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(hit).toMatchObject({ list: 'own', version: 1, id: '2', categories: ['pep'], birth: 'day' });
  expect((await lists('search', 'emma daniels')).stdout).toBe('on no list\n');
  expect((await lists('wallet', ETH.toLowerCase())).stdout).toBe('listed: wallets 1  2  \n');
  expect((await lists('remove', 'own')).stdout).toContain('own is removed');
  expect((await lists('search', 'Ivgeni Brykke')).stdout).toBe('on no list\n');
});

it('says what is wrong and how to mend it, and takes nothing of a broken file', {
  timeout: 60_000,
}, async () => {
  const { lists, write } = await open();
  await write('own.csv', 'name\nBrykke\n');
  await write('broken.xml', '<CONSOLIDATED_LIST>\n<INDIVIDUALS>\n<INDIVIDUAL><FIRST_NAME>A');
  const wrong: [string[], RegExp][] = [
    [['import', 'own.csv', '--name', 'own'], /own\.csv, line 2: .*--category/],
    [['import', 'broken.xml', '--name', 'un'], /broken\.xml, line 3: The file ends within/],
    [['import', 'missing.csv', '--name', 'own'], /cannot read missing\.csv/],
    [['import', 'own.csv'], /--name is/],
    [['import', 'own.csv', '--name', 'own', '--kind', 'xls'], /--kind is one of/],
    [['import', '--name', 'own'], /at least one file/],
    [['search', 'Anna', '--born', 'yesterday'], /--born is a day/],
    [['remove', 'nothing'], /there is no list nothing/],
    [['frob'], /idwell lists takes/],
  ];
  for (const [args, problem] of wrong) {
    const { code, stderr } = await lists(...args);
    expect([args.join(' '), code]).toEqual([args.join(' '), 2]);
    expect(stderr).toMatch(problem);
  }
  expect((await lists()).stdout).toContain('No list is loaded');
});
