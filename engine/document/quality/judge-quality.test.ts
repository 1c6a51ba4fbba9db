import sharp, { type Sharp } from 'sharp';
import { expect, it } from 'vitest';
import { drawSpecimen } from '../../../fixtures/draw-specimen.ts';
import { createImages } from '../../models/images.ts';
import type { TextLine } from '../../reading.ts';
import { findCompression } from './find-compression.ts';
import { findLowResolution } from './find-low-resolution.ts';
import { judgeQuality } from './judge-quality.ts';

const images = createImages();
const ROWS = [0, 1, 2, 3, 4, 5];

/** A card with six lines of print on a coloured band, and where they stand. */
async function card(paper = '#dfe3e8'): Promise<{ picture: Buffer; lines: TextLine[] }> {
  const text = ROWS.map(
    (row) =>
      `<text x="60" y="${100 + row * 80}" font-family="DejaVu Sans, sans-serif" font-size="36">SPECIMEN LINE ${row} 1987-04-2${row}</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="640"><rect width="1000" height="640" fill="${paper}"/><rect x="420" y="40" width="160" height="480" fill="#f2d9c6"/>${text.join('')}</svg>`;
  const lines = ROWS.map((row): TextLine => {
    const [top, bottom] = [66 + row * 80, 108 + row * 80];
    const [left, right] = [56, 700];
    const quad: TextLine['quad'] = [
      { x: left, y: top },
      { x: right, y: top },
      { x: right, y: bottom },
      { x: left, y: bottom },
    ];
    return { text: 'SPECIMEN', confidence: 1, quad };
  });
  return { picture: await sharp(Buffer.from(svg)).png().toBuffer(), lines };
}

async function codes(change: (picture: Sharp) => Sharp, paper?: string): Promise<string[]> {
  const { picture } = await card(paper);
  return codesOf(await change(sharp(picture)).jpeg({ quality: 85 }).toBuffer());
}

/** What is found on a picture whose lines stand where the card's do. */
async function codesOf(bytes: Uint8Array, { plain = false } = {}): Promise<string[]> {
  const { lines } = await card();
  const decoded = await images.decode(bytes);
  if (!decoded.ok) throw new Error(decoded.detail);
  const { pixels: image } = decoded;
  const findings = judgeQuality({ image, grey: await images.grey(image), lines, plain });
  return findings.map(({ code }) => code);
}

const lamp = (opacity: number) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="640"><defs><radialGradient id="g"><stop offset="0.5" stop-color="#fff" stop-opacity="${opacity}"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient></defs><ellipse cx="600" cy="300" rx="260" ry="160" fill="url(#g)"/></svg>`,
  );

it('finds nothing wrong with a clean scan, on grey paper and on white', async () => {
  expect(await codes((picture) => picture)).toEqual([]);
  expect(await codes((picture) => picture, '#ffffff')).toEqual([]);
  expect(await codes((picture) => picture.blur(0.8))).toEqual([]);
});

it('finds blur by the edges of the print', async () => {
  expect(await codes((picture) => picture.blur(4))).toEqual(['image_blurred']);
});

it('finds blur under noise, where no line was found', async () => {
  const { picture } = await card();
  const blurred = await sharp(picture)
    .resize(1600)
    .blur(6)
    .linear(0.5, 0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  let seed = 1;
  for (let i = 0; i < blurred.data.length; i++) {
    seed = (seed * 48271) % 2147483647;
    blurred.data[i] = Math.max(0, Math.min(255, blurred.data[i]! + (seed % 33) - 16));
  }
  const { width, height, channels } = blurred.info;
  const noisy = await sharp(blurred.data, { raw: { width, height, channels } })
    .jpeg({ quality: 50 })
    .toBuffer();
  const decoded = await images.decode(noisy);
  if (!decoded.ok) throw new Error(decoded.detail);
  const { pixels: image } = decoded;
  const findings = judgeQuality({ image, grey: await images.grey(image), lines: [], plain: false });
  expect(findings.map(({ code }) => code)).toEqual(['image_blurred', 'image_dark']);
});

it('finds darkness by the paper about the print', async () => {
  expect(await codes((picture) => picture.linear(0.3, 0))).toEqual(['image_dark']);
  expect(await codes((picture) => picture.linear(0.6, 0))).toEqual([]);
});

it('finds a reflection, and does not take a white field for one', async () => {
  expect(await codes((picture) => picture.composite([{ input: lamp(1) }]))).toEqual(['image_glare']);
  expect(await codes((picture) => picture.composite([{ input: lamp(0.3) }]))).toEqual([]);
  const field = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><rect width="300" height="300" fill="#fff"/></svg>',
  );
  const framed = (picture: Sharp) =>
    picture.linear(0.75, 0).composite([{ input: field, left: 650, top: 50 }]);
  expect(await codes(framed)).toEqual([]);
});

it('finds too much light: burnt paper and pale print', async () => {
  expect(await codes((picture) => picture.linear(0.6, 170))).toEqual(['image_overexposed']);
  // Print that is dark on burnt paper is a scan like any other.
  const { picture } = await card();
  const burnt = await sharp(picture).linear(1.6, -40).jpeg().toBuffer();
  expect(await codesOf(burnt, { plain: true })).toEqual([]);
});

it('finds compression by its blocks, and none in a scan of ordinary quality', async () => {
  const found = async (bytes: Uint8Array) => {
    const decoded = await images.decode(bytes);
    if (!decoded.ok) throw new Error(decoded.detail);
    return findCompression(await images.grey(decoded.pixels)).map(({ code }) => code);
  };
  const [front] = await drawSpecimen('eu_licence', 5, { face: null, pxPerMm: 8 });
  const poor = await sharp(front!.image).jpeg({ quality: 6 }).toBuffer();
  expect(await found(poor)).toEqual(['image_compressed']);
  expect(await found(await sharp(poor).jpeg({ quality: 85 }).toBuffer())).toEqual(['image_compressed']);
  expect(await found(await sharp(front!.image).jpeg({ quality: 50 }).toBuffer())).toEqual([]);
});

it('finds a copy without colour, alone or on something coloured, and takes no letter for one', async () => {
  const grey = (picture: Sharp) => picture.greyscale().toColourspace('srgb');
  expect(await codes(grey)).toEqual(['image_black_and_white']);
  const { picture } = await card();
  const copy = await grey(sharp(picture)).png().toBuffer();
  const laid = sharp(copy).extend({ right: 200, bottom: 200, background: '#7c4a2f' });
  expect(await codesOf(await laid.jpeg({ quality: 90 }).toBuffer())).toEqual(['image_black_and_white']);
  // Under a warm lamp the paper of a copy is yellow, and all of it alike.
  const warm = sharp(copy).linear([1, 0.93, 0.8], [0, 0, 0]).jpeg({ quality: 90 });
  expect(await codesOf(await warm.toBuffer())).toEqual(['image_black_and_white']);
  expect(await codesOf(copy, { plain: true })).toEqual([]);
});

it('finds print of too few pixels', async () => {
  const { lines } = await card();
  const small = lines.map((line) => ({ ...line, quad: line.quad.map(quarter) as TextLine['quad'] }));
  expect(findLowResolution(small).map(({ code }) => code)).toEqual(['image_low_resolution']);
  expect(findLowResolution(lines)).toEqual([]);
  expect(findLowResolution([])).toEqual([]);
});

function quarter({ x, y }: { x: number; y: number }) {
  return { x: x / 4, y: y / 4 };
}

it('finds a lamp on paper that is nearly white and striped, where its rim runs into the paper', async () => {
  const { picture } = await card('#e9ecef');
  const stripes = Array.from({ length: 60 }, (_, i) => `<path d="M0 ${i * 11}H1000" stroke="#cfd8d2"/>`);
  const pattern = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="640">${stripes.join('')}</svg>`,
  );
  const paper = await sharp(picture)
    .composite([{ input: pattern }])
    .png()
    .toBuffer();
  expect(await codesOf(paper)).not.toContain('image_glare');
  const lit = await sharp(paper)
    .composite([{ input: lamp(1), blend: 'screen' }])
    .jpeg({ quality: 88 })
    .toBuffer();
  expect(await codesOf(lit)).toContain('image_glare');
});
