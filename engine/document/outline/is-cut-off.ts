import type { Outline } from './find-outlines.ts';
import { lengthsOf } from './quad-geometry.ts';

/** Sides seen less say nothing about where the document ends. */
const SEEN = 0.62;
/** A corner that lies outside by this share of the document's shorter side is missing. */
const OUTSIDE = 0.04;
/** Pixels of the shorter side of the picture, as a share, that a side must stay away from the border to be an edge. */
const MARGIN = 0.03;

/**
 * Whether the document goes on beyond the picture: three of its sides are seen clear of the border, and the fourth is
 * the border itself; or a corner where two seen sides meet lies outside, and the one across is clear of the border. A
 * scan cropped tight shows no side at all, and one that lies in the corner of the scanner's glass only two. Above a page
 * that is `hinged` at its top lies another, which nobody has to photograph.
 */
export function isCutOff(outline: Outline, width: number, height: number, hinged = false): boolean {
  const { quad, support, open } = outline;
  const seen = support.map((one, i) => !open[i] && one >= SEEN);
  const { across, down } = lengthsOf(quad);
  const out = OUTSIDE * Math.min(across, down);
  const missing = quad.some(
    ({ x, y }, i) =>
      !(hinged && i <= 1) &&
      seen[i] &&
      seen[(i + 3) % 4] &&
      (x < -out || y < -out || x > width + out || y > height + out) &&
      isClear(quad[(i + 2) % 4]!, width, height),
  );
  if (missing) return true;
  if (open.filter(Boolean).length !== 1 || seen.filter(Boolean).length !== 3) return false;
  if (hinged && open[0]) return false;
  const facing = (open.indexOf(true) + 2) % 4;
  return isClear(quad[facing]!, width, height) && isClear(quad[(facing + 1) % 4]!, width, height);
}

function isClear({ x, y }: { x: number; y: number }, width: number, height: number): boolean {
  const margin = MARGIN * Math.min(width, height);
  return x > margin && y > margin && x < width - margin && y < height - margin;
}
