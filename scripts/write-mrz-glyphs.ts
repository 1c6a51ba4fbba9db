/**
 * Writes engine/document/mrz/font-glyphs.json: `npx node scripts/write-mrz-glyphs.ts`. The characters of an MRZ in OCR-B and
 * in the fonts that a zone is forged in most easily, as the crop of a line shows them.
 */
import { writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { GLYPH } from '../engine/document/mrz/font-glyphs.ts';
import type { FontName } from '../fixtures/fonts.ts';
import { pitchedPath } from '../fixtures/text-path.ts';

const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<';
/** One character in ten to the inch where a capital of 2.4 mm has 18 pixels. */
const PITCH = 19.05;
const BASELINE = 22;
/** Em at which a capital has 18 pixels. */
const FONTS: Record<string, { font: FontName; size: number }> = {
  ocrB: { font: 'ocr-b', size: 26.25 },
  sans: { font: 'arimo', size: 25 },
  mono: { font: 'mono', size: 24.7 },
};
/** Pixels: of a photo that is in focus. */
const SOFT = 0.9;

async function draw(sign: string, style: { font: FontName; size: number }): Promise<string> {
  const { width, height } = GLYPH;
  const path = pitchedPath(sign, (width - PITCH) / 2, BASELINE, style, PITCH);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/><path d="${path}"/></svg>`;
  const grey = await sharp(Buffer.from(svg)).greyscale().blur(SOFT).raw().toBuffer();
  return Buffer.from(grey.subarray(0, width * height).map((level) => 255 - level)).toString('base64');
}

const glyphs: Record<string, Record<string, string>> = {};
for (const [name, style] of Object.entries(FONTS)) {
  const drawn = [...SIGNS].map(async (sign) => [sign, await draw(sign, style)] as const);
  glyphs[name] = Object.fromEntries(await Promise.all(drawn));
}
const file = new URL('../engine/document/mrz/font-glyphs.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(glyphs, null, 2)}\n`);
