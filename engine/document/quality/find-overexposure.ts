/** Too much light: the paper about the print is burnt out, and the ink itself has turned pale. */
import type { Box, Finding } from '../../../rules/finding.ts';
import type { Pixels } from '../../ports.ts';
import { lineLevels } from './print-levels.ts';

/** Grey level from which a pixel is burnt out. */
const BURNT = 250;
/**
 * Medians of the lines. Drawn scans and photos: at most 0.5 burnt, ink up to 100; copies on white paper are burnt, with
 * ink up to 20. With 3 to 7 times too much light 0.74 and more are burnt, and ink is at 134 and more.
 */
const LEAST_BURNT = 0.6;
const PALE_INK = 118;
/** Fewer lines tell nothing: a heading may be printed pale. */
const LEAST_LINES = 3;

/** `boxes` are those of printed lines, in pixels of `grey`. */
export function findOverexposure(grey: Pixels, boxes: readonly Box[]): Finding[] {
  if (boxes.length < LEAST_LINES) return [];
  const levels = boxes.map((box) => lineLevels(grey, box, BURNT));
  const burnt = median(levels.map((line) => line.burnt));
  const ink = median(levels.map((line) => line.ink));
  if (burnt < LEAST_BURNT || ink < PALE_INK) return [];
  const confidence = Math.min(0.95, 0.7 + (ink - PALE_INK) / 200);
  const detail = `${Math.round(100 * burnt)} % of the paper about the print is burnt out, and the print has grey level ${ink}.`;
  return [{ step: 'document', code: 'image_overexposed', confidence, detail }];
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1]!;
}
