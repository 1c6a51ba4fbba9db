/**
 * What the operator says of his face recogniser: a JSON file beside `model.onnx`, named `model.json`. docs/faces.md
 * shows one.
 */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { RecogniserCalibration } from '../ports.ts';
import { RecogniserError, reasonOf } from './recogniser-error.ts';

/** One value for all channels, or one for each in the order in which the model takes them. */
const levels = (least: number) => {
  const level = z.number().min(least).max(255);
  return z
    .union([level, z.tuple([level, level, level])])
    .transform((value) => (typeof value === 'number' ? ([value, value, value] as const) : value));
};

const scores = z
  .array(z.tuple([z.number().min(0).max(2), z.number().min(0).max(100)]))
  .min(2, 'needs at least two pairs of distance and score')
  .refine((pairs) => pairs.every(([distance], i) => i === 0 || distance > pairs[i - 1]![0]), {
    error: 'needs distances that ascend',
  })
  .refine((pairs) => pairs.every(([, score], i) => i === 0 || score <= pairs[i - 1]![1]), {
    error: 'needs scores that descend',
  })
  .refine((pairs) => pairs.at(-1)![1] < 60, {
    error: 'needs a last pair whose score is below 60, from where on two faces are of different people',
  });

const cardSchema = z.strictObject({
  /** Stands in decisions, with a hash of the model. */
  name: z.string().trim().min(1).max(100).optional(),
  /** (level - mean) / std is what the model is given; levels are 0..255. */
  mean: levels(0).prefault(127.5),
  std: levels(1e-3).prefault(127.5),
  colour: z.enum(['rgb', 'bgr']).default('rgb'),
  /** Share of the fused distance. */
  weight: z.number().min(0).max(1).default(0.5),
  scores: scores.optional(),
});

export type RecogniserCard = z.output<typeof cardSchema>;

/** `model` is the path of the ONNX file. */
export function cardFileOf(model: string): string {
  return `${model.replace(/\.onnx$/i, '')}.json`;
}

/** Defaults where the file does not exist. Throws a RecogniserError where it is wrong. */
export function parseCard(text: string | null, file: string): RecogniserCard {
  const parsed = cardSchema.safeParse(text === null ? {} : jsonOf(text, file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.length ? `${issue.path.join('.')}: ` : '';
  throw new RecogniserError(
    `${file} describes the face recogniser wrongly (${where}${issue?.message}). docs/faces.md shows what may stand there.`,
  );
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RecogniserError(
      `${file} is not JSON (${reasonOf(error)}). docs/faces.md shows what it looks like.`,
    );
  }
}

/** Null where there is none. */
export async function readCardText(file: string): Promise<string | null> {
  return await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new RecogniserError(`${file} cannot be read (${reasonOf(error)}).`);
  });
}

/** Throws a RecogniserError where nobody has measured yet what the model's distances mean. */
export function calibrationOf(
  { weight, scores: pairs }: RecogniserCard,
  model: string,
): RecogniserCalibration {
  if (pairs) return { weight, scores: pairs };
  throw new RecogniserError(
    `The face recogniser ${model} is not calibrated: nobody knows what its distances mean. Measure it with "npx node bench/faces.ts --pairs PAIRS.csv --recogniser ${model}" and write the scores that it prints into ${cardFileOf(model)}.`,
  );
}
