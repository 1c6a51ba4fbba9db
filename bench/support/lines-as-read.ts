/** The lines of a laid-out document as detection and recognition would give them. */
import type { TextLine } from '../../engine/reading.ts';
import { FONTS_OF_LINES, type PlacedText } from '../../fixtures/national/lay-out-national.ts';
import { type Random, seededRandom } from '../../fixtures/random.ts';
import { textWidth } from '../../fixtures/text-path.ts';

const PX_PER_MM = 12;
/** Letters that small print is mistaken for. */
const MISTAKEN: Record<string, string> = {
  m: 'rn',
  e: 'c',
  i: 'l',
  l: 'I',
  o: '0',
  n: 'r',
  t: 'f',
  a: 'o',
  u: 'v',
};

interface Piece extends PlacedText {
  width: number;
}

/** With `slips` spaces and labels are lost, neighbours run together, and letters of labels are mistaken. */
export function linesAsRead(texts: PlacedText[], seed: string, slips: boolean): TextLine[] {
  const random = seededRandom(`slips ${seed}`);
  const pieces = texts.map((text) => ({ ...text, width: widthOf(text) }));
  const joined = slips ? joinNeighbours(pieces, random) : pieces;
  const kept = joined.filter((piece) => !slips || piece.as !== 'label' || random.chance(0.97));
  return kept.map((piece) => lineOf({ ...piece, text: slips ? slip(piece, random) : piece.text }));
}

function widthOf({ text, as, size, maxWidth }: PlacedText): number {
  return Math.min(maxWidth, textWidth(text, { font: FONTS_OF_LINES[as], size }));
}

/** What stands closer than its height is one line, half of the times. */
function joinNeighbours(pieces: Piece[], random: Random): Piece[] {
  const lines: Piece[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    const gap = last ? piece.x - (last.x + last.width) : Number.POSITIVE_INFINITY;
    const near = last && Math.abs(last.y - piece.y) < 0.4 && gap > -1 && gap < piece.size * 0.9;
    if (near && random.chance(0.6)) {
      const space = gap > piece.size * 0.3 || random.chance(0.5) ? ' ' : '';
      const text = `${last.text}${space}${piece.text}`;
      const [as, size] = [piece.as, Math.max(last.size, piece.size)];
      lines[lines.length - 1] = { ...last, text, width: piece.x + piece.width - last.x, as, size };
    } else lines.push(piece);
  }
  return lines;
}

function slip({ text, as, size }: Piece, random: Random): string {
  const narrow = random.chance(as === 'label' ? 0.5 : 0.2) ? text.replace(/(?<=\S) (?=\S)/g, '') : text;
  if (as !== 'label' || size > 3) return narrow;
  return [...narrow].map((letter) => (random.chance(0.03) ? (MISTAKEN[letter] ?? letter) : letter)).join('');
}

function lineOf({ text, x, y, size, width }: Piece): TextLine {
  const [left, right] = [x * PX_PER_MM, (x + width) * PX_PER_MM];
  const [top, bottom] = [(y - 0.86 * size) * PX_PER_MM, (y + 0.2 * size) * PX_PER_MM];
  const quad: TextLine['quad'] = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  return { text, confidence: 0.97, quad };
}
