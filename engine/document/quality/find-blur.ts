/**
 * Blur, by the edges of the print itself. Measured on drawn documents.
 *
 * | measure                                                       | clean       | reported |
 * |---------------------------------------------------------------|-------------|----------|
 * | median width of the edges of print, in heights of its line    | up to 0.075 | 0.105    |
 * | median width of all edges, pixels, at 400 px (outlasts noise) | up to 1.9   | 2.4      |
 */
import type { Box, Finding } from '../../../rules/finding.ts';
import type { Pixels } from '../../ports.ts';
import { edgeWidth, reduce } from './edge-width.ts';

/** Edge width in heights of the line; 0.12 is where text lines begin to be missed. */
const BLURRED = 0.105;
const SURELY_BLURRED = 0.15;
/** Edge width in pixels of the picture at COARSE_SIDE. */
const COARSELY_BLURRED = 2.4;
const COARSE_SIDE = 400;
/** Lines lower than this have edges of their own height: such a picture is small, not blurred. */
const LEAST_HEIGHT = 18;
/** Fewer lines than this are not judged: a logo has soft edges by design. */
const LEAST_LINES = 3;

/** `boxes` are those of printed lines, in pixels of `grey`. */
export function findBlur(grey: Pixels, boxes: Box[]): Finding[] {
  const blur = lineBlur(grey, boxes);
  if (blur !== null && blur > BLURRED) {
    const confidence = Math.min(0.95, 0.5 + (0.45 * (blur - BLURRED)) / (SURELY_BLURRED - BLURRED));
    const percent = Math.round(100 * blur);
    return [finding(`Edges of the print are ${percent} % of its height wide.`, confidence)];
  }
  const coarse = reduce(grey, COARSE_SIDE);
  const width = edgeWidth(coarse, { x: 0, y: 0, width: coarse.width, height: coarse.height });
  if (width === null || width < COARSELY_BLURRED) return [];
  const detail = `Edges are ${width.toFixed(1)} pixels wide where the picture is made ${COARSE_SIDE} pixels large.`;
  return [finding(detail, 0.8)];
}

function lineBlur(grey: Pixels, boxes: Box[]): number | null {
  const ratios: number[] = [];
  for (const box of boxes.filter(({ height }) => height >= LEAST_HEIGHT)) {
    const width = edgeWidth(grey, box);
    if (width !== null) ratios.push(width / box.height);
  }
  if (ratios.length < LEAST_LINES) return null;
  return ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)]!;
}

function finding(detail: string, confidence: number): Finding {
  return { step: 'document', code: 'image_blurred', confidence, detail };
}
