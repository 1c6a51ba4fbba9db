/** An operator's ONNX model on onnxruntime: chips in, descriptors out, and nothing that is no descriptor. */
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { ARCFACE_SIDE } from '../face/align-arcface-chip.ts';
import type { Pixels } from '../ports.ts';
import type { RecogniserCard } from './recogniser-card.ts';
import { RecogniserError, reasonOf } from './recogniser-error.ts';

const SIDE = ARCFACE_SIDE;
const AREA = SIDE * SIDE;
const INPUT = `1 × 3 × ${SIDE} × ${SIDE}`;
/** Numbers of a descriptor; the usual ones have 128 to 512. */
const LENGTHS = { least: 2, most: 8192 } as const;
/** Directions of two different pictures that differ by less (cosine) are one. */
const SAME = 1e-6;

export type Describe = (chip: Pixels) => Promise<Float32Array>;

/** Loads the model and tries it on two pictures. Throws a RecogniserError where it cannot be used. */
export async function openSession(file: string, card: RecogniserCard): Promise<Describe> {
  const session = await createSession(file);
  const describe: Describe = (chip) => run(session, card, chip, file);
  const [one, other] = [await describe(probe(0)), await describe(probe(1))];
  // One direction or its opposite: all that such a model knows is light and dark.
  if (1 - Math.abs(cosine(one, other)) < SAME) {
    throw new RecogniserError(
      `The face recogniser ${file} gives the same descriptor for two different pictures, so it can tell nobody apart. Check mean, std and colour in the JSON beside it, and that the file holds its trained weights.`,
    );
  }
  return describe;
}

async function createSession(file: string): Promise<InferenceSession> {
  let session: InferenceSession;
  try {
    session = await InferenceSession.create(file, {
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      executionMode: 'sequential',
      // Errors come as exceptions; on stderr they would stand twice.
      logSeverityLevel: 4,
    });
  } catch (error) {
    throw new RecogniserError(
      `The face recogniser ${file} cannot be loaded as an ONNX model (${reasonOf(error)}). Name an .onnx file of opset 19 or lower that is whole.`,
    );
  }
  if (session.inputNames.length === 1) return session;
  throw new RecogniserError(
    `The face recogniser ${file} takes ${session.inputNames.length} inputs (${session.inputNames.join(', ')}); idwell gives it one, of ${INPUT} numbers. Export it with that input alone.`,
  );
}

async function run(
  session: InferenceSession,
  card: RecogniserCard,
  chip: Pixels,
  file: string,
): Promise<Float32Array> {
  const feeds = { [session.inputNames[0]!]: new Tensor('float32', planesOf(chip, card), [1, 3, SIDE, SIDE]) };
  let output: Tensor;
  try {
    output = (await session.run(feeds, [session.outputNames[0]!]))[session.outputNames[0]!] as Tensor;
  } catch (error) {
    throw new RecogniserError(
      `The face recogniser ${file} does not take a face of ${INPUT} numbers (float32, channels first): ${reasonOf(error)}. Export it with that input.`,
    );
  }
  return descriptorOf(output, file);
}

function descriptorOf(output: Tensor, file: string): Float32Array {
  const { data, dims, type } = output;
  const wrong = (what: string, mend: string) =>
    new RecogniserError(`The face recogniser ${file} ${what}. ${mend}`);
  if (!(data instanceof Float32Array) || data.length < LENGTHS.least || data.length > LENGTHS.most) {
    throw wrong(
      `answers ${type} of ${dims.join(' × ')} where one descriptor of ${LENGTHS.least} to ${LENGTHS.most} float32 numbers is wanted`,
      'Export it with the descriptor as its first output.',
    );
  }
  // A copy: onnxruntime may use its memory again.
  if (data.every(Number.isFinite) && data.some((value) => value !== 0)) return data.slice();
  throw wrong(
    'answers numbers that are not finite, or zeros alone',
    'Check mean and std in the JSON beside it, and that the file holds its trained weights.',
  );
}

/** Channels first, in the order and scale of the card. Throws a RangeError for chips of another shape. */
function planesOf(
  { data, width, height, channels }: Pixels,
  { mean, std, colour }: RecogniserCard,
): Float32Array {
  if (width !== SIDE || height !== SIDE || channels !== 3) {
    throw new RangeError(
      `A chip for a face recogniser has ${SIDE} × ${SIDE} × 3 pixels, not ${width} × ${height} × ${channels}`,
    );
  }
  const planes = new Float32Array(3 * AREA);
  for (let channel = 0; channel < 3; channel += 1) {
    const from = colour === 'rgb' ? channel : 2 - channel;
    for (let i = 0; i < AREA; i += 1)
      planes[channel * AREA + i] = (data[i * 3 + from]! - mean[channel]!) / std[channel]!;
  }
  return planes;
}

/** Two pictures that differ in light, colour and pattern. */
function probe(which: 0 | 1): Pixels {
  const data = new Uint8Array(3 * AREA);
  for (let i = 0; i < AREA; i += 1) {
    const [column, row] = [i % SIDE, Math.floor(i / SIDE)];
    const levels = which === 0 ? [column * 2, 255 - row, 90] : [40, (row * column) % 256, 255 - column];
    data.set(levels, i * 3);
  }
  return { data, width: SIDE, height: SIDE, channels: 3 };
}

function cosine(a: Float32Array, b: Float32Array): number {
  const dot = a.reduce((sum, value, i) => sum + value * b[i]!, 0);
  return dot / (Math.hypot(...a) * Math.hypot(...b));
}
