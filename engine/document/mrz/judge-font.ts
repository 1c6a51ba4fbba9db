/**
 * Whether the zone is printed in OCR-B, as ICAO 9303-3 section 4.2 asks of every state. Each sign is laid over itself in
 * OCR-B and in two other fonts, and the best fit wins.
 *
 * | printed in                                      | signs that OCR-B wins | how much better it fits |
 * |-------------------------------------------------|-----------------------|-------------------------|
 * | OCR-B: drawn scans and photos                    | 0.50 and more         | -0.03 and more          |
 * | OCR-B: 44 specimens and photos of states         | 0.28 and more         | -0.06 and more          |
 * | six other fonts, four of them not compared with | 0.27 and less         | -0.04 and less          |
 *
 * It differs where both speak for it, which they did on two of those specimens: mock-ups that are indeed set in another
 * font. A soft picture makes both alike (0.5 and 0), which accuses nobody.
 */
import type { Finding } from '../../../rules/finding.ts';
import type { Pixels } from '../../ports.ts';
import { characterCentres } from './character-centres.ts';
import type { Candidate } from './choose-layout.ts';
import type { DecodedMrz } from './decode-candidate.ts';
import { GLYPH, type Glyph, glyphsOf } from './font-glyphs.ts';
import { lineCrop } from './line-crop.ts';

const MOST_WINS = 0.3;
const MOST_BETTER = -0.05;
/** Signs that have to be compared. */
const LEAST_SIGNS = 20;
/** Pixels of the crop by which a glyph is moved to find its place. */
const REACH = 3;

export interface FontFit {
  signs: number;
  /** Share of them that fit OCR-B better than each other font. */
  wins: number;
  /** Mean correlation with OCR-B less that with the best other font. */
  better: number;
}

export function judgeFont(image: Pixels, candidate: Candidate, decoded: DecodedMrz): Finding[] {
  const { signs, wins, better } = fitFont(image, candidate, decoded);
  if (signs < LEAST_SIGNS || wins > MOST_WINS || better > MOST_BETTER) return [];
  const detail = `The MRZ is not printed in OCR-B: ${Math.round(100 * (1 - wins))} % of its ${signs} characters look more like another font.`;
  const confidence = Math.min(0.95, 0.7 + (MOST_BETTER - better));
  return [{ step: 'document', code: 'mrz_font_differs', confidence, value: better.toFixed(3), detail }];
}

/** Of the lines that were seen with their length: only there it is known where each sign stands. */
export function fitFont(
  image: Pixels,
  { lines }: Candidate,
  { lines: texts, repaired }: DecodedMrz,
): FontFit {
  const fits = lines.flatMap((line, i) => {
    const centres = characterCentres(line.frames);
    if (repaired.includes(i) || centres.length !== texts[i]!.length) return [];
    const crop = lineCrop(image, line.band, line.turned);
    const step = crop.width / line.frames.count;
    return [...texts[i]!].flatMap((sign, k) => fitSign(crop, (centres[k]! + 0.5) * step, sign));
  });
  const mean = (of: (fit: number) => number) =>
    fits.reduce((sum, fit) => sum + of(fit), 0) / (fits.length || 1);
  return { signs: fits.length, wins: mean((fit) => (fit > 0 ? 1 : 0)), better: mean((fit) => fit) };
}

/** How much better OCR-B fits the sign about `x`. */
function fitSign(crop: Pixels, x: number, sign: string): number[] {
  const glyphs = glyphsOf(sign);
  if (!glyphs) return [];
  const at = { x: Math.round(x - GLYPH.width / 2), y: Math.round((crop.height - GLYPH.height) / 2) };
  const others = glyphs.others.map((glyph) => bestFit(crop, at, glyph));
  return [bestFit(crop, at, glyphs.ocrB) - Math.max(...others)];
}

function bestFit(crop: Pixels, { x, y }: { x: number; y: number }, glyph: Glyph): number {
  let best = -1;
  for (let dy = -REACH; dy <= REACH; dy++) {
    for (let dx = -REACH; dx <= REACH; dx++) best = Math.max(best, correlation(crop, x + dx, y + dy, glyph));
  }
  return best;
}

/** Of the darkness of what both cover, -1..1. */
function correlation({ data, width, height }: Pixels, left: number, top: number, glyph: Glyph): number {
  let [n, a, b, aa, bb, ab] = [0, 0, 0, 0, 0, 0];
  const [from, to] = [Math.max(0, -left), Math.min(GLYPH.width, width - left)];
  for (let y = Math.max(0, -top); y < Math.min(GLYPH.height, height - top); y++) {
    for (let x = from; x < to; x++) {
      const seen = 255 - data[(top + y) * width + left + x]!;
      const drawn = glyph[y * GLYPH.width + x]!;
      n++;
      a += seen;
      b += drawn;
      aa += seen * seen;
      bb += drawn * drawn;
      ab += seen * drawn;
    }
  }
  const spread = (aa - (a * a) / n) * (bb - (b * b) / n);
  return n === 0 || spread <= 0 ? 0 : (ab - (a * b) / n) / Math.sqrt(spread);
}
