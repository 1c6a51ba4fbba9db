/** Characters of an MRZ in OCR-B and in two other fonts; scripts/write-mrz-glyphs.ts draws them. */
import DRAWN from './font-glyphs.json' with { type: 'json' };

/** Pixels of a glyph, in a line's crop: a capital has 18 rows. */
export const GLYPH = { width: 20, height: 26 } as const;

/** Darkness of each pixel, 0..255, row by row. */
export type Glyph = Uint8Array;

export interface FontGlyphs {
  ocrB: Glyph;
  /** In other fonts. */
  others: Glyph[];
}

/** null for what no MRZ has. */
export function glyphsOf(sign: string): FontGlyphs | null {
  const [ocrB, ...others] = [DRAWN.ocrB, DRAWN.sans, DRAWN.mono].map((font) => {
    const drawn = (font as Record<string, string>)[sign];
    return drawn === undefined ? null : bytesOf(drawn);
  });
  return ocrB ? { ocrB, others: others.filter((one) => one !== null) } : null;
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(Buffer.from(base64, 'base64'));
}
