/**
 * A copy without colour of a document that has some. Light that is warm or cold colours everything alike: what is
 * without colour has the proportions of red, green and blue of its paper at every level.
 */
import type { Box, Finding } from '../../../rules/finding.ts';
import type { Pixels } from '../../ports.ts';
import { type SmallPicture, smallPicture } from '../outline/small-picture.ts';

/** Longer side on which colour is measured: the noise of a camera's pixels is averaged away. */
const SIDE = 160;
/** Darker than this (the brightest colour, 0..255) a pixel's colour is noise, lighter than this it is burnt. */
const DARK = 40;
const BURNT = 250;
/** Share of the pixels that are more colourful than what is measured: a portrait or a wash, not a stamp. */
const MOST = 0.9;

/** Share of a box whose colour must be measurable: of a fax that is the edges of its print. */
const LEAST_SHARE = 0.04;
/**
 * Drawn documents have 0.05 and more (their paper, a portrait), grey copies lying on a table 0.02 and less; the whole of
 * a grey scan has none.
 */
const COLOURLESS = 0.028;
const NONE = 0.006;

/** `print`: where the lines of print stand. Nothing is said where it is too dark or too bright to tell. */
export function findGreyCopy(image: Pixels, print: Box): Finding[] {
  const small = smallPicture(image, SIDE);
  const whole = colourOf(small, { x: 0, y: 0, width: small.width, height: small.height });
  if (whole !== null && whole < NONE) return [finding('The picture has no colour.', 0.95)];
  const document = colourOf(small, inside(small, print));
  if (document === null || document >= COLOURLESS) return [];
  return [finding('The document has no colour: it seems to be a copy.', 0.7)];
}

function finding(detail: string, confidence: number): Finding {
  return { step: 'document', code: 'image_black_and_white', confidence, detail };
}

/** Distance from grey of the most colourful tenth of a box, 0 is none; null where too little of it can be measured. */
function colourOf(small: SmallPicture, box: Box): number | null {
  const tones = tonesOf(small, box);
  if (tones.length < LEAST_SHARE * box.width * box.height) return null;
  const red = middle(tones.map(([r]) => r));
  const blue = middle(tones.map(([, b]) => b));
  const apart = tones.map(([r, b]) => Math.max(Math.abs(r - red), Math.abs(b - blue))).sort((a, b) => a - b);
  return apart[Math.floor(MOST * (apart.length - 1))] ?? null;
}

/** Red and blue of each pixel as logarithms of their shares of green. */
function tonesOf({ planes, width }: SmallPicture, box: Box): [number, number][] {
  const [red, green, blue] = planes;
  const tones: [number, number][] = [];
  for (let y = box.y; y < box.y + box.height; y++) {
    for (let x = box.x; x < box.x + box.width; x++) {
      const at = y * width + x;
      const [r, g, b] = [red[at]!, green[at]!, blue[at]!];
      const light = Math.max(r, g, b);
      if (light < DARK || light > BURNT) continue;
      tones.push([Math.log((r + 4) / (g + 4)), Math.log((b + 4) / (g + 4))]);
    }
  }
  return tones;
}

function inside({ width, height, scale }: SmallPicture, box: Box): Box {
  const [x, y] = [Math.max(0, Math.floor(box.x / scale)), Math.max(0, Math.floor(box.y / scale))];
  const [right, bottom] = [Math.ceil((box.x + box.width) / scale), Math.ceil((box.y + box.height) / scale)];
  return { x, y, width: Math.min(width, right) - x, height: Math.min(height, bottom) - y };
}

function middle(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1]!;
}
