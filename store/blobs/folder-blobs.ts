import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Blobs } from './blobs.ts';
import type { Seal } from './seal.ts';

const KEY = /^[a-z0-9_]+(\/[a-z0-9_]+)*$/;

export function createFolderBlobs(folder: string, seal: Seal): Blobs {
  const pathOf = (key: string) => {
    // Keys come from our own ids; anything else would be a way out of the folder.
    if (!KEY.test(key)) throw new Error(`${JSON.stringify(key)} is not a key of a blob.`);
    return join(folder, key);
  };
  return {
    put: (key, content) => writeWhole(pathOf(key), seal.seal(key, content)),
    async get(key) {
      const sealed = await readFile(pathOf(key)).catch(absent);
      return sealed && seal.open(key, sealed);
    },
    delete: (key) => rm(pathOf(key), { force: true }),
    list: (prefix) => listKeys(folder, prefix),
  };
}

/** Either the old content or the new one is there after a crash, never a part: write aside, sync, rename. */
async function writeWhole(path: string, content: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const aside = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const file = await open(aside, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** The rename itself is only safe once the folder is on disk. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function listKeys(folder: string, prefix: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(absent);
  return (entries ?? [])
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.tmp'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((key) => key.startsWith(prefix))
    .sort();
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
