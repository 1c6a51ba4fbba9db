/** The README's first command: every person of the demo must come out as they should. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../../demo/main.ts', import.meta.url));

describe('npm run demo', () => {
  it('ends well', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [MAIN]);
    expect(stdout).toContain('9 of 9 as they should be');
  });
});
