/** Our OCR-B reader (training/mrz) on onnxruntime. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Lattice, MrzNet, Pixels } from '../ports.ts';

/** What the training's card says of the weights; see training/mrz/export.py. */
interface Card {
  version: string;
  height: number;
  stride: number;
  classes: number;
  mean: number;
  std: number;
}

/** Lines of similar width go through together: more do not get faster on one thread, and pad more. */
const BATCH = 4;

/** Loads the weights that lie beside this file. Throws where they are missing. */
export async function openMrzNet(): Promise<MrzNet> {
  const model = fileURLToPath(new URL('./weights/mrz.onnx', import.meta.url));
  const card: Card = JSON.parse(await readFile(new URL('./weights/mrz.json', import.meta.url), 'utf8'));
  const session = await InferenceSession.create(model, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
  });
  return { version: card.version, run: (lines) => runAll(session, card, lines) };
}

async function runAll(session: InferenceSession, card: Card, lines: Pixels[]): Promise<Lattice[]> {
  const order = lines.map((_, i) => i).sort((a, b) => lines[a]!.width - lines[b]!.width);
  const lattices: Lattice[] = new Array(lines.length);
  for (let start = 0; start < order.length; start += BATCH) {
    const batch = order.slice(start, start + BATCH);
    const read = await runBatch(
      session,
      card,
      batch.map((i) => lines[i]!),
    );
    batch.forEach((i, k) => {
      lattices[i] = read[k]!;
    });
  }
  return lattices;
}

async function runBatch(session: InferenceSession, card: Card, lines: Pixels[]): Promise<Lattice[]> {
  const widest = Math.max(...lines.map((line) => line.width));
  const width = Math.max(32, Math.ceil(widest / card.stride) * card.stride);
  const input = new Float32Array(lines.length * card.height * width);
  lines.forEach((line, i) => {
    fill(input.subarray(i * card.height * width, (i + 1) * card.height * width), line, width, card);
  });
  const feeds = { lines: new Tensor('float32', input, [lines.length, 1, card.height, width]) };
  const { logp } = await session.run(feeds);
  const [, frames, classes] = logp!.dims as [number, number, number];
  const data = logp!.data as Float32Array;
  return lines.map((line, i) => {
    const own = Math.min(frames, Math.ceil(line.width / card.stride));
    const from = i * frames * classes;
    return { frames: own, classes, logp: data.slice(from, from + own * classes) };
  });
}

/** Scaled as in training, and padded at the right with the line's median grey. Throws unless 32 px high and grey. */
function fill(into: Float32Array, line: Pixels, width: number, card: Card): void {
  if (line.height !== card.height || line.channels !== 1) {
    throw new RangeError(
      `a line must be grey and ${card.height} px high, not ${line.height} with ${line.channels}`,
    );
  }
  into.fill((median(line.data) / 255 - card.mean) / card.std);
  const scale = 1 / (255 * card.std);
  const shift = card.mean / card.std;
  for (let y = 0; y < line.height; y++) {
    for (let x = 0; x < line.width; x++) into[y * width + x] = line.data[y * line.width + x]! * scale - shift;
  }
}

function median(data: Uint8Array): number {
  const histogram = new Uint32Array(256);
  for (const value of data) histogram[value]!++;
  let seen = 0;
  for (let value = 0; value < 256; value++) {
    seen += histogram[value]!;
    if (2 * seen >= data.length) return value;
  }
  return 255;
}
