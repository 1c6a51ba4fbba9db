/** What people send, as varied as it comes: kinds, sizes and forms of files, for a worker to read. */
import { drawLicenceBack, photographBack } from '../../fixtures/barcode-pictures.ts';
import { drawSelfie } from '../../fixtures/draw-selfie.ts';
import { drawSpecimen, type SpecimenName } from '../../fixtures/draw-specimen.ts';
import { FACE_NAMES } from '../../fixtures/faces.ts';
import { drawLetter } from '../../fixtures/letters/draw-letter.ts';
import { type LetterForm, writeLetter } from '../../fixtures/letters/write-letter.ts';
import { photograph } from '../../fixtures/photograph.ts';
import { shrink } from '../../fixtures/shrink.ts';
import { writePdf } from '../../fixtures/write-pdf.ts';
import type { ReadTask } from '../../workers/engine/reader.ts';

type Drawn = Omit<ReadTask, 'today' | 'age' | 'liveness'>;
type Draw = (seed: number) => Promise<Drawn>;

const DRAWN: Draw[] = [
  photo('passport', 1600),
  selfie,
  photo('id_card', 2400),
  letter('pdf'),
  photo('residence_permit', 1000),
  barcode,
  scan('eu_licence', 0.55),
  photo('visa_a', 4000),
  pdf('passport'),
  scan('td2', 1),
  letter('picture'),
  broken,
];
/** Whole rounds of DRAWN; each round has other people, sides and circumstances. */
const ROUNDS = 3;

/** `today` is an ISO date. */
export async function drawMemoryTasks(today: string): Promise<ReadTask[]> {
  const tasks: ReadTask[] = [];
  for (let seed = 0; seed < ROUNDS * DRAWN.length; seed++)
    tasks.push({ ...(await DRAWN[seed % DRAWN.length]!(seed)), today, age: false, liveness: true });
  return tasks;
}

function document(bytes: Uint8Array, side: Drawn['side'] = null): Drawn {
  return { bytes, type: 'photo_id', side, kind: null };
}

/** The sides of a document take turns. */
async function sideOf(name: SpecimenName, seed: number) {
  const sides = await drawSpecimen(name, `memory ${seed}`);
  return sides[Math.floor(seed / DRAWN.length) % sides.length]!;
}

function photo(name: SpecimenName, width: number): Draw {
  return async (seed) => {
    const { image, truth } = await sideOf(name, seed);
    const size = { width, height: Math.round((width * 3) / 4) };
    return document((await photograph(image, `memory ${seed}`, size)).image, truth.side);
  };
}

function scan(name: SpecimenName, share: number): Draw {
  return async (seed) => {
    const { image, truth } = await shrink(await sideOf(name, seed), share);
    return document(image, truth.side);
  };
}

function pdf(name: SpecimenName): Draw {
  return async (seed) => document(await writePdf((await sideOf(name, seed)).image));
}

async function barcode(seed: number): Promise<Drawn> {
  return document(await photographBack(await drawLicenceBack(seed), seed, 1200), 'back');
}

function letter(form: LetterForm): Draw {
  return async (seed) => {
    const bytes = await writeLetter(drawLetter(`memory ${seed}`), form, seed);
    return { bytes, type: 'proof_of_address', side: null, kind: null };
  };
}

async function selfie(seed: number): Promise<Drawn> {
  const { image: bytes } = await drawSelfie(FACE_NAMES[seed % FACE_NAMES.length]!);
  return { bytes, type: 'selfie', side: null, kind: null };
}

/** An upload that broke off. */
async function broken(seed: number): Promise<Drawn> {
  const { bytes } = await photo('passport', 1600)(seed);
  return document(bytes.slice(0, bytes.length / 2));
}
