/** The `FaceRecogniser` port: an operator's own ONNX model, as he names it in the settings. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FaceRecogniser, Pixels, RecogniserCalibration } from '../ports.ts';
import {
  calibrationOf,
  cardFileOf,
  parseCard,
  type RecogniserCard,
  readCardText,
} from './recogniser-card.ts';
import { RecogniserError, reasonOf } from './recogniser-error.ts';

/** A model that nobody has calibrated yet can be opened to be measured. */
export interface RecogniserOptions {
  uncalibrated?: boolean;
}

/** What a model that is only measured counts for: nothing. */
const NO_CALIBRATION: RecogniserCalibration = {
  weight: 0,
  scores: [
    [0, 100],
    [2, 0],
  ],
};

interface Files {
  card: RecogniserCard;
  version: string;
}

/**
 * Reads the model and its card (`model.json` beside `model.onnx`), loads and tries it, 0.1 s and more. Throws a
 * RecogniserError that says what is wrong and how to mend it.
 */
export async function openRecogniser(file: string, options: RecogniserOptions = {}): Promise<FaceRecogniser> {
  const { card, version } = await readFiles(file);
  const calibration = options.uncalibrated ? NO_CALIBRATION : calibrationOf(card, file);
  const { openSession } = await import('./recogniser-session.ts');
  const describe = await openSession(file, card);
  return {
    version,
    calibration: async () => calibration,
    embed: async (chips) => {
      const descriptors: Float32Array[] = [];
      // One by one: a model may have been exported for one picture.
      for (const chip of chips) descriptors.push(await describe(chip));
      return descriptors;
    },
  };
}

/**
 * The same, opened at the first face. Where it cannot be, each face says why and is compared with nobody, while all
 * else of a picture is read.
 */
export async function lazyRecogniser(file: string): Promise<FaceRecogniser> {
  const version = await readFiles(file).then(
    (files) => files.version,
    () => `${path.basename(file)} (cannot be read)`,
  );
  let opened: Promise<FaceRecogniser> | null = null;
  const open = () => {
    opened ??= openAs(version, file).catch((error) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  return {
    version,
    calibration: async () => (await open()).calibration(),
    embed: async (chips: Pixels[]) => (await open()).embed(chips),
  };
}

/** Descriptors must not be told to be of a model that they are not of. */
async function openAs(version: string, file: string): Promise<FaceRecogniser> {
  const recogniser = await openRecogniser(file);
  if (recogniser.version === version) return recogniser;
  throw new RecogniserError(
    `The face recogniser ${file} was changed while idwell runs (${version} is now ${recogniser.version}). Start idwell again.`,
  );
}

/** The hash is of the model and of all that is said of it: with another calibration it is another model. */
async function readFiles(file: string): Promise<Files> {
  const model = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'there is no such file' : reasonOf(error);
    throw new RecogniserError(
      `The face recogniser ${file} cannot be read: ${why}. Name an ONNX file that idwell may read, or none.`,
    );
  });
  const cardFile = cardFileOf(file);
  const text = await readCardText(cardFile);
  const card = parseCard(text, cardFile);
  const hash = createHash('sha256')
    .update(model)
    .update(text ?? '')
    .digest('hex')
    .slice(0, 12);
  return { card, version: `${card.name ?? path.basename(file)} ${hash}` };
}
