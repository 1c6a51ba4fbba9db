/** Writes rules/profile.schema.json and rules/labels.json from what they are generated of. */
import { readFile, writeFile } from 'node:fs/promises';
import { loadLabels } from '../rules/load-labels.ts';
import { profileJsonSchema } from '../rules/profile-json-schema.ts';

const rules = new URL('../rules/', import.meta.url);

async function write(name: string, value: unknown): Promise<void> {
  await writeFile(new URL(name, rules), `${JSON.stringify(value, null, 2)}\n`);
}

await write('labels.json', loadLabels(await readFile(new URL('labels.yaml', rules), 'utf8')));
await write('profile.schema.json', profileJsonSchema());
