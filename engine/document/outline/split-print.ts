/** Where print falls into two parts that lie apart, as that of two documents does whose edges are not seen. */
import type { TextLine } from '../../reading.ts';
import { levelLines } from '../viz/level-lines.ts';
import { isRead } from './lines-in.ts';

/** Lines of each part, at least. */
const LEAST_LINES = 3;
/**
 * Least breadth of the empty strip between, in heights of a line. ISO/IEC 7810 cards leave a margin of a line and more on
 * either side of what lies between them.
 */
const LEAST_GAP = 1.5;
/** Strips that are tried. */
const MOST = 2;

interface Span {
  from: number;
  to: number;
  line: TextLine;
}
interface Strip {
  gap: number;
  parts: [TextLine[], TextLine[]];
}

/** At most two ways to part the lines at a level or upright strip without print, the broadest first. */
export function splitPrint(lines: readonly TextLine[]): [TextLine[], TextLine[]][] {
  const read = lines.filter(isRead);
  if (read.length < 2 * LEAST_LINES) return [];
  const { placed } = levelLines(read);
  const heights = placed.map(({ height }) => height).sort((a, b) => a - b);
  const least = LEAST_GAP * heights[heights.length >> 1]!;
  const along = (start: 'x' | 'y', size: 'width' | 'height') =>
    placed.map(({ box, index }) => ({
      from: box[start],
      to: box[start] + box[size],
      line: read[index]!,
    }));
  const strips = [along('y', 'height'), along('x', 'width')].flatMap((spans) => stripsIn(spans, least));
  return strips
    .sort((a, b) => b.gap - a.gap)
    .slice(0, MOST)
    .map(({ parts }) => parts);
}

function stripsIn(spans: Span[], least: number): Strip[] {
  spans.sort((a, b) => a.from - b.from);
  const strips: Strip[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const [i, { from, to }] of spans.entries()) {
    const gap = from - end;
    if (gap >= least && i >= LEAST_LINES && spans.length - i >= LEAST_LINES) {
      const lines = spans.map(({ line }) => line);
      strips.push({ gap, parts: [lines.slice(0, i), lines.slice(i)] });
    }
    end = Math.max(end, to);
  }
  return strips;
}
