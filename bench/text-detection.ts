/**
 * How well and how fast lines are found: `npx node bench/text-detection.ts [--seed 9000] [--count 40] [--photo usual]
 * [--kind passport,id_card] [--side 960] [--weights FOLDER]`. Documents are drawn and searched by PP-OCRv4's detection
 * and by ours. `found`: printed texts that one box holds whole and alone; `boxes`: a side, MRZ included; the character
 * error is that of our reader, of the texts found and of all (a text not found is all wrong); CPU of finding, a side.
 */
import { parseArgs } from 'node:util';
import { cropForReading } from '../engine/document/viz/crop-line.ts';
import { editDistance } from '../engine/document/viz/edit-distance.ts';
import { createImages } from '../engine/models/images.ts';
import { openLatinNet } from '../engine/models/latin-net.ts';
import { type LineDetection, openLineFinder } from '../engine/models/line-finder.ts';
import { SPECIMEN_NAMES, type SpecimenName } from '../fixtures/draw-specimen.ts';
import { type DrawnSide, type DrawOptions, drawSides } from './drawn-sides.ts';
import { openPaddleDetection } from './paddle-detection.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '9000' },
    count: { type: 'string', default: '40' },
    photo: { type: 'string' },
    kind: { type: 'string', default: SPECIMEN_NAMES.filter((name) => name !== 'bank_statement').join(',') },
    side: { type: 'string', default: '960' },
    weights: { type: 'string' },
  },
});

const images = createImages();
const latin = await openLatinNet();
const finders: Record<string, LineDetection> = {
  'PP-OCRv4': await openPaddleDetection(),
  ours: await openLineFinder(1, values.weights),
};
const zero = () => ({
  texts: 0,
  found: 0,
  boxes: 0,
  sides: 0,
  slips: 0,
  length: 0,
  missed: 0,
  cpu: [] as number[],
});
const totals = Object.fromEntries(Object.keys(finders).map((name) => [name, zero()]));

for (let i = 0; i < Number(values.count); i++) {
  const kinds = values.kind.split(',') as SpecimenName[];
  const care = values.photo as DrawOptions['care'];
  const options = { kind: kinds[i % kinds.length]!, seed: Number(values.seed) + i, care };
  for (const side of await drawSides(images, options)) {
    for (const name of Object.keys(finders)) await look(name, side);
  }
}
console.log('\n| detection | texts | found | boxes | error of the found | error of all | CPU ms p50 |');
console.log('|---|---|---|---|---|---|---|');
for (const [name, one] of Object.entries(totals)) {
  const share = (count: number, of: number) => `${((100 * count) / of).toFixed(2)}%`;
  const cells = [
    name,
    one.texts,
    share(one.found, one.texts),
    (one.boxes / one.sides).toFixed(1),
    share(one.slips, one.length),
    share(one.slips + one.missed, one.length + one.missed),
    one.cpu.sort((a, b) => a - b)[one.cpu.length >> 1]!.toFixed(1),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

async function look(name: string, side: DrawnSide): Promise<void> {
  const total = totals[name]!;
  const start = process.cpuUsage();
  const boxes = await finders[name]!.detect(side.image, Number(values.side));
  const { user, system } = process.cpuUsage(start);
  total.cpu.push((user + system) / 1000);
  total.sides++;
  total.boxes += boxes.length;
  total.texts += side.texts.length;
  const found = side.alone(boxes.map((box) => box.quad));
  total.found += found.length;
  const missed = [...side.texts];
  for (const { text, quad } of found) {
    missed.splice(missed.indexOf(text), 1);
    const read = await latin.read(cropForReading(side.image, quad));
    total.slips += editDistance(text, read.text.trim());
    total.length += text.length;
  }
  total.missed += missed.join('').length;
}
