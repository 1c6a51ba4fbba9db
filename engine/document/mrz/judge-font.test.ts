import { beforeAll, expect, it } from 'vitest';
import { drawPassport } from '../../../fixtures/draw-passport.ts';
import type { FontName } from '../../../fixtures/fonts.ts';
import { photograph } from '../../../fixtures/photograph.ts';
import { createImages } from '../../models/images.ts';
import { openMrzNet } from '../../models/mrz-net.ts';
import type { MrzNet } from '../../ports.ts';
import { readMrz } from './read-mrz.ts';

const images = createImages();
let mrz: MrzNet;

beforeAll(async () => {
  mrz = await openMrzNet();
});

async function codesOf(picture: Uint8Array): Promise<string[]> {
  const decoded = await images.decode(picture);
  if (!decoded.ok) throw new Error(decoded.detail);
  const { findings } = await readMrz(decoded.pixels, { today: '2026-01-01' }, { mrz, now: () => 0 });
  return findings.map(({ code }) => code).filter((code) => code !== 'mrz_corrected');
}

const page = async (mrzFont: FontName) => (await drawPassport('font', { mrzFont, face: null })).image;

it.each(['arimo', 'dejavu', 'roboto'] as const)('a zone in %s is not in OCR-B', async (font) => {
  expect(await codesOf(await page(font))).toContain('mrz_font_differs');
});

it('a zone in OCR-B is, also where the photo is soft', async () => {
  const picture = await page('ocr-b');
  expect(await codesOf(picture)).toEqual([]);
  const { image } = await photograph(picture, 'font', { blur: 1.6, turn: 0, glare: 0, motion: 0 });
  expect(await codesOf(image)).not.toContain('mrz_font_differs');
});
