/** `idwell rules replay` over a database, as people and scripts use it. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { bundled } from '../support/decided.ts';
import { faceFacts } from '../support/made-facts.ts';
import { decidedVerification } from '../support/past-decisions.ts';
import { openTestStore } from '../support/store.ts';

const MAIN = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

it('past decisions under a file of rules: sums and cases, for people and for scripts', async () => {
  const { live, environment } = await openTestStore();
  const folder = await mkdtemp(join(tmpdir(), 'idwell-replay-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const idwell = (...args: string[]) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      const env = { ...process.env, ...environment };
      execFile(process.execPath, [MAIN, ...args], { cwd: folder, env }, (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
      });
    });
  const standard = bundled('standard');
  for (const score of [95, 82])
    await decidedVerification(live, { profile: standard, facts: faceFacts(score) });
  const steps = standard.content.steps.map((step) =>
    step.type === 'face_match' ? { ...step, minimumScore: 80 } : step,
  );
  const milder = { ...standard.content, steps, autoApprove: { rules: [{ faceMatchScore: '>= 80' }] } };
  await writeFile(join(folder, 'milder.yaml'), JSON.stringify(milder));

  const told = await idwell('rules', 'replay', '--profile', 'milder.yaml', '--verify');
  expect([told.code, told.stderr]).toEqual([0, '']);
  expect(told.stdout).toContain('2 past decisions under Standard (milder.yaml): 1 would end otherwise');
  expect(told.stdout).toMatch(/double_check +1 +0 +0 +0/);
  expect(told.stdout).toContain('double_check → approved');
  expect(told.stdout).toContain('2 decided again by their own profile: the same to the byte');

  const json = await idwell('rules', 'replay', '--profile', 'milder.yaml', '--json');
  const lines = json.stdout.trim().split('\n');
  const [changed, sums] = lines.map((line) => JSON.parse(line));
  expect(changed).toMatchObject({ from: 'double_check', to: 'approved' });
  expect(sums).toMatchObject({ decisions: 2, changed: 1, next: null });

  const later = await idwell('rules', 'replay', '--profile', 'express', '--since', '2100-01-01');
  expect(later.stdout).toContain('0 past decisions');
  const others = await idwell('rules', 'replay', '--profile', 'express', '--of', 'express');
  expect(others.stdout).toContain('0 past decisions');
  const latest = await idwell(
    'rules',
    'replay',
    '--profile',
    'milder.yaml',
    '--of',
    'standard',
    '--limit',
    '1',
  );
  expect(latest.stdout).toContain('1 past decisions');
  for (const wrong of [
    ['--profile', 'express', '--since', 'yesterday'],
    [],
    ['--profile', 'nothing.yaml'],
    ['--profile', 'express', '--limit', 'x'],
  ]) {
    const { code, stderr } = await idwell('rules', 'replay', ...wrong);
    expect([code, stderr]).toEqual([2, expect.not.stringMatching(/\n\s+at /)]);
  }
});
