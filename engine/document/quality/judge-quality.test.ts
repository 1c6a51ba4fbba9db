import sharp, { type Sharp } from 'sharp';
import { expect, it } from 'vitest';
import { createImages } from '../../models/images.ts';
import type { TextLine } from '../../reading.ts';
import { judgeQuality } from './judge-quality.ts';

const images = createImages();
const ROWS = [0, 1, 2, 3, 4, 5];

/** A card with six lines of print, and where they stand. */
async function card(paper = '#dfe3e8'): Promise<{ picture: Buffer; lines: TextLine[] }> {
  const text = ROWS.map(
    (row) =>
      `<text x="60" y="${100 + row * 80}" font-family="DejaVu Sans, sans-serif" font-size="36">SPECIMEN LINE ${row} 1987-04-2${row}</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="640"><rect width="1000" height="640" fill="${paper}"/>${text.join('')}</svg>`;
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
  const { picture, lines } = await card(paper);
  const bytes = await change(sharp(picture)).jpeg({ quality: 85 }).toBuffer();
  const decoded = await images.decode(bytes);
  if (!decoded.ok) throw new Error(decoded.detail);
  return judgeQuality(await images.grey(decoded.pixels), lines).map(({ code }) => code);
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
  const findings = judgeQuality(await images.grey(decoded.pixels), []);
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
