/**
 * What signs on one picture see of drawn presentation attacks: `npx node bench/face-attacks.ts [--seed 400] [--count 2]
 * [--genuine 6] [--pictures FOLDER] [--verbose]`.
 *
 * `count` attacks of each kind and `genuine` selfies of each drawn face. APCER is the share of attacks that no sign speaks of,
 * BPCER the share of genuine selfies that one does; intervals are Wilson's, 95 %. `--pictures` are photos of living people. Most
 * drawn faces have one photo, so only the portrait of a document is held against the document.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { documentAsSelfie, speakingSigns } from '../engine/examine/passive-liveness.ts';
import { readPortrait } from '../engine/face/read-portrait.ts';
import { readSelfie } from '../engine/face/read-selfie.ts';
import { loadModels } from '../engine/models/load-models.ts';
import type { FaceReading } from '../engine/reading.ts';
import { drawSelfieAttack, SELFIE_ATTACKS } from '../fixtures/attacks/draw-selfie-attack.ts';
import { drawPortrait } from '../fixtures/draw-portrait.ts';
import { drawSelfie } from '../fixtures/draw-selfie.ts';
import { FACE_NAMES } from '../fixtures/faces.ts';
import { spoilSelfie } from '../fixtures/flaws/spoil-selfie.ts';
import { seededRandom } from '../fixtures/random.ts';
import type { FindingCode } from '../rules/finding-codes.ts';
import { meshedFace } from './support/meshed-face.ts';
import { wilson } from './support/wilson.ts';

const SIGNS = [
  'liveness_grid',
  'liveness_border',
  'liveness_doubt',
  'image_edited',
  'selfie_is_document',
] as const satisfies readonly FindingCode[];
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '400' },
    count: { type: 'string', default: '2' },
    genuine: { type: 'string', default: '6' },
    pictures: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});
const models = await loadModels();

console.log(
  `| selfies | of | ${SIGNS.join(' | ')} | any | error |\n|---|---|${'---|'.repeat(SIGNS.length + 2)}`,
);
for (const attack of SELFIE_ATTACKS) {
  const seen: FindingCode[][] = [];
  for (const name of FACE_NAMES) {
    const { image } = await drawSelfie(name);
    const portrait = attack === 'document_portrait' ? await portraitOf(name) : null;
    for (let i = 0; i < Number(values.count); i++) {
      const random = seededRandom(`${values.seed} ${attack} ${name} ${i}`);
      const codes = await signsOf(await drawSelfieAttack(attack, { name, image }, random), portrait);
      if (values.verbose && codes?.length === 0) console.log(`${attack} ${name} ${i}: nothing`);
      seen.push(codes);
    }
  }
  row(attack, seen, 'APCER');
}
const genuine: FindingCode[][] = [];
for (const name of FACE_NAMES) {
  const face = await meshedFace(name, models);
  for (let i = 0; i < Number(values.genuine); i++) {
    const image = await spoilSelfie(null, face, seededRandom(`${values.seed} genuine ${name} ${i}`));
    const codes = await signsOf(image, null);
    if (values.verbose && codes.length > 0) console.log(`genuine ${name} ${i}: ${codes.join(' ')}`);
    genuine.push(codes);
  }
}
row('genuine, drawn', genuine, 'BPCER');
if (values.pictures) {
  const photos: FindingCode[][] = [];
  for (const file of (await readdir(values.pictures))
    .filter((each) => /\.(jpe?g|png|webp)$/i.test(each))
    .sort()) {
    const codes = await signsOf(await readFile(path.join(values.pictures, file)), null);
    if (values.verbose && codes.length > 0) console.log(`${file}: ${codes.join(' ')}`);
    photos.push(codes);
  }
  row('genuine, photos', photos, 'BPCER');
}

/** An attack in which no face is found is refused, and counts as seen by nothing. */
async function signsOf(image: Uint8Array, portrait: FaceReading | null): Promise<FindingCode[]> {
  const { findings, face } = await readSelfie(image, { today: '2026-11-26', age: false }, models);
  return speakingSigns([...findings, ...documentAsSelfie(portrait, face)]).map(({ code }) => code);
}

/** Of the document that goes with the selfie, as it is printed there. */
async function portraitOf(name: (typeof FACE_NAMES)[number]): Promise<FaceReading | null> {
  const decoded = await models.images.decode(await drawPortrait({ name, photo: 0 }, 300));
  return decoded.ok ? (await readPortrait(decoded.pixels, models)).face : null;
}

function row(name: string, seen: FindingCode[][], error: 'APCER' | 'BPCER'): void {
  const count = (code: FindingCode) => seen.filter((codes) => codes.includes(code)).length;
  const spoken = seen.filter((codes) => codes.length > 0).length;
  const wrong = error === 'APCER' ? seen.length - spoken : spoken;
  const [least, most] = wilson(wrong, seen.length).map((share) => (100 * share).toFixed(0));
  const rate = `${error} ${((100 * wrong) / seen.length).toFixed(0)} % (${least} to ${most})`;
  console.log(`| ${[name, seen.length, ...SIGNS.map(count), spoken, rate].join(' | ')} |`);
}
