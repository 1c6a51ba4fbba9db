import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pdf417 } from '../../fixtures/barcode.ts';
import { drawLicenceBack, photographBack } from '../../fixtures/barcode-pictures.ts';
import type { Pixels } from '../ports.ts';
import { findBarcodeRegions } from './barcode-region.ts';
import { createBarcodeReader } from './barcodes.ts';
import { createImages } from './images.ts';

const images = createImages();
const reader = createBarcodeReader(images);
const TEXT =
  '@\n\x1e\rANSI 636099100002DL00410150ZX01910005DLDAQT64235789\nDCSSAMPLE\nDDEN\nDACMICHAEL\nDDFN\n' +
  'DADJOHN\nDDGN\nDBD06012024\nDBB06061986\nDBA12102030\nDBC1\nDAG2300 WEST BROAD STREET\nDAIRICHMOND\n' +
  'DAJVA\nDAK232690000  \nDCGUSA\rZXZXA\r';

/** The back of a card as a photo of `width` pixels, leaning by `angle`. */
async function back(width: number, angle: number): Promise<Pixels> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 86 54" width="${width}" height="${(width * 54) / 86}"><rect width="86" height="54" fill="#e4e9ee"/>${pdf417(TEXT, { x: 6, y: 8 }, { columns: 13 })}</svg>`;
  const flat = await sharp(Buffer.from(svg)).png().toBuffer();
  const photo = await sharp(flat)
    .rotate(angle, { background: '#4a4038' })
    .blur(0.7)
    .jpeg({ quality: 80 })
    .toBuffer();
  const decoded = await images.decode(photo);
  if (!decoded.ok) throw new Error(decoded.detail);
  return decoded.pixels;
}

describe('the barcode reader', () => {
  it.each([
    [1600, 0],
    [1000, 1.5],
    [1600, 6],
    [1600, -12],
    [1600, 90],
    [2400, 183],
  ])('reads a PDF417 on a card %i px wide that leans by %i degrees', async (width, angle) => {
    const picture = await back(width, angle);
    const [code] = await reader.read(picture);
    expect(code).toMatchObject({ format: 'PDF417', text: TEXT });
    for (const { x, y } of code!.quad!) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(picture.width);
      expect(y).toBeLessThanOrEqual(picture.height);
    }
  });

  it.each([
    [502, 700],
    [504, 1000],
    [506, 700],
  ])(
    'reads the licence of seed %i on a photo whose bars are a pixel or two wide (%i px)',
    async (seed, side) => {
      const specimen = await drawLicenceBack(seed);
      const decoded = await images.decode(await photographBack(specimen, seed, side));
      if (!decoded.ok) throw new Error(decoded.detail);
      const codes = await reader.read(decoded.pixels);
      expect(codes).toMatchObject([{ format: 'PDF417', text: specimen.truth.barcode!.text }]);
    },
  );

  it('gives no text that its error correction made up', async () => {
    const specimen = await drawLicenceBack(3);
    const decoded = await images.decode(await photographBack(specimen, 3, 700));
    if (!decoded.ok) throw new Error(decoded.detail);
    const texts = (await reader.read(decoded.pixels)).map(({ text }) => text);
    expect(texts.filter((text) => text !== specimen.truth.barcode!.text)).toEqual([]);
  });

  it('finds nothing on print and on a blank sheet', async () => {
    const lines = Array.from(
      { length: 14 },
      (_, i) =>
        `<text x="20" y="${50 + i * 40}" font-size="28">Lorem ipsum dolor sit amet ${i * 7919}</text>`,
    );
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="620"><rect width="900" height="620" fill="#fff"/>${lines.join('')}</svg>`;
    const decoded = await images.decode(await sharp(Buffer.from(svg)).png().toBuffer());
    if (!decoded.ok) throw new Error(decoded.detail);
    expect(await reader.read(decoded.pixels)).toEqual([]);
    const blank: Pixels = { data: new Uint8Array(200 * 100).fill(255), width: 200, height: 100, channels: 1 };
    expect(await reader.read(blank)).toEqual([]);
  });
});

describe('findBarcodeRegions', () => {
  it('tells where the bars are and how they lean', async () => {
    const [region] = findBarcodeRegions(await images.grey(await back(1000, 8)));
    expect(Math.abs(region!.angle - 8)).toBeLessThan(2.5);
    expect(region!.box.width).toBeGreaterThan(600);
  });
});
