/**
 * idwell beside a plain build (bench/plain-build: Tesseract, npm `mrz` and expressions for labels), on the same files
 * in one run, each file by both before the next: `npx node bench/plain.ts --dir DIR [--labels FILE.csv] [--verbose]`.
 * DIR holds drawn documents (see bench/reading.ts); with `--labels` (see bench/mrz.ts) it is the table's folder, and
 * fields are those of the true MRZ. Documents without an MRZ and the five fields are left out of drawn ones.
 * CPU is that of all threads of the process. idwell's times are of its whole reading; `what both do` leaves out the
 * portrait, barcodes, edges and the photo's quality, for which the plain build has nothing.
 */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readAnyDocument } from '../engine/document/read-any-document.ts';
import { loadModels } from '../engine/models/load-models.ts';
import type { Fields } from '../engine/reading.ts';
import { transliterate } from '../fixtures/transliterate.ts';
import type { Truth } from '../fixtures/truth.ts';
import { readDrawnTruth } from './field-scores.ts';
import { openPlainBuild } from './plain-build/plain-build.ts';
import { PLAIN_FIELDS } from './plain-build/read-labelled.ts';
import { printSideBySide, type SideReading, SideScores } from './plain-build/side-scores.ts';
import { readLabels } from './support/read-labels.ts';
import { withMrzFields } from './support/with-mrz-fields.ts';
import { timed } from './timed.ts';

const { values } = parseArgs({
  options: { dir: { type: 'string' }, labels: { type: 'string' }, verbose: { type: 'boolean' } },
});
const dir = values.dir ?? (values.labels && dirname(values.labels));
if (!dir) {
  console.error('npx node bench/plain.ts --dir DIR [--labels FILE.csv] [--verbose]');
  process.exit(2);
}

/** Steps of idwell's that the plain build has nothing for. */
const BEYOND = ['portrait', 'barcode', 'outline', 'borders', 'quality'];
const today = new Date().toISOString().slice(0, 10);
const models = await loadModels();
const plain = await openPlainBuild();
const readers = [
  { scores: new SideScores('idwell'), read: readByIdwell },
  { scores: new SideScores('plain build'), read: readByPlainBuild },
];
const documents = await findDocuments(dir, values.labels);
// The first reading loads the models.
for (const { read } of readers) if (documents[0]) await read(await readFile(documents[0].path));
for (const [i, { path, truth }] of documents.entries()) {
  const bytes = await readFile(path);
  // Neither always follows the other.
  for (const { scores, read } of i % 2 === 0 ? readers : readers.toReversed()) {
    const answer = await timed('reading', () => read(bytes));
    // What is printed in a specimen's visual zone nobody has labelled: its names count as the MRZ would write them.
    if (values.labels) answer.value.fields = writtenAsInMrz(answer.value.fields);
    const misses = scores.add(truth, answer);
    if (values.verbose) console.log([`${path}: ${scores.name}`, ...misses].join('\n    '));
  }
}
await plain.close();
printSideBySide(readers[0]!.scores, readers[1]!.scores);

async function readByIdwell(bytes: Uint8Array): Promise<SideReading> {
  const { mrz, fields, timings } = await readAnyDocument(bytes, { side: null, today }, models);
  const beyond = BEYOND.reduce((sum, step) => sum + (timings[step] ?? 0), 0);
  return { lines: mrz?.lines ?? null, relied: mrz?.valid === true, fields, beyond };
}

async function readByPlainBuild(bytes: Uint8Array): Promise<SideReading> {
  const { mrz, fields } = await plain.read(bytes, today);
  const stated = Object.entries(fields).map(([name, value]) => [
    name,
    { value, confidence: 1, source: 'viz' },
  ]);
  return {
    lines: mrz?.lines ?? null,
    relied: mrz?.valid === true,
    fields: Object.fromEntries(stated),
    beyond: 0,
  };
}

async function findDocuments(folder: string, table?: string): Promise<{ path: string; truth: Truth }[]> {
  const labels = table ? await readLabels(table) : null;
  const names = (await readdir(folder)).filter((name) => /\.(jpe?g|png|webp)$/i.test(name)).sort();
  const found = names.map(async (name) => {
    const path = join(folder, name);
    const labelled = labels?.get(name);
    const truth = labels ? labelled && withMrzFields(labelled, today) : await readDrawnTruth(path);
    return truth && (labels || isComparable(truth)) ? [{ path, truth }] : [];
  });
  return (await Promise.all(found)).flat();
}

function writtenAsInMrz(fields: Fields): Fields {
  const names = (['surname', 'given_names'] as const).flatMap((name) => {
    const field = fields[name];
    return field ? [[name, { ...field, value: transliterate(field.value) }]] : [];
  });
  return { ...fields, ...Object.fromEntries(names) };
}

/** The plain build was not written for letters, nor for barcodes. */
function isComparable({ mrz, fields }: Truth): boolean {
  return mrz !== null || PLAIN_FIELDS.some((name) => fields[name]?.viz);
}
