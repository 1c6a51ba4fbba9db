/**
 * How many PDF417 are read and parsed, and how fast, on drawn licences' backs as photos of several sizes:
 * `npx node bench/barcodes.ts [--count 10] [--json OUT]`.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseAamva } from '../engine/document/barcode/parse-aamva.ts';
import { createBarcodeReader } from '../engine/models/barcodes.ts';
import { createImages } from '../engine/models/images.ts';
import { drawDrivingLicence } from '../fixtures/draw-driving-licence.ts';
import { photograph } from '../fixtures/photograph.ts';
import { timed } from './timed.ts';

const WIDTHS = [2400, 1600, 1200, 900] as const;
const CARES = ['good', 'usual'] as const;
const FIELDS = ['surname', 'document_number', 'date_of_birth', 'expiry_date'] as const;

interface Row {
  width: number;
  care: string;
  exact: boolean;
  /** Of FIELDS, how many are as printed. */
  fields: number;
  wall: number;
  cpu: number;
}

const { values } = parseArgs({
  options: { count: { type: 'string', default: '10' }, json: { type: 'string' } },
});
const images = createImages();
const reader = createBarcodeReader(images);
const rows: Row[] = [];
for (let seed = 1; seed <= Number(values.count); seed++) {
  const { back } = await drawDrivingLicence(seed);
  for (const care of CARES) {
    for (const width of WIDTHS) rows.push(await readOne(back, seed, care, width));
  }
}
for (const care of CARES) for (const width of WIDTHS) printSums(care, width);
if (values.json) writeFileSync(values.json, JSON.stringify(rows, null, 1));

async function readOne(
  back: Awaited<ReturnType<typeof drawDrivingLicence>>['back'],
  seed: number,
  care: 'good' | 'usual',
  width: number,
): Promise<Row> {
  const photo = await photograph(back.image, seed, { care, width, height: Math.round(width * 0.75) });
  const decoded = await images.decode(photo.image);
  if (!decoded.ok) throw new Error(decoded.detail);
  const { value: codes, wall, cpu } = await timed('barcode', () => reader.read(decoded.pixels));
  const code = codes.find(({ format }) => format === 'PDF417');
  const parsed = code && parseAamva(code.text);
  const fields = FIELDS.filter((name) => parsed?.fields[name]?.value === back.truth.fields[name]?.value);
  return { width, care, exact: code?.text === back.truth.barcode?.text, fields: fields.length, wall, cpu };
}

function printSums(care: string, width: number): void {
  const some = rows.filter((row) => row.care === care && row.width === width);
  const exact = some.filter((row) => row.exact).length;
  const fields = some.reduce((sum, row) => sum + row.fields, 0);
  const mean = (key: 'wall' | 'cpu') =>
    Math.round(some.reduce((sum, row) => sum + row[key], 0) / some.length);
  console.log(
    `${care} ${width} px: ${exact} of ${some.length} exact, ${fields} of ${some.length * FIELDS.length} fields, ` +
      `${mean('wall')} ms wall, ${mean('cpu')} ms CPU`,
  );
}
