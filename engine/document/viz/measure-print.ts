/** How a line is printed: how thick its strokes are, and how dark. */
import type { Pixels } from '../../ports.ts';
import type { TextLine } from '../../reading.ts';

export interface Print {
  /** Mean width of strokes along the line, pixels. */
  stroke: number;
  /** Grey levels of the darkest strokes and of the paper, 0..255. */
  ink: number;
  paper: number;
}

/** Shares of the line's pixels that are darker than its ink, and than most of its paper. */
const INK = 0.04;
const PAPER = 0.8;
/** Levels between the two below which nothing can be measured. */
const LEAST_CONTRAST = 50;

/** `grey`: the picture that the line was found on, in one channel. null where ink and paper are not told apart. */
export function measurePrint(grey: Pixels, { quad }: TextLine): Print | null {
  const { levels, width, height } = flattened(grey, quad);
  const sorted = Uint8Array.from(levels).sort();
  const ink = sorted[Math.floor(INK * sorted.length)] ?? 0;
  const paper = sorted[Math.floor(PAPER * sorted.length)] ?? 0;
  if (paper - ink < LEAST_CONTRAST) return null;
  const limit = (ink + paper) / 2;
  let [dark, edges] = [0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isInk = levels[y * width + x]! < limit;
      if (isInk) dark++;
      if (x > 0 && isInk !== levels[y * width + x - 1]! < limit) edges++;
    }
  }
  return edges === 0 ? null : { stroke: (2 * dark) / edges, ink, paper };
}

/** The pixels of the quad, its sides made level; the nearest pixel stands for each. */
function flattened({ data, width, height, channels }: Pixels, [a, b, c, d]: TextLine['quad']) {
  const down = Math.max(
    1,
    Math.round((Math.hypot(a.x - d.x, a.y - d.y) + Math.hypot(b.x - c.x, b.y - c.y)) / 2),
  );
  const across = Math.max(
    1,
    Math.round((Math.hypot(a.x - b.x, a.y - b.y) + Math.hypot(d.x - c.x, d.y - c.y)) / 2),
  );
  const levels = new Uint8Array(across * down);
  for (let row = 0; row < down; row++) {
    const v = (row + 0.5) / down;
    for (let column = 0; column < across; column++) {
      const u = (column + 0.5) / across;
      const at = (p: 'x' | 'y') => (a[p] * (1 - u) + b[p] * u) * (1 - v) + (d[p] * (1 - u) + c[p] * u) * v;
      const x = Math.min(width - 1, Math.max(0, Math.round(at('x'))));
      const y = Math.min(height - 1, Math.max(0, Math.round(at('y'))));
      levels[row * across + column] = data[(y * width + x) * channels]!;
    }
  }
  return { levels, width: across, height: down };
}
