/** Print with too few pixels: what is read of it is a guess, however clear it looks to a person. */
import type { Finding } from '../../../rules/finding.ts';
import type { TextLine } from '../../reading.ts';
import { placeLine } from '../viz/line-geometry.ts';

/**
 * Median height of the lines' boxes, which are about 1.6 times as high as capitals: 8 pixels of capital. Drawn documents
 * of 6 pixels per millimetre and more have 17 and more, those of 2.2 to 3.2 have 9 to 12 (lower lines are not found).
 */
const LEAST_HEIGHT = 13;
/** One or two lines may be small print beside a document that was not read. */
const FEW_LINES = 3;

/** `lines` in pixels of the picture as it was uploaded, or of what is worked on where that was larger. */
export function findLowResolution(lines: readonly TextLine[]): Finding[] {
  const heights = lines.map((line, i) => placeLine(line, i).height).sort((a, b) => a - b);
  const height = heights[heights.length >> 1];
  if (height === undefined || height >= LEAST_HEIGHT) return [];
  const sure = Math.min(0.95, 0.6 + (LEAST_HEIGHT - height) / 10);
  const confidence = heights.length < FEW_LINES ? 0.5 : sure;
  const detail = `The lines of print are ${height.toFixed(0)} pixels high; ${LEAST_HEIGHT} can be relied on.`;
  return [{ step: 'document', code: 'image_low_resolution', confidence, detail }];
}
