import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/**
 * The installed folder of a package. Packages whose `exports` hide their other files are found by the file
 * that they do export, which lies in `dist/`.
 */
export async function findPackage(name: string): Promise<{ folder: string; version: string }> {
  const folder = path.dirname(path.dirname(require.resolve(name)));
  const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { folder, version: manifest.version };
}
