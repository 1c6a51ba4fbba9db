import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Settings } from '../settings-table.ts';
import { writeOnce } from '../write-once.ts';
import { parseSealKeys, type SealKey } from './seal-keys.ts';

/** The keys of the settings; else those of the key file in the data folder, which is made on the first start. */
export async function loadSealKeys({ blobKeys, dataFolder }: Settings): Promise<SealKey[]> {
  const file = join(dataFolder, 'keys', 'seal-keys');
  const text = blobKeys ?? (await writeOnce(file, `k1:${randomBytes(32).toString('base64')}\n`));
  const keys = parseSealKeys(text);
  if (typeof keys === 'string') throw new Error(`The key file ${file} ${keys}`);
  return keys;
}
