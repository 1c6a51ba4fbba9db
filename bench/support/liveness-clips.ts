/** Clips of drawn people and of photos held before a camera, drawn and measured by the real models once, then kept. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describeFace } from '../../engine/face/describe-face.ts';
import { findUprightFaces, pickMainFace } from '../../engine/face/find-upright-faces.ts';
import type { FrameMeasure } from '../../engine/liveness/frame.ts';
import { measureFrame } from '../../engine/liveness/measure-frame.ts';
import { picturePrint } from '../../engine/picture/print-picture.ts';
import type { Models } from '../../engine/ports.ts';
import { drawSelfie } from '../../fixtures/draw-selfie.ts';
import { FACE_NAMES, FACES, type FaceName } from '../../fixtures/faces.ts';
import { attackShowing, drawAttack, PHOTO_ATTACKS } from '../../fixtures/liveness/draw-attack.ts';
import { drawClip } from '../../fixtures/liveness/draw-clip.ts';
import { seededRandom } from '../../fixtures/random.ts';
import { PROMPTS, type Task } from '../../rules/liveness-prompts.ts';
import { drawnPerson } from './drawn-person.ts';

export interface MeasuredFrame extends FrameMeasure {
  after: number;
  /** Print of the frame compressed anew, scaled and brightened, as a recording that is played again has it. */
  again: string | null;
}

export interface MeasuredClip {
  person: string;
  /** `live` or the attack. */
  kind: string;
  task: Task;
  frames: MeasuredFrame[];
}

export interface MeasuredPerson {
  name: string;
  /** Descriptor of the selfie. */
  selfie: number[];
}

/** A photo that is turned further has no other cheek to be shown, degrees. */
const MOST_TURNED = 12;
const TASKS: readonly Task[] = ['front', ...PROMPTS];

type Line = { key: string } & ({ clip: MeasuredClip } | { person: MeasuredPerson | null });

export interface Wanted {
  seed: string;
  /** Drawn faces, at most. */
  people: number;
  clips: number;
  attacks: number;
  file: string | undefined;
}

/** `clips` of each task and person, `attacks` of each photo attack. With `file` what was measured before is read from it. */
export async function measureClips(
  loadModels: () => Promise<Models>,
  { seed, people: most, clips, attacks, file }: Wanted,
): Promise<{ people: MeasuredPerson[]; clips: MeasuredClip[] }> {
  const known = new Map<string, Line>();
  if (file && existsSync(file))
    for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
      const read = JSON.parse(line) as Line;
      known.set(read.key, read);
    }
  const once = async <T extends object>(key: string, make: () => Promise<T>): Promise<T> => {
    const found = known.get(key);
    if (found) return found as unknown as T;
    const made = await make();
    if (file) appendFileSync(file, `${JSON.stringify({ key, ...made })}\n`);
    return made;
  };
  const people: MeasuredPerson[] = [];
  const measured: MeasuredClip[] = [];
  for (const { face, photo } of photos()) {
    if (people.length === most) break;
    const name = photo === 0 ? face : `${face} ${photo}`;
    const { person } = await once(name, async () => ({
      person: await measurePerson(await loadModels(), face, photo, name),
    }));
    if (!person) continue;
    people.push(person);
    let drawn: ReturnType<typeof drawnPerson> | undefined;
    const load = async () => {
      drawn ??= drawnPerson(face, await loadModels(), photo);
      return await drawn;
    };
    for (const { task, kind, count } of wanted(clips, attacks)) {
      for (let i = 0; i < count; i += 1) {
        const key = `${seed} ${name} ${kind} ${task} ${i}`;
        const { clip } = await once(key, async () => {
          const random = seededRandom(key);
          const drawing =
            kind === 'live'
              ? drawClip(await load(), task, random)
              : drawAttack(await load(), kind, task, random);
          const frames = await measureAll(await drawing, await loadModels());
          return { clip: { person: name, kind, task, frames } };
        });
        measured.push(clip);
      }
    }
  }
  return { people, clips: measured };
}

/** Of a photo that is held there is one clip for all tasks. */
function wanted(clips: number, attacks: number) {
  const live = TASKS.map((task) => ({ task, kind: 'live' as const, count: clips }));
  const photo = PHOTO_ATTACKS.flatMap((kind) =>
    TASKS.filter((task) => (kind === 'still' ? task === 'front' : attackShowing(kind, task) === kind)).map(
      // Tilts differ most in what they look like.
      (task) => ({ task, kind, count: kind === 'tilted' ? 2 * attacks : attacks }),
    ),
  );
  return [...live, ...photo];
}

function photos(): { face: FaceName; photo: number }[] {
  return FACE_NAMES.flatMap((face) => FACES[face].map((_, photo) => ({ face, photo })));
}

/** Null where the photo is turned too far. The selfie is the person's first photo. */
async function measurePerson(models: Models, face: FaceName, photo: number, name: string) {
  const { yaw } = await drawnPerson(face, models, photo);
  if (Math.abs(yaw) > MOST_TURNED) return null;
  const { image } = await drawSelfie(face);
  const decoded = await models.images.decode(image);
  if (!decoded.ok) throw new Error(decoded.detail);
  const found = await findUprightFaces(decoded.pixels, models);
  const { reading } = await describeFace(found.image, pickMainFace(found.faces)!, models);
  return { name, selfie: reading.embedding! };
}

async function measureAll(
  frames: { image: Uint8Array; after: number }[],
  models: Models,
): Promise<MeasuredFrame[]> {
  const measured: MeasuredFrame[] = [];
  for (const { image, after } of frames) {
    const again = await sharp(image).resize(440).linear(1.04, 2).jpeg({ quality: 70 }).toBuffer();
    const decoded = await models.images.decode(new Uint8Array(again));
    const frame = await measureFrame(image, models);
    measured.push({ ...frame, after, again: decoded.ok ? picturePrint(decoded.pixels) : null });
  }
  return measured;
}
