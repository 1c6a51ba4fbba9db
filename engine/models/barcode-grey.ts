/** PDF417 by its grey levels: our own reader, with the tables of `@zxing/library`. */
import type { BarRegion } from '../document/barcode/pdf417/bar-view.ts';
import { decodeText } from '../document/barcode/pdf417/decode-text.ts';
import { readPdf417 } from '../document/barcode/pdf417/read-pdf417.ts';
import type { Pdf417Patterns } from '../document/barcode/pdf417/symbols.ts';
import type { FoundCode, Images, Pixels } from '../ports.ts';
import type { Point } from '../reading.ts';
import { pdf417Patterns } from './barcode-patterns.ts';

let patterns: Pdf417Patterns | null = null;

/** Pixels across the bars that are worked on at most: more shows no more of a code. */
const MAX_LENGTH = 1500;

/** A region of bars in pixels of `grey`. */
export async function readByGrey(grey: Pixels, region: BarRegion, images: Images): Promise<FoundCode[]> {
  patterns ??= pdf417Patterns();
  const scale = Math.min(1, MAX_LENGTH / region.length);
  const picture = scale < 1 ? await images.resize(grey, grey.width * scale, grey.height * scale) : grey;
  const reading = readPdf417(picture, scaleRegion(region, scale), patterns);
  if (!reading) return [];
  const text = decodeText(reading.data);
  if (!text) return [];
  const unscaled = ({ x, y }: Point): Point => ({ x: x / scale, y: y / scale });
  const [a, b, c, d] = reading.quad;
  return [{ format: 'PDF417', text, quad: [unscaled(a), unscaled(b), unscaled(c), unscaled(d)], by: 'grey' }];
}

export function scaleRegion({ centre, angle, length, height }: BarRegion, by: number): BarRegion {
  return { centre: { x: centre.x * by, y: centre.y * by }, angle, length: length * by, height: height * by };
}
