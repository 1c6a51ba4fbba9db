import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../settings-table.ts';
import { parseSealKeys, type SealKey } from './seal-keys.ts';

/** The keys of the settings; else those of the key file in the data folder, which is made on the first start. */
export async function loadSealKeys(settings: Settings): Promise<SealKey[]> {
  const text = settings.blobKeys ?? (await readOrMakeKeyFile(settings.dataFolder));
  const keys = parseSealKeys(text);
  if (typeof keys === 'string') throw new Error(`The key file in ${settings.dataFolder} ${keys}`);
  return keys;
}

async function readOrMakeKeyFile(dataFolder: string): Promise<string> {
  const folder = join(dataFolder, 'keys');
  const file = join(folder, 'seal-keys');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const fresh = `k1:${randomBytes(32).toString('base64')}\n`;
  try {
    // `wx`: of two processes that start at once one makes the file and the other reads it.
    await writeFile(file, fresh, { mode: 0o600, flag: 'wx', flush: true });
    return fresh;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return await readFile(file, 'utf8');
  }
}
