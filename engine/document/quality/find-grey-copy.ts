/**
 * A copy without colour of a document that has some. Light that is warm or cold colours everything alike: what is
 * without colour has the proportions of red, green and blue of its paper at every level.
 */
import type { Box, Finding } from '../../../rules/finding.ts';
import type { SmallPicture } from '../outline/small-picture.ts';

/** Darker than this (the brightest colour, 0..255) a pixel's colour is noise, lighter than this it is burnt. */
const DARK = 40;
const BURNT = 250;
/** Share of the pixels that are more colourful than what is measured: a portrait or a wash, not a stamp. */
const MOST = 0.9;
/** Every so many pixels of a row and of a column are looked at. */
const EVERY = 2;

/** Share of a box whose colour must be measurable: of a fax that is the edges of its print. */
const LEAST_SHARE = 0.04;
/**
 * Drawn documents have 0.05 and more (their paper, a portrait), grey copies lying on a table 0.02 and less; the whole of
 * a grey scan has none.
 */
const COLOURLESS = 0.028;
const NONE = 0.006;

/** `print`, in pixels of the picture: where the lines of print stand. Nothing is said where it is too dark or too bright to tell. */
export function findGreyCopy(small: SmallPicture, print: Box): Finding[] {
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
  const { red, blue, all } = tonesOf(small, box);
  if (red.length < LEAST_SHARE * all) return null;
  const [r, b] = [red.toSorted()[red.length >> 1]!, blue.toSorted()[blue.length >> 1]!];
  const apart = red.map((tone, i) => Math.max(Math.abs(tone - r), Math.abs(blue[i]! - b))).sort();
  return apart[Math.floor(MOST * (apart.length - 1))] ?? null;
}

/** Red and blue of the pixels that can be measured, as logarithms of their shares of green, and how many were looked at. */
function tonesOf(
  { planes, width }: SmallPicture,
  box: Box,
): { red: Float32Array; blue: Float32Array; all: number } {
  const room = Math.ceil(box.width / EVERY) * Math.ceil(box.height / EVERY);
  const [red, blue] = [new Float32Array(room), new Float32Array(room)];
  let count = 0;
  for (let y = box.y; y < box.y + box.height; y += EVERY) {
    for (let x = box.x; x < box.x + box.width; x += EVERY) {
      const at = y * width + x;
      const [r, g, b] = [planes[0][at]!, planes[1][at]!, planes[2][at]!];
      const light = Math.max(r, g, b);
      if (light < DARK || light > BURNT) continue;
      red[count] = Math.log((r + 4) / (g + 4));
      blue[count++] = Math.log((b + 4) / (g + 4));
    }
  }
  return { red: red.subarray(0, count), blue: blue.subarray(0, count), all: room };
}

function inside({ width, height, scale }: SmallPicture, box: Box): Box {
  const [x, y] = [Math.max(0, Math.floor(box.x / scale)), Math.max(0, Math.floor(box.y / scale))];
  const [right, bottom] = [Math.ceil((box.x + box.width) / scale), Math.ceil((box.y + box.height) / scale)];
  return { x, y, width: Math.min(width, right) - x, height: Math.min(height, bottom) - y };
}
