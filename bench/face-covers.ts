/**
 * How well sunglasses and masks on a selfie are seen: `npx node bench/face-covers.ts [--seed 100] [--count 4] [--verbose]`.
 * `count` drawn covers on each of the faces of fixtures/faces.ts; the same selfies without any, as they are, dim, soft and grey.
 */
import { parseArgs } from 'node:util';
import sharp, { type Sharp } from 'sharp';
import { readSelfie } from '../engine/face/read-selfie.ts';
import { loadModels } from '../engine/models/load-models.ts';
import { drawSelfie } from '../fixtures/draw-selfie.ts';
import { FACE_NAMES } from '../fixtures/faces.ts';
import { coverFace, FACE_COVERS } from '../fixtures/flaws/cover-face.ts';

const CODES = { sunglasses: 'face_eyes_covered', mask: 'face_mouth_covered' } as const;
const CLEAN: Record<string, (picture: Sharp) => Sharp> = {
  plain: (picture) => picture,
  dim: (picture) => picture.linear(0.45, 0),
  soft: (picture) => picture.blur(3),
  grey: (picture) => picture.greyscale(),
};
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '100' },
    count: { type: 'string', default: '4' },
    verbose: { type: 'boolean' },
  },
});
const models = await loadModels();
const first = Number(values.seed);
const last = first + Number(values.count);

console.log('| selfie | of | eyes covered | mouth covered |\n|---|---|---|---|');
for (const cover of FACE_COVERS) {
  const seen: string[][] = [];
  for (const face of FACE_NAMES)
    for (let seed = first; seed < last; seed++) {
      const codes = await codesOf(await coverFace(face, cover, seed));
      if (values.verbose && !codes.includes(CODES[cover])) console.log(`${cover} ${face} ${seed}: not seen`);
      seen.push(codes);
    }
  row(cover, seen);
}
for (const [name, change] of Object.entries(CLEAN)) {
  const seen: string[][] = [];
  for (const face of FACE_NAMES)
    seen.push(
      await codesOf(
        await change(sharp((await drawSelfie(face)).image))
          .jpeg({ quality: 88 })
          .toBuffer(),
      ),
    );
  row(`without, ${name}`, seen);
}

async function codesOf(image: Uint8Array): Promise<string[]> {
  const reading = await readSelfie(image, { today: '2026-11-26', age: false }, models);
  return reading.findings.map(({ code }) => code);
}

function row(name: string, seen: string[][]): void {
  const count = (code: string) => seen.filter((codes) => codes.includes(code)).length;
  console.log(`| ${name} | ${seen.length} | ${count(CODES.sunglasses)} | ${count(CODES.mask)} |`);
}
