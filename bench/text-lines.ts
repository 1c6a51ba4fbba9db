/**
 * How well and how fast single lines are read: `npx node bench/text-lines.ts [--seed 9000] [--count 40]
 * [--photo usual] [--kind passport,id_card] [--errors]`. Documents are drawn, their lines found by the text reader's
 * detection, and each line that holds one printed text alone is read by every reader. `exact`: every character;
 * `letters`: the same letters and digits without marks and spaces; `marks`: of the lines with letters that ASCII
 * lacks, those with all of these right; CPU is for cutting the line out and reading it.
 */
import { parseArgs } from 'node:util';
import { cropForReading } from '../engine/document/viz/crop-line.ts';
import { keyOf } from '../engine/document/viz/fold-text.ts';
import { createImages } from '../engine/models/images.ts';
import { openLatinNet } from '../engine/models/latin-net.ts';
import { openPaddleLines } from '../engine/models/paddle-lines.ts';
import { boxRows } from '../engine/models/read-line.ts';
import { createTextReader } from '../engine/models/text-reader.ts';
import type { Pixels } from '../engine/ports.ts';
import { SPECIMEN_NAMES, type SpecimenName } from '../fixtures/draw-specimen.ts';
import { type DrawOptions, drawSides } from './drawn-sides.ts';
import { LineScore } from './line-score.ts';
import type { WantedLine } from './lines-alone.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '9000' },
    count: { type: 'string', default: '40' },
    photo: { type: 'string' },
    kind: { type: 'string', default: SPECIMEN_NAMES.filter((name) => name !== 'bank_statement').join(',') },
    errors: { type: 'boolean', default: false },
  },
});

type Read = (line: Pixels) => Promise<{ text: string; confidence: number }>;

const images = createImages();
const [reader, latin, paddle] = [await createTextReader(), await openLatinNet(), await openPaddleLines()];
const readers: Record<string, Read> = {
  'PP-OCRv4': (line) => paddle.read(boxRows(line)),
  latin: (line) => latin.read(line),
  both: async (line) => (await reader.recognise([line]))[0]!,
};
const scores = new Map(Object.keys(readers).map((name) => [name, new LineScore()]));

for (let i = 0; i < Number(values.count); i++) {
  const kinds = values.kind.split(',') as SpecimenName[];
  const care = values.photo as DrawOptions['care'];
  const options = { kind: kinds[i % kinds.length]!, seed: Number(values.seed) + i, care };
  for (const { image, alone } of await drawSides(images, options)) {
    const boxes = await reader.detect(image);
    for (const line of alone(boxes.map((box) => box.quad))) await score(image, line);
  }
}
console.log('\n| reader | lines | exact | letters | marks | character error | CPU ms a line |');
console.log('|---|---|---|---|---|---|---|');
for (const [name, one] of scores) console.log(`| ${name} | ${one.row()} |`);

async function score(image: Pixels, { text, quad }: WantedLine): Promise<void> {
  for (const [name, read] of Object.entries(readers)) {
    const start = process.cpuUsage();
    const said = await read(cropForReading(image, quad));
    const { user, system } = process.cpuUsage(start);
    const right = scores.get(name)!.add(text, said.text, (user + system) / 1000);
    const same = keyOf(text) === keyOf(said.text) ? 'marks' : 'letters';
    if (!right && values.errors)
      console.log(`${name}\t${same}\t${said.confidence.toFixed(3)}\t${said.text}\t${text}`);
  }
}
