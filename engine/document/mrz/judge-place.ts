/**
 * Whether the document goes on beyond the picture, by where its MRZ lies: its size and place on every format are fixed
 * (ICAO 9303-3, 4.2: ten characters to the inch; 9303-4, -5 and -6: the zone along the lower edge), so that no edge of the
 * document has to be seen. What is cut within MARGIN of an edge is not told from a tight crop, or from a page that leans.
 */
import type { Finding } from '../../../rules/finding.ts';
import type { MrzFormat } from '../../reading.ts';
import type { ReadLine } from './read-line.ts';

interface Format {
  /** Millimetres. */
  width: number;
  height: number;
  characters: number;
  /** Lines, and millimetres from the lower edge up to the middle between the first and the last. */
  lines: number;
  up: number;
}

const FORMATS: Readonly<Partial<Record<MrzFormat, Format>>> = {
  TD3: { width: 125, height: 88, characters: 44, lines: 2, up: 12.2 },
  TD2: { width: 105, height: 74, characters: 36, lines: 2, up: 12.2 },
  TD1: { width: 85.6, height: 54, characters: 30, lines: 3, up: 10.9 },
};
/** Millimetres from the left of a character to that of the next, and width of its print. */
const PITCH = 2.54;
const LETTER = 1.8;
/** Shares of the height below the upper edge, and of both sides beside the others, that may be missing. */
const MARGIN = { top: 0.05, side: 0.03 };

/** `width`, `height` and the lines are of the picture as it was looked at. */
export function judgePlace(
  lines: readonly ReadLine[],
  format: MrzFormat,
  { width, height }: { width: number; height: number },
): Finding[] {
  const shape = FORMATS[format];
  if (!shape || lines.length !== shape.lines) return [];
  const mean = (of: (line: ReadLine) => number) => lines.reduce((sum, l) => sum + of(l), 0) / lines.length;
  const scale = mean(({ band }) => band.box.length) / ((shape.characters - 1) * PITCH + LETTER);
  const middle = { x: mean(({ band }) => band.box.x), y: mean(({ band }) => band.box.y) };
  const [first] = lines;
  const angle = first!.band.box.angle + (first!.turned ? Math.PI : 0);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const isOutside = (across: number, down: number) => {
    const [right, below] = [
      (across - 0.5) * shape.width * scale,
      (down * shape.height - shape.height + shape.up) * scale,
    ];
    const [x, y] = [middle.x + right * cos - below * sin, middle.y + right * sin + below * cos];
    return x < 0 || y < 0 || x > width || y > height;
  };
  const { top, side } = MARGIN;
  const corners = {
    'upper left': [side, top],
    'upper right': [1 - side, top],
    'lower right': [1 - side, 1 - side],
    'lower left': [side, 1 - side],
  } as const;
  const missing = Object.entries(corners).filter(([, [across, down]]) => isOutside(across, down));
  if (missing.length === 0) return [];
  const names = missing.map(([name]) => name).join(' and ');
  const detail = `By the place of its MRZ, the ${names} corner of the document lies outside the picture.`;
  return [{ step: 'document', code: 'document_cut_off', confidence: 0.7, detail }];
}
