/**
 * How many MRZs are read exactly, and how fast: `npx node bench/mrz.ts --labels FILE.csv [--sums] [--json OUT]`. `--sums`
 * leaves out the lines of those that were not read. The CSV has the columns file, format (NONE where there is no MRZ),
 * mrz (lines joined by `\n`, these two characters), check_digits, note;
 * the images lie beside it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { readMrz } from '../engine/document/mrz/read-mrz.ts';
import { createImages } from '../engine/models/images.ts';
import { openMrzNet } from '../engine/models/mrz-net.ts';
import type { MrzReading } from '../engine/reading.ts';

interface Label {
  file: string;
  mrz: string;
  check_digits: string;
  note: string;
}
interface Row extends Label {
  width: number;
  reading: MrzReading | null;
  exact: boolean;
  ms: number;
  cpu: number;
}

const { values } = parseArgs({
  options: { labels: { type: 'string' }, sums: { type: 'boolean' }, json: { type: 'string' } },
});
if (!values.labels) {
  console.error('usage: npx node bench/mrz.ts --labels FILE.csv [--sums] [--json OUT]');
  process.exit(2);
}
const file = resolve(values.labels);
const labels: Label[] = parse(readFileSync(file), { columns: true, relax_column_count: true });
const images = createImages();
const mrz = await openMrzNet();
const today = new Date().toISOString().slice(0, 10);
const rows: Row[] = [];
for (const label of labels) rows.push(await readOne(label));
if (!values.sums) rows.filter((row) => !row.exact || !row.reading?.valid).forEach(printMiss);
printSums(rows);
if (values.json) writeFileSync(values.json, JSON.stringify(rows, null, 1));

async function readOne(label: Label): Promise<Row> {
  const decoded = await images.decode(readFileSync(join(dirname(file), label.file)));
  if (!decoded.ok) throw new Error(`${label.file}: ${decoded.detail}`);
  const start = performance.now();
  const before = process.cpuUsage();
  const { reading } = await readMrz(decoded.pixels, { today }, { mrz, now: () => performance.now() });
  const used = process.cpuUsage(before);
  const exact = (reading?.lines.join('\\n') ?? '') === label.mrz;
  const cpu = (used.user + used.system) / 1000;
  return { ...label, width: decoded.pixels.width, reading, exact, ms: performance.now() - start, cpu };
}

function printMiss({ file: name, mrz: wanted, reading, exact, width, note }: Row): void {
  if (!wanted && !reading) return;
  const why = !reading
    ? 'no MRZ found'
    : !wanted
      ? 'read where there is none'
      : exact
        ? 'read right, not accepted'
        : 'read wrong';
  const confidence = reading ? ` P ${reading.confidence.toPrecision(2)}` : '';
  console.log(
    `${name} (${width} px): ${why}${reading?.valid ? ', ACCEPTED' : ''}${confidence} ${note ?? ''}`,
  );
  if (!exact)
    for (const [i, line] of wanted.split('\\n').entries())
      console.log(`   ${line}\n   ${reading?.lines[i] ?? ''}`);
  for (const finding of reading?.findings ?? []) console.log(`   ${finding.code}: ${finding.detail}`);
}

function printSums(all: Row[]): void {
  const specimens = all.filter((row) => row.mrz);
  console.log(`\n${share('exact', specimens, (row) => row.exact)}`);
  console.log(
    share(
      'exact, at least 600 px',
      specimens.filter((row) => row.width >= 600),
      (row) => row.exact,
    ),
  );
  console.log(
    share(
      'exact, below 600 px',
      specimens.filter((row) => row.width < 600),
      (row) => row.exact,
    ),
  );
  console.log(share('accepted', specimens, (row) => row.reading?.valid === true));
  console.log(
    share(
      'exact of the accepted',
      specimens.filter((row) => row.reading?.valid),
      (row) => row.exact,
    ),
  );
  console.log(share('false accepts', all, (row) => row.reading?.valid === true && !row.exact));
  const negatives = all.filter((row) => !row.mrz);
  console.log(share('something read where there is no MRZ', negatives, (row) => row.reading !== null));
  console.log(`wall ms a page p50 ${quantile(all, 'ms', 0.5)}, p95 ${quantile(all, 'ms', 0.95)}`);
  console.log(`CPU ms a page p50 ${quantile(all, 'cpu', 0.5)}, p95 ${quantile(all, 'cpu', 0.95)}`);
}

function share(name: string, some: Row[], counts: (row: Row) => boolean): string {
  const hits = some.filter(counts).length;
  return `${name}: ${hits} of ${some.length}${some.length > 0 ? ` (${((100 * hits) / some.length).toFixed(1)} %)` : ''}`;
}

function quantile(all: Row[], key: 'ms' | 'cpu', q: number): string {
  const sorted = all.map((row) => row[key]).sort((a, b) => a - b);
  return (sorted[Math.floor(q * (sorted.length - 1))] ?? 0).toFixed(0);
}
