/**
 * How well and how fast the visual zone is read: `node bench/viz.ts --dir DIR [--labels labels.csv] [--mrz] [--verbose]`.
 * A table with columns of fields (see bench/reading.ts) scores those. With a labels.csv (columns file, format, mrz) in the folder, or given, it says how often the surname and the
 * number of the MRZ were read anywhere in the visual zone, and how often the fields hold them (no MRZ is handed in).
 * Beside drawn specimens lies their truth (`x.json` for `x.png`, see fixtures/draw.ts): then every field that is
 * printed is scored; `--mrz` hands the truth's MRZ in, as the MRZ reader would.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseMrz } from 'mrz';
import { keyOf } from '../engine/document/viz/fold-text.ts';
import { readVisualZone, type VisualZone } from '../engine/document/viz/read-visual-zone.ts';
import { createImages } from '../engine/models/images.ts';
import { createTextReader } from '../engine/models/text-reader.ts';
import { drawnMrz, FieldScores, readDrawnTruth } from './field-scores.ts';
import { readLabels } from './support/read-labels.ts';

const { values: options } = parseArgs({
  options: {
    dir: { type: 'string' },
    labels: { type: 'string' },
    verbose: { type: 'boolean' },
    mrz: { type: 'boolean' },
  },
});
if (!options.dir) {
  console.error('node bench/viz.ts --dir DIR [--labels labels.csv] [--mrz] [--verbose]');
  process.exit(2);
}

interface Truth {
  surname: string;
  number: string;
}
interface Row {
  wall: number;
  cpu: number;
  read: VisualZone;
  truth: Truth | null;
}

const truths = await readTruths(options.labels ?? join(options.dir, 'labels.csv'));
const images = createImages();
const models = { images, text: await createTextReader(), now: () => performance.now() };
const rows: Row[] = [];
const scores = new FieldScores({ strange: !options.labels });
const labels = options.labels ? await readLabels(options.labels) : null;
const today = new Date().toISOString().slice(0, 10);
const files = (await readdir(options.dir)).filter((file) => /\.(jpe?g|png|webp)$/i.test(file)).sort();
for (const file of files) {
  const image = await images.decode(await readFile(join(options.dir, file)));
  if (!image.ok) continue;
  const cpu = process.cpuUsage();
  const start = performance.now();
  const labelled = labels?.get(file);
  const drawn = labelled ?? (await readDrawnTruth(join(options.dir, file)));
  const hints = { kind: drawn?.kind ?? null, mrz: options.mrz ? drawnMrz(drawn) : null, today };
  const read = await readVisualZone(image.pixels, hints, models);
  const used = process.cpuUsage(cpu);
  const row = {
    wall: performance.now() - start,
    cpu: (used.user + used.system) / 1000,
    read,
    truth: truths.get(file) ?? null,
  };
  rows.push(row);
  print(file, row);
  if (drawn) for (const line of scores.add(drawn, read.fields)) console.log(`    ${line}`);
}
summarise(rows);
scores.print();

async function readTruths(path: string): Promise<Map<string, Truth>> {
  if (!existsSync(path)) return new Map();
  const records = parseCsv(await readFile(path, 'utf8'), { columns: true }) as {
    file: string;
    mrz: string;
  }[];
  return new Map(records.flatMap(({ file, mrz }) => (mrz ? [[file, truthOf(mrz)] as const] : [])));
}

function truthOf(mrz: string): Truth {
  const lines = mrz.split(/\\n|\n/).map((line) => line.trim());
  try {
    const { fields } = parseMrz(lines);
    const number = fields.documentNumber ?? lines[1]!.slice(0, 9);
    return { surname: keyOf(fields.lastName ?? ''), number: keyOf(number) };
  } catch {
    return { surname: '', number: '' };
  }
}

function print(file: string, { wall, cpu, read, truth }: Row): void {
  const said = truth
    ? ` surname ${tell(read, truth.surname, 'surname')} number ${tell(read, truth.number, 'document_number')}`
    : '';
  console.log(`${file}: ${wall.toFixed(0)} ms, ${cpu.toFixed(0)} ms CPU, ${read.lines.length} lines,${said}`);
  if (!options.verbose) return;
  for (const [name, field] of Object.entries(read.fields)) {
    console.log(`    ${name}: ${field.value} (${field.confidence})`);
  }
}

/** `field`: the field holds it; `text`: it was read somewhere; `-`: it was not. */
function tell(read: VisualZone, wanted: string, field: 'surname' | 'document_number'): string {
  if (keyOf(read.fields[field]?.value ?? '') === wanted) return 'field';
  return isRead(read, wanted) ? 'text' : `- (${wanted})`;
}

function isRead(read: VisualZone, wanted: string): boolean {
  const printed = read.lines.filter((line) => !line.text.includes('<'));
  return keyOf(printed.map((line) => line.text).join('')).includes(wanted);
}

function summarise(all: Row[]): void {
  const mean = (pick: (row: Row) => number) => all.reduce((sum, row) => sum + pick(row), 0) / all.length;
  console.log(
    `\n${all.length} pictures: mean ${mean((r) => r.wall).toFixed(0)} ms, ${mean((r) => r.cpu).toFixed(0)} ms CPU`,
  );
  const known = all.flatMap((row) => (row.truth?.surname ? [{ ...row, truth: row.truth }] : []));
  const count = (test: (row: (typeof known)[number]) => boolean) =>
    `${known.filter(test).length}/${known.length}`;
  if (known.length === 0) return;
  console.log(`surname read ${count((r) => isRead(r.read, r.truth.surname))}`);
  console.log(
    `surname in its field ${count((r) => keyOf(r.read.fields.surname?.value ?? '') === r.truth.surname)}`,
  );
  console.log(`number read ${count((r) => isRead(r.read, r.truth.number))}`);
  console.log(
    `number in its field ${count((r) => keyOf(r.read.fields.document_number?.value ?? '') === r.truth.number)}`,
  );
}
