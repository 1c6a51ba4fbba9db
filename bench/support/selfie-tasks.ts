/** Selfies of many sizes and kinds, as tasks of a reader: turned, without a face, with several, broken off. */
import sharp, { type Sharp } from 'sharp';
import { drawSelfie } from '../../fixtures/draw-selfie.ts';
import { FACE_NAMES } from '../../fixtures/faces.ts';
import { drawScene } from '../../fixtures/flaws/draw-scene.ts';
import { seededRandom } from '../../fixtures/random.ts';
import type { ReadTask } from '../../workers/engine/reader.ts';

type Draw = (face: Uint8Array, seed: number) => Promise<Uint8Array>;

const bytesOf = async (picture: Sharp) => new Uint8Array(await picture.jpeg().toBuffer());
const KINDS: readonly Draw[] = [
  async (face) => face,
  (face) => bytesOf(sharp(face).resize(2400)),
  (face) => bytesOf(sharp(face).resize(240)),
  (face) => bytesOf(sharp(face).rotate(90)),
  (face) => bytesOf(sharp(face).greyscale()),
  (_, seed) => bytesOf(drawScene(seededRandom(`scene ${seed}`))),
  (face) => bytesOf(sharp(face).extend({ right: 720, extendWith: 'mirror' })),
  async (face) => face.slice(0, face.length / 2),
  async (face) => new Uint8Array(await sharp(face).png().toBuffer()),
];

/** Each kind of each face; `today` is an ISO date. */
export async function drawSelfieTasks(today: string): Promise<ReadTask[]> {
  const tasks: ReadTask[] = [];
  for (const [i, name] of FACE_NAMES.entries()) {
    const { image } = await drawSelfie(name);
    for (const [j, draw] of KINDS.entries()) {
      const bytes = await draw(image, i * KINDS.length + j);
      tasks.push({ bytes, type: 'selfie', side: null, kind: null, age: true, liveness: true, today });
    }
  }
  return tasks;
}
