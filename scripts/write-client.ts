/** `npm run client`: writes the generated part of the typed client. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clientFiles } from './client-files.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
for (const [path, text] of Object.entries(await clientFiles())) {
  writeFileSync(join(ROOT, path), text);
  process.stdout.write(`${path}\n`);
}
