/**
 * How much of the likeness print, ground and camera take from a document's portrait:
 *
 *   npx node bench/portraits.ts --pairs FILE.csv [--seed 1] [--copies 2] [--out DIR] [--json FILE]
 *
 * Columns a, b and same (1 or 0), paths relative to the file. Every photo is printed as a portrait `copies` times
 * (fixtures/flaws/print-portrait.ts), read as documents are, and matched with the clean photos of its pairs: a printed with b,
 * and b printed with a. A portrait in which no face is found counts as rejected.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import sharp from 'sharp';
import { describeFace } from '../engine/face/describe-face.ts';
import { findUprightFaces, pickMainFace } from '../engine/face/find-upright-faces.ts';
import { matchFaces } from '../engine/face/match-faces.ts';
import { readPortrait } from '../engine/face/read-portrait.ts';
import type { FaceReading } from '../engine/reading.ts';
import { drawHow, type PrintedHow, printPortrait } from '../fixtures/flaws/print-portrait.ts';
import { seededRandom } from '../fixtures/random.ts';
import { loadFaceModels } from '../test/face-samples.ts';
import { bootstrapByIdentity, errorRates, type ScoredPair } from './face-errors.ts';

const { values } = parseArgs({
  options: {
    pairs: { type: 'string' },
    seed: { type: 'string', default: '1' },
    copies: { type: 'string', default: '2' },
    out: { type: 'string' },
    json: { type: 'string' },
  },
});
if (!values.pairs) {
  console.error(
    'npx node bench/portraits.ts --pairs FILE.csv [--seed 1] [--copies 2] [--out DIR] [--json FILE]',
  );
  process.exit(2);
}
const folder = path.dirname(values.pairs);
const rows = parse(await readFile(values.pairs, 'utf8'), {
  bom: true,
  columns: true,
  skip_empty_lines: true,
}) as {
  a: string;
  b: string;
  same: string;
}[];
const models = await loadFaceModels();
if (values.out) await mkdir(values.out, { recursive: true });

interface Portrait {
  how: PrintedHow;
  face: FaceReading | null;
}
const clean = new Map<string, FaceReading>();
const printed = new Map<string, Portrait[]>();
for (const name of new Set(rows.flatMap(({ a, b }) => [a, b]))) {
  const bytes = await readFile(path.resolve(folder, name));
  const face = await readSelfie(bytes);
  if (!face) continue;
  clean.set(name, face);
  const crop = await headAndShoulders(bytes, face);
  const portraits: Portrait[] = [];
  for (let copy = 0; copy < Number(values.copies); copy++) {
    const random = seededRandom(`${values.seed} ${name} ${copy}`);
    const how = drawHow(random);
    const picture = await printPortrait(crop, how, random);
    if (values.out) await writeFile(path.join(values.out, `${path.parse(name).name}-${copy}.jpg`), picture);
    portraits.push({ how, face: await readFace(picture) });
  }
  printed.set(name, portraits);
}

interface Match extends ScoredPair {
  how: PrintedHow;
  portrait: FaceReading | null;
}
const matches: Match[] = rows.flatMap(({ a, b, same }) => [
  ...across(a, b, same === '1'),
  ...across(b, a, same === '1'),
]);
report('all', matches);
for (const [name, is] of Object.entries(KINDS()))
  report(
    name,
    matches.filter(({ how }) => is(how)),
  );
const found = [...printed.values()].flat();
console.log(
  `portraits in which no face was found: ${found.filter(({ face }) => !face).length} of ${found.length}`,
);
if (values.json) await writeFile(values.json, JSON.stringify(matches.map(lean)));

async function readFace(bytes: Uint8Array): Promise<FaceReading | null> {
  const decoded = await models.images.decode(bytes);
  return decoded.ok ? (await readPortrait(decoded.pixels, models)).face : null;
}

/** As a selfie: not softened. */
async function readSelfie(bytes: Uint8Array): Promise<FaceReading | null> {
  const decoded = await models.images.decode(bytes);
  if (!decoded.ok) return null;
  const { image, faces } = await findUprightFaces(decoded.pixels, models, { small: true });
  const main = pickMainFace(faces);
  return main ? (await describeFace(image, main, models)).reading : null;
}

/** Cut as a passport photo: the face is two thirds of its height; what lies outside the photo repeats its edge. */
async function headAndShoulders(bytes: Uint8Array, { box }: FaceReading): Promise<Uint8Array> {
  const height = box.height * 1.75;
  const width = (height * 35) / 45;
  const cut = {
    left: Math.round(box.x + box.width / 2 - width / 2),
    top: Math.round(box.y + box.height * 0.42 - height / 2),
    width: Math.round(width),
    height: Math.round(height),
  };
  const upright = await sharp(bytes).rotate().removeAlpha().png().toBuffer({ resolveWithObject: true });
  const pad = Math.ceil(
    Math.max(
      0,
      -cut.left,
      -cut.top,
      cut.left + cut.width - upright.info.width,
      cut.top + cut.height - upright.info.height,
    ),
  );
  const wider = await sharp(upright.data)
    .extend({ top: pad, left: pad, bottom: pad, right: pad, extendWith: 'copy' })
    .png()
    .toBuffer();
  return sharp(wider)
    .extract({ ...cut, left: cut.left + pad, top: cut.top + pad })
    .png()
    .toBuffer();
}

function across(document: string, selfie: string, same: boolean): Match[] {
  const face = clean.get(selfie);
  if (!face) return [];
  return (printed.get(document) ?? []).map((portrait) => ({
    a: document,
    b: selfie,
    same,
    how: portrait.how,
    portrait: portrait.face,
    distance: portrait.face ? matchFaces(portrait.face, face).distance : Number.POSITIVE_INFINITY,
  }));
}

function KINDS(): Record<string, (how: PrintedHow) => boolean> {
  return {
    'photo print': ({ print }) => print === 'photo',
    halftone: ({ print }) => print === 'halftone',
    'laser engraved': ({ print }) => print === 'engraved',
    grey: ({ grey }) => grey,
    'under guilloche': ({ guilloche }) => guilloche,
    'under glare': ({ glare }) => glare,
    'below 140 px': ({ width }) => width < 140,
  };
}

function report(name: string, some: Match[]): void {
  const { genuine, impostor, eer, tarAtFar1, tarAtFar01, at } = errorRates(some);
  const interval = name === 'all' ? bootstrapByIdentity(some, (rates) => rates.tarAtFar01) : null;
  const bands = Object.entries(at).map(([t, { far, frr }]) => `${t} ${percent(far)}/${percent(frr)}`);
  console.log(
    `${name}: ${genuine} genuine, ${impostor} others; EER ${percent(eer)}, TAR@FAR 1 % ${percent(tarAtFar1)}, 0.1 % ${percent(tarAtFar01)}` +
      `${interval ? ` (${interval.map(percent).join(' to ')})` : ''}; FAR/FRR at ${bands.join(', ')}`,
  );
}

function lean({ a, b, same, distance, how, portrait }: Match) {
  return {
    a,
    b,
    same,
    distance: Number.isFinite(distance) ? distance : null,
    how,
    quality: portrait?.quality ?? null,
  };
}

function percent(share: number | null): string {
  return share === null ? '-' : `${(share * 100).toFixed(1)} %`;
}
