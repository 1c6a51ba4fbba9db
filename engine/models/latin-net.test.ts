import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FontName } from '../../fixtures/fonts.ts';
import { newSheet } from '../../fixtures/sheet.ts';
import { cropForReading } from '../document/viz/crop-line.ts';
import { createImages } from './images.ts';
import { type LatinNet, openLatinNet } from './latin-net.ts';

let net: LatinNet;
beforeAll(async () => {
  net = await openLatinNet();
});

/** A line printed as on a document, 30 px high capitals, in the box that detection would put around it. */
async function drawn(text: string, font: FontName, fill = '#1d2a3a', paper = '#eef0e6') {
  const sheet = newSheet(120, 16, paper);
  sheet.text(text, 8, 10, { font, size: 4, fill });
  const { image, texts } = await sheet.render({ pxPerMm: 10 });
  const decoded = await createImages().decode(image);
  if (!decoded.ok) throw new Error(decoded.detail);
  const { x, y, width, height } = texts[0]!.box;
  const [left, right, top, bottom] = [x - 8, x + width + 8, y - 7, y + height + 9];
  return cropForReading(decoded.pixels, [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ]);
}

describe('our reader of Latin letters', () => {
  it.each([
    ['GÜNTHER MÜLLER', 'arimo'],
    ['Wiśniewska', 'roboto'],
    ['KOVAČEVIĆ', 'dejavu-bold'],
    ['Dvořák', 'pt-serif'],
    ['GARCÍA NÚÑEZ', 'arimo-bold'],
    ['24.08.1986', 'roboto-bold'],
  ] as const)('reads %s in %s', async (text, font) => {
    const read = await net.read(await drawn(text, font));
    expect(read.text).toBe(text);
    expect(read.confidence).toBeGreaterThan(0.8);
  });

  it('reads light print on a dark ground', async () => {
    expect((await net.read(await drawn('SJÖBERG', 'arimo-bold', '#ffffff', '#203040'))).text).toBe('SJÖBERG');
  });

  it('is not sure of what it cannot read', async () => {
    expect((await net.read(await drawn('ФЙЩЖ', 'dejavu'))).weakest).toBeLessThan(0.5);
    const plain = {
      data: new Uint8Array(56 * 200 * 3).fill(200),
      width: 200,
      height: 56,
      channels: 3 as const,
    };
    expect((await net.read(plain)).text).toBe('');
  });

  it('is the same for grey and colour', async () => {
    const line = await drawn('Šimić 1234', 'arimo');
    const raw = { width: line.width, height: line.height, channels: 3 as const };
    const grey = await sharp(line.data, { raw }).greyscale().raw().toBuffer();
    const read = await net.read({ ...line, data: new Uint8Array(grey), channels: 1 });
    expect(read.text).toBe((await net.read(line)).text);
  });
});
