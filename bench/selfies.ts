/**
 * How well flaws of a selfie are seen: `npx node bench/selfies.ts [--seed 500] [--count 4] [--clean 10] [--only dark,glare]
 * [--pictures FOLDER] [--verbose]`.
 *
 * `count` pictures of each drawn face with each flaw, and `clean` of each without any. A flaw counts as seen where its
 * finding is said; whatever else is said of a picture is counted beside it. With `--pictures` photos of faces that have no
 * flaw (a folder) are asked, too: what is said of them.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readSelfie } from '../engine/face/read-selfie.ts';
import { loadModels } from '../engine/models/load-models.ts';
import { FACE_NAMES } from '../fixtures/faces.ts';
import { canHave, SELFIE_FLAWS, type SelfieFlaw, spoilSelfie } from '../fixtures/flaws/spoil-selfie.ts';
import { seededRandom } from '../fixtures/random.ts';
import type { FindingCode } from '../rules/finding-codes.ts';
import { meshedFace } from './support/meshed-face.ts';
import { wilson } from './support/wilson.ts';

const CODES: Record<SelfieFlaw, FindingCode> = {
  no_face: 'face_not_found',
  several: 'face_several',
  too_small: 'face_too_small',
  blurred: 'face_blurred',
  dark: 'face_dark',
  glare: 'face_glare',
  turned: 'face_turned',
  eyes_closed: 'face_eyes_closed',
  sunglasses: 'face_eyes_covered',
  mask: 'face_mouth_covered',
  cut_off: 'face_cut_off',
};
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '500' },
    count: { type: 'string', default: '4' },
    clean: { type: 'string', default: '10' },
    only: { type: 'string', default: SELFIE_FLAWS.join(',') },
    pictures: { type: 'string' },
    out: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});
const models = await loadModels();
const faces = await Promise.all(FACE_NAMES.map((name) => meshedFace(name, models)));

const clean = await seenOn(null, Number(values.clean));
const photos = values.pictures ? await seenInFolder(values.pictures) : null;
console.log(
  `| flaw | seen | said of selfies without a flaw (95 %) |${photos ? ' of photos |' : ''} said beside it |`,
);
console.log(`|---|---|---|${photos ? '---|' : ''}---|`);
for (const flaw of values.only.split(',') as SelfieFlaw[]) {
  const seen = await seenOn(flaw, Number(values.count));
  const code = CODES[flaw];
  const cells = [flaw, share(seen, code), withInterval(clean, code)];
  if (photos) cells.push(withInterval(photos, code));
  console.log(`| ${[...cells, beside(seen, code)].join(' | ')} |`);
}
console.log(
  `\nany of them on selfies without a flaw: ${any(clean)}${photos ? `, on photos: ${any(photos)}` : ''}`,
);

async function seenOn(flaw: SelfieFlaw | null, count: number): Promise<FindingCode[][]> {
  const seen: FindingCode[][] = [];
  for (const face of faces.filter((each) => flaw === null || canHave(flaw, each))) {
    for (let i = 0; i < count; i++) {
      const image = await spoilSelfie(flaw, face, seededRandom(`${values.seed} ${flaw} ${face.name} ${i}`));
      if (values.out)
        await writeFile(path.join(values.out, `${flaw ?? 'clean'}-${face.name}-${i}.jpg`), image);
      const codes = await codesOf(image);
      seen.push(codes);
      const isRight = flaw ? codes.includes(CODES[flaw]) : codes.length === 0;
      if (values.verbose && !isRight)
        console.log(`${flaw ?? 'clean'} ${face.name} ${i}: ${codes.join(' ') || 'nothing'}`);
    }
  }
  return seen;
}

async function seenInFolder(folder: string): Promise<FindingCode[][]> {
  const seen: FindingCode[][] = [];
  for (const name of (await readdir(folder)).filter((each) => /\.(jpe?g|png|webp)$/i.test(each)).sort()) {
    const codes = await codesOf(await readFile(path.join(folder, name)));
    seen.push(codes);
    if (values.verbose && codes.length > 0) console.log(`${name}: ${codes.join(' ')}`);
  }
  return seen;
}

async function codesOf(image: Uint8Array): Promise<FindingCode[]> {
  const { findings } = await readSelfie(image, { today: '2026-11-26', age: false }, models);
  return findings.map(({ code }) => code).filter((code) => code.startsWith('face_'));
}

function share(seen: FindingCode[][], code: FindingCode): string {
  return `${seen.filter((codes) => codes.includes(code)).length} of ${seen.length}`;
}

function withInterval(seen: FindingCode[][], code: FindingCode): string {
  const count = seen.filter((codes) => codes.includes(code)).length;
  const [, most] = wilson(count, seen.length);
  return `${count} of ${seen.length} (at most ${(100 * most).toFixed(1)} %)`;
}

function beside(seen: FindingCode[][], code: FindingCode): string {
  const counts = new Map<string, number>();
  for (const other of seen.flat().filter((each) => each !== code))
    counts.set(other, (counts.get(other) ?? 0) + 1);
  return [...counts].map(([other, count]) => `${other} ${count}`).join(', ') || 'nothing';
}

function any(seen: FindingCode[][]): string {
  return `${seen.filter((codes) => codes.length > 0).length} of ${seen.length}`;
}
