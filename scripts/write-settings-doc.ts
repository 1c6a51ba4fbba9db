/** Writes docs/settings.md from the table of settings. With --check it exits 1 where the file differs. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { SETTINGS_TABLE } from '../store/settings-table.ts';

const FILE = new URL('../docs/settings.md', import.meta.url);
const HEAD = `# Settings

Every setting is an environment variable. idwell refuses to start with one that is wrong, and says which, why and how
to mend it. Times are written as 500ms, 30s, 5m, 2h or 30d, sizes as 512KB or 15MB.

This page is written by \`npx node scripts/write-settings-doc.ts\` from \`store/settings-table.ts\`.

| variable | default | meaning |
|---|---|---|
`;

function settingsDoc(): string {
  const rows = Object.entries(SETTINGS_TABLE).map(([name, { env, fallback, sentence }]) => {
    // The number of processors differs from machine to machine, and so must not be in the file.
    const shown =
      name === 'threads' ? 'processors less one, 1 to 4' : fallback === null ? '' : `\`${fallback}\``;
    return `| \`${env}\` | ${shown} | ${sentence} |`;
  });
  return `${HEAD}${rows.join('\n')}\n`;
}

const text = settingsDoc();
if (process.argv.includes('--check')) {
  const differs = (await readFile(FILE, 'utf8').catch(() => '')) !== text;
  if (differs)
    console.error('docs/settings.md differs from the settings: npx node scripts/write-settings-doc.ts');
  process.exitCode = differs ? 1 : 0;
} else {
  await mkdir(new URL('.', FILE), { recursive: true });
  await writeFile(FILE, text);
}
