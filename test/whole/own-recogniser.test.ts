/** `idwell match` with a face recogniser of the operator's own, named in the environment. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { drawSelfie } from '../../fixtures/draw-selfie.ts';
import { writeRecogniser } from '../support/tiny-recogniser.ts';

const MAIN = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

function match(folder: string, model: string): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, IDWELL_FACE_MODEL: model };
    execFile(
      process.execPath,
      [MAIN, 'match', '--json', 'a.jpg', 'b.jpg'],
      { cwd: folder, env },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

it('counts beside the built-in one, and says what is wrong where it cannot be used', async () => {
  const model = await writeRecogniser();
  const folder = path.dirname(model);
  await writeFile(path.join(folder, 'a.jpg'), (await drawSelfie('woman-a', { photo: 0 })).image);
  await writeFile(path.join(folder, 'b.jpg'), (await drawSelfie('woman-a', { photo: 1 })).image);
  const [alone, fused] = [await match(folder, ''), await match(folder, model)];
  expect(JSON.parse(alone.stdout)).toMatchObject({ result: 'pass' });
  expect(JSON.parse(fused.stdout).distance).toBeGreaterThan(0);
  expect(JSON.parse(fused.stdout).distance).not.toBe(JSON.parse(alone.stdout).distance);
  const broken = await match(folder, path.join(folder, 'a.jpg'));
  expect(broken).toMatchObject({ code: 1, stdout: '' });
  expect(broken.stderr).toMatch(/^idwell: The face recogniser .*a\.jpg/);
});
