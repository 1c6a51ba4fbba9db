/**
 * Where the words of a printed line are: gaps between its letters, seen from above. OCR's text lacks many of
 * the spaces between them, above all in lines of capitals.
 */
import type { Pixels } from '../../ports.ts';

/** From and to, columns of the picture; `to` is the first column after the word. */
export interface Word {
  from: number;
  to: number;
}

/**
 * A gap this wide, in heights of the print, parts two words. A space is 0.28 of the font's size and the
 * letters add their own margins: 0.36 at least, half the height of capitals, 0.38 of the height of a line with
 * ascenders and descenders. Letters lie up to 0.2 of the size apart (`11`).
 */
const SPACE = 0.31;
/** In a soft picture letters grow into the spaces: there a gap counts that is so much wider than the others. */
const SOFT_SPACE = 0.18;
const WIDER = 2.2;
/** Gaps of a line by which the others are judged. */
const LEAST_GAPS = 4;
/** Between paper (0) and ink (1). */
const INK = 0.4;
/** Rows at the rim of a line's crop may show its neighbours. */
const RIM = 0.12;

/** `line` is a straight crop, dark on light or light on dark. One word where nothing parts it. */
export function wordsOf(line: Pixels): Word[] {
  const ink = inkOf(line);
  if (!ink) return [{ from: 0, to: line.width }];
  const pieces = piecesOf(ink, line);
  const limit = spaceLimit(pieces, printHeight(ink, line));
  const words: Word[] = [];
  for (const { from, to } of pieces) {
    const last = words.at(-1);
    if (last && from - last.to < limit) last.to = to;
    else words.push({ from, to });
  }
  return words;
}

/** Runs of columns that hold ink: letters, or several that touch. */
function piecesOf(ink: Uint8Array, line: Pixels): Word[] {
  const pieces: Word[] = [];
  for (let x = 0; x < line.width; x++) {
    if (!isInked(ink, line, x)) continue;
    const last = pieces.at(-1);
    if (last?.to === x) last.to = x + 1;
    else pieces.push({ from: x, to: x + 1 });
  }
  return pieces;
}

function spaceLimit(pieces: Word[], height: number): number {
  const gaps = pieces.slice(1).map((piece, i) => piece.from - pieces[i]!.to);
  const middle = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  if (gaps.length < LEAST_GAPS) return SPACE * height;
  return Math.min(SPACE * height, Math.max(SOFT_SPACE * height, WIDER * middle));
}

/** 1 where there is ink; null where the crop is of one grey. */
function inkOf(line: Pixels): Uint8Array | null {
  const { width, height, channels, data } = line;
  const grey = new Uint8Array(width * height);
  const histogram = new Uint32Array(256);
  for (let i = 0; i < grey.length; i++) {
    const level = channels === 1 ? data[i]! : (data[3 * i]! + 2 * data[3 * i + 1]! + data[3 * i + 2]!) >> 2;
    grey[i] = level;
    histogram[level]!++;
  }
  const [dark, middle, light] = [0.03, 0.5, 0.97].map((share) => level(histogram, share * grey.length));
  if (light! - dark! < 30) return null;
  // Most of a line is paper.
  const paperIsLight = light! - middle! <= middle! - dark!;
  const limit = paperIsLight ? light! - INK * (light! - dark!) : dark! + INK * (light! - dark!);
  return grey.map((value) => (value < limit === paperIsLight ? 1 : 0));
}

function level(histogram: Uint32Array, count: number): number {
  let seen = 0;
  return histogram.findIndex((n) => {
    seen += n;
    return seen >= count;
  });
}

function printHeight(ink: Uint8Array, { width, height }: Pixels): number {
  const rows = Array.from({ length: height }, (_, y) =>
    ink.subarray(y * width, (y + 1) * width).reduce((sum, value) => sum + value, 0),
  );
  const least = 0.12 * Math.max(...rows);
  const top = rows.findIndex((count) => count > least);
  const bottom = rows.findLastIndex((count) => count > least);
  return bottom - top + 1;
}

function isInked(ink: Uint8Array, { width, height }: Pixels, x: number): boolean {
  let count = 0;
  for (let y = Math.floor(RIM * height); y < height * (1 - RIM); y++) count += ink[y * width + x]!;
  return count >= 2;
}
