/** Writes docs/facts.md from the table of facts. With --check it exits 1 where the file differs. */
import { readFile, writeFile } from 'node:fs/promises';
import { FACT_SOURCES } from '../rules/fact-sources.ts';
import { FACTS, type FactDefinition, type FactName } from '../rules/facts.ts';

const FILE = new URL('../docs/facts.md', import.meta.url);
const HEAD = `# Facts

Every value that a rule may ask for; there are no others (\`idwell rules facts\`). A fact is one value or unknown, and unknown
never approves. \`review\` of an outcome is for a person; \`not_given\`: the step is optional and nothing was uploaded for it.
\`idwell rules check FILE\` says which rules of a profile can never be met and why.

This page is written by \`npx node scripts/write-facts-doc.ts\` from \`rules/facts.ts\`.

| fact | values | given by | meaning |
|---|---|---|---|
`;

function valuesOf({ type, unit, range, values }: FactDefinition): string {
  if (values) return values.join(', ');
  if (type === 'boolean') return 'true, false';
  const span = range && range[1] < 1e6 ? `${range[0]} to ${range[1]}` : '';
  return [type === 'number' ? '' : type, span, unit].filter(Boolean).join(' ');
}

const rows = Object.entries(FACTS).map(([name, fact]: [string, FactDefinition]) => {
  const source = FACT_SOURCES[name as FactName];
  return `| \`${name}\` | ${valuesOf(fact)} | ${source === 'caller' ? 'the caller' : `step \`${source}\``} | ${fact.meaning} |`;
});
const text = `${HEAD}${rows.join('\n')}\n`;
if (process.argv.includes('--check')) {
  const differs = (await readFile(FILE, 'utf8').catch(() => '')) !== text;
  if (differs) console.error('docs/facts.md differs from the facts: npx node scripts/write-facts-doc.ts');
  process.exitCode = differs ? 1 : 0;
} else {
  await writeFile(FILE, text);
}
