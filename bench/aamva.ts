/**
 * How many values of collected AAMVA texts are read as labelled, by version of the standard, and every miss with
 * both values: a label is as often wrong as the reading. `npx node bench/aamva.ts --strings FILE [--sums]`; `--sums`
 * leaves out the misses, which say what stands in the texts.
 */
import { parseArgs } from 'node:util';
import { parseAamva } from '../engine/document/barcode/parse-aamva.ts';
import { LABELLED, type LabelledText, readAamvaLabels } from './support/aamva-labels.ts';

const { values: options } = parseArgs({
  options: { strings: { type: 'string' }, sums: { type: 'boolean' } },
});
if (!options.strings) throw new Error('--strings FILE: the labelled texts');

interface Answer {
  id: string;
  version: string;
  field: string;
  label: string;
  read: string | undefined;
  right: boolean;
}

const texts = readAamvaLabels(options.strings);
const answers = texts.flatMap(answersOf);
const versions = [...new Set(answers.map(({ version }) => version))].sort();
console.log(
  `| version | texts | parsed | ${LABELLED.join(' | ')} |\n|---|---|---|${'---|'.repeat(LABELLED.length)}`,
);
for (const version of [...versions, 'all']) printRow(version);
for (const { id, field, label, read, right } of answers) {
  if (!right && !options.sums)
    console.log(`${id}: ${field} is labelled ${label}, read ${read ?? 'as nothing'}`);
}

function answersOf({ id, text, version, values }: LabelledText): Answer[] {
  const fields = parseAamva(text)?.fields ?? {};
  return LABELLED.filter((field) => values[field]).map((field) => {
    const [label, read] = [values[field]!, fields[field]?.value];
    return { id, version, field, label, read, right: read !== undefined && isSame(field, label, read) };
  });
}

/** Commas part words. A date is the same whichever way round its label has it. */
function isSame(field: string, label: string, read: string): boolean {
  const plain = (text: string) =>
    text
      .toUpperCase()
      .split(/[\s,]+/)
      .filter(Boolean)
      .join(' ');
  if (!field.endsWith('_date') && field !== 'date_of_birth') return plain(label) === plain(read);
  const [year, month, day] = read.split('-');
  return [`${year}${month}${day}`, `${month}${day}${year}`].includes(label.replaceAll('-', ''));
}

function printRow(version: string): void {
  const isOf = (other: string) => version === 'all' || other === version;
  const own = texts.filter((text) => isOf(text.version));
  const cells = LABELLED.map((field) => {
    const some = answers.filter((answer) => isOf(answer.version) && answer.field === field);
    return some.length === 0 ? '' : `${some.filter(({ right }) => right).length} of ${some.length}`;
  });
  const parsed = own.filter(({ text }) => parseAamva(text) !== null).length;
  console.log(`| ${version || 'none'} | ${own.length} | ${parsed} | ${cells.join(' | ')} |`);
}
