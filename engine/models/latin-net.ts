/** Our reader of printed lines in Latin letters (training/latin) on onnxruntime. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Pixels } from '../ports.ts';
import { plainNumbers, settleTwins } from './latin-letters.ts';
import { levelledLine, NET_HEIGHT, PAPER } from './latin-line.ts';
import { classesOf, type LatinClasses, type LatinText, latinText } from './latin-text.ts';

/** What the training's card says of the weights; see training/latin/export.py. */
interface Card {
  version: string;
  alphabet: string;
  stride: number;
  mean: number;
  std: number;
}

export interface LatinNet {
  readonly version: string;
  /** A line's box laid straight, with a sixth of its height above it, where the marks of capitals stand. */
  read(line: Pixels): Promise<LatinText>;
}

/** Loads the weights that lie beside this file. Throws where they are missing. */
export async function openLatinNet(threads = 1): Promise<LatinNet> {
  const model = fileURLToPath(new URL('./weights/latin.onnx', import.meta.url));
  const card: Card = JSON.parse(await readFile(new URL('./weights/latin.json', import.meta.url), 'utf8'));
  const session = await InferenceSession.create(model, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    // Every line has another shape: a plan for each would only fill the memory.
    enableMemPattern: false,
  });
  const classes = classesOf(card.alphabet);
  return { version: card.version, read: (line) => read(session, card, classes, line) };
}

async function read(
  session: InferenceSession,
  card: Card,
  classes: LatinClasses,
  line: Pixels,
): Promise<LatinText> {
  const grey = levelledLine(line);
  const width = Math.max(8, Math.ceil(line.width / card.stride)) * card.stride;
  const scale = 1 / (255 * card.std);
  const shift = card.mean / card.std;
  const input = new Float32Array(NET_HEIGHT * width).fill(PAPER * scale - shift);
  for (let y = 0; y < NET_HEIGHT; y++) {
    for (let x = 0; x < line.width; x++) input[y * width + x] = grey[y * line.width + x]! * scale - shift;
  }
  const { logp } = await session.run({ lines: new Tensor('float32', input, [1, 1, NET_HEIGHT, width]) });
  const seen = latinText(logp!.data as Float32Array, classes);
  return { ...seen, text: plainNumbers(settleTwins(seen.text)) };
}
