/**
 * How many PDF417 of drawn licences are read, and how fast: backs whose columns, widths, error correction and rows
 * differ as the issuers' do, as flat scans and as photos (turned, tilted, soft, held in any of four ways) whose
 * longer side has so many pixels. `npx node bench/barcodes.ts [--count 30] [--seed 1] [--sides 1600,1000,700]
 * [--json OUT]`.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseAamva } from '../engine/document/barcode/parse-aamva.ts';
import { createBarcodeReader } from '../engine/models/barcodes.ts';
import { createImages } from '../engine/models/images.ts';
import { drawLicenceBack, photographBack, scanBack } from '../fixtures/barcode-pictures.ts';
import type { Specimen } from '../fixtures/truth.ts';
import { spread } from './support/quantile.ts';
import { timed } from './timed.ts';

const KINDS = { flat: scanBack, photo: photographBack } as const;
type Kind = keyof typeof KINDS;
const FIELDS = ['surname', 'document_number', 'date_of_birth', 'expiry_date'] as const;

interface Row {
  seed: number;
  kind: Kind;
  side: number;
  /** The text is what was drawn, to the letter. */
  exact: boolean;
  /** Another text than what was drawn. */
  wrong: boolean;
  /** Of FIELDS, how many are as printed. */
  fields: number;
  /** Which way of reading it was. */
  by: string;
  cpu: number;
}

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    sides: { type: 'string', default: '1600,1000,700' },
    json: { type: 'string' },
  },
});
const images = createImages();
const reader = createBarcodeReader(images);
const sides = values.sides.split(',').map(Number);
const rows: Row[] = [];
const first = Number(values.seed);
for (let seed = first; seed < first + Number(values.count); seed++) {
  const back = await drawLicenceBack(seed);
  for (const kind of Object.keys(KINDS) as Kind[]) {
    for (const side of sides) rows.push(await readOne(back, seed, kind, side));
  }
}
console.log('| | read | wrong | fields | CPU ms p50 | p95 | by |\n|---|---|---|---|---|---|---|');
for (const kind of Object.keys(KINDS) as Kind[]) for (const side of sides) printSums(kind, side);
if (values.json) writeFileSync(values.json, JSON.stringify(rows, null, 1));

async function readOne(back: Specimen, seed: number, kind: Kind, side: number): Promise<Row> {
  const decoded = await images.decode(await KINDS[kind](back, seed, side));
  if (!decoded.ok) throw new Error(decoded.detail);
  const { value: codes, cpu } = await timed('barcode', () => reader.read(decoded.pixels));
  const code = codes.find(({ format }) => format === 'PDF417');
  const parsed = code && parseAamva(code.text);
  const fields = FIELDS.filter((name) => parsed?.fields[name]?.value === back.truth.fields[name]?.value);
  const exact = code?.text === back.truth.barcode?.text;
  return {
    seed,
    kind,
    side,
    exact,
    wrong: !exact && codes.length > 0,
    fields: fields.length,
    by: code?.by ?? 'none',
    cpu,
  };
}

function printSums(kind: Kind, side: number): void {
  const some = rows.filter((row) => row.kind === kind && row.side === side);
  const count = (is: (row: Row) => boolean) => some.filter(is).length;
  const fields = some.reduce((sum, row) => sum + row.fields, 0);
  const { p50, p95 } = spread(some.map(({ cpu }) => cpu));
  const ways = [...new Set(some.map(({ by }) => by))].sort();
  const counts = ways.map((way) => `${way} ${count(({ by }) => by === way)}`).join(', ');
  console.log(
    `| ${kind}, ${side} px | ${count(({ exact }) => exact)} of ${some.length} | ${count(({ wrong }) => wrong)} | ` +
      `${fields} of ${some.length * FIELDS.length} | ${Math.round(p50)} | ${Math.round(p95)} | ${counts} |`,
  );
}
