/**
 * How well whole documents are read, as `idwell read` does: `npx node bench/reading.ts --dir DIR [--labels FILE.csv] [--verbose]`.
 * DIR holds pictures with their truth beside them (`x.json` for `x.png`), as fixtures/draw.ts writes them:
 *   npx node fixtures/draw.ts --out DIR --seed 88000 --count 30 [--photo] [--care good]
 * or pictures of your own with a table of what stands on them (columns: file, kind, mrz, and fields by their names).
 * Nothing is declared. It says how often the kind is right, how often the MRZ is exact and relied on, each field
 * that is printed (right: the same letters and digits; spelled: as printed in either place), and what a picture costs.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readAnyDocument } from '../engine/document/read-any-document.ts';
import { loadModels } from '../engine/models/load-models.ts';
import type { CaptureReading } from '../engine/reading.ts';
import type { Truth } from '../fixtures/truth.ts';
import { FieldScores, readDrawnTruth } from './field-scores.ts';
import { cpuNow } from './support/cpu-now.ts';
import { quantile } from './support/quantile.ts';
import { readLabels } from './support/read-labels.ts';

const { values: options } = parseArgs({
  options: { dir: { type: 'string' }, labels: { type: 'string' }, verbose: { type: 'boolean' } },
});
if (!options.dir) {
  console.error('npx node bench/reading.ts --dir DIR [--labels FILE.csv] [--verbose]');
  process.exit(2);
}

interface Row {
  truth: Truth;
  reading: CaptureReading;
  cpu: number;
}

const models = await loadModels();
// What a busy machine takes longer for is not cut short.
models.now = cpuNow;
const labels = options.labels ? await readLabels(options.labels) : null;
// Only what the table has a column for was looked at.
const scores = new FieldScores({ withMrz: true, strange: !labels });
const rows: Row[] = [];
const pictures = (await readdir(options.dir)).filter((name) => /\.(jpe?g|png|webp)$/i.test(name)).sort();
for (const name of pictures) {
  const path = join(options.dir, name);
  const truth = labels ? labels.get(name) : await readDrawnTruth(path);
  if (!truth) continue;
  const before = process.cpuUsage();
  const request = { side: truth.side, today: new Date().toISOString().slice(0, 10) };
  const reading = await readAnyDocument(await readFile(path), request, models);
  const { user, system } = process.cpuUsage(before);
  rows.push({ truth, reading, cpu: (user + system) / 1000 });
  const wrong = scores.add(truth, reading.fields);
  if (options.verbose) console.log([`${name}: ${kindText(reading)}`, ...wrong].join('\n    '));
}
summarise();

function kindText({ document, findings }: CaptureReading): string {
  return `${document?.kind ?? 'no document'}, ${findings.map(({ code }) => code).join(' ') || 'no finding'}`;
}

function summarise(): void {
  const of = (all: Row[], right: (row: Row) => boolean) => `${all.filter(right).length} of ${all.length}`;
  const isExact = ({ truth, reading }: Row) => reading.mrz?.lines.join() === truth.mrz?.join();
  const zoned = rows.filter(({ truth }) => truth.mrz);
  const named = rows.filter(({ truth }) => truth.kind);
  console.log(`kind right: ${of(named, ({ truth, reading }) => reading.document?.kind === truth.kind)}`);
  console.log(
    `MRZ exact: ${of(zoned, isExact)}; relied on: ${of(zoned, (row) => row.reading.mrz?.valid === true)}`,
  );
  // Of a table without the MRZ nobody knows what is right.
  const trusted = rows.filter(({ truth, reading }) => reading.mrz?.valid && (!labels || truth.mrz));
  console.log(`wrong among those relied on: ${of(trusted, (row) => !isExact(row))}`);
  const cpu = rows.map((row) => row.cpu);
  console.log(
    `CPU ms a picture: p50 ${quantile(cpu, 0.5).toFixed(0)}, p95 ${quantile(cpu, 0.95).toFixed(0)}`,
  );
  scores.print();
}
