import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { otherCode, pdf417 } from '../../fixtures/barcode.ts';
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

const SHORT = 'ANSI 636099 DAQT64235789';
/** What stands on a sheet of 200 by 130 mm: two PDF417, and one of each other kind. */
const CODES = [
  { format: 'PDF417', text: TEXT, svg: pdf417(TEXT, { x: 10, y: 10 }, { columns: 13, width: 80 }) },
  { format: 'PDF417', text: SHORT, svg: pdf417(SHORT, { x: 110, y: 12 }, { columns: 8, width: 70 }) },
  {
    format: 'QRCode',
    text: 'https://dmv.example/c/T64235789',
    svg: otherCode('qrcode', 'https://dmv.example/c/T64235789', { x: 12, y: 60, width: 24 }),
  },
  {
    format: 'DataMatrix',
    text: '010987654321',
    svg: otherCode('datamatrix', '010987654321', { x: 60, y: 62, width: 18 }),
  },
  {
    format: 'Aztec',
    text: 'AZTEC 64235789',
    svg: otherCode('azteccode', 'AZTEC 64235789', { x: 110, y: 60, width: 20 }),
  },
  {
    format: 'Code128',
    text: 'INV-0012345',
    svg: otherCode('code128', 'INV-0012345', { x: 12, y: 105, width: 60 }),
  },
];

async function sheet(width: number): Promise<Pixels> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 130" width="${width}" height="${width * 0.65}"><rect width="200" height="130" fill="#e4e9ee"/>${CODES.map((code) => code.svg).join('')}</svg>`;
  const photo = await sharp(Buffer.from(svg)).blur(0.6).jpeg({ quality: 85 }).toBuffer();
  const decoded = await images.decode(photo);
  if (!decoded.ok) throw new Error(decoded.detail);
  return decoded.pixels;
}

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

  it('gives every code of a picture, each where it stands', async () => {
    const codes = await reader.read(await sheet(1600));
    const named = codes.map(({ format, text }) => `${format} ${text}`).sort();
    expect(named).toEqual(CODES.map(({ format, text }) => `${format} ${text}`).sort());
    const qr = codes.find(({ format }) => format === 'QRCode')!;
    expect(Math.abs(qr.quad![0].x - 96)).toBeLessThan(6);
    expect(Math.abs(qr.quad![0].y - 480)).toBeLessThan(6);
  });

  it('finds the second PDF417 where only the first stands clear', async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 130" width="1500" height="975"><rect width="200" height="130" fill="#e4e9ee"/>${CODES[0]!.svg}<g transform="rotate(9 60 90)">${pdf417(SHORT, { x: 30, y: 80 }, { columns: 8, width: 70 })}</g></svg>`;
    const decoded = await images.decode(await sharp(Buffer.from(svg)).png().toBuffer());
    if (!decoded.ok) throw new Error(decoded.detail);
    const codes = await reader.read(decoded.pixels);
    expect(codes.map(({ text }) => text).sort()).toEqual([TEXT, SHORT].sort());
  });

  it('finds a QR code quickly, in pixels of the picture', async () => {
    const codes = await reader.read(await sheet(2000), { quick: true });
    const qr = codes.find(({ format }) => format === 'QRCode')!;
    expect(qr.text).toBe('https://dmv.example/c/T64235789');
    expect(Math.abs(qr.quad![0].x - 120)).toBeLessThan(8);
  });

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
