import { expect, it } from 'vitest';
import { drawSpecimen } from '../../../fixtures/draw-specimen.ts';
import { photographScreen } from '../../../fixtures/flaws/photograph-screen.ts';
import { photograph } from '../../../fixtures/photograph.ts';
import { seededRandom } from '../../../fixtures/random.ts';
import { createImages } from '../../models/images.ts';
import type { Pixels } from '../../ports.ts';
import type { TextLine } from '../../reading.ts';
import { findScreen } from './find-screen.ts';
import { findScreenshot } from './find-screenshot.ts';

const images = createImages();

async function isOfScreen(bytes: Uint8Array): Promise<boolean> {
  const decoded = await images.decode(bytes);
  if (!decoded.ok) throw new Error(decoded.detail);
  return findScreen(await images.grey(decoded.pixels)).length > 0;
}

it('sees the grid of a screen, and none in a photo of the same card', async () => {
  const [front] = await drawSpecimen('eu_licence', 5, { face: null, pxPerMm: 8 });
  expect(await isOfScreen(await photographScreen(front!.image, seededRandom('fine'), 2.3))).toBe(true);
  expect(await isOfScreen(await photographScreen(front!.image, seededRandom('coarse'), 3.3))).toBe(true);
  expect(await isOfScreen((await photograph(front!.image, 5)).image)).toBe(false);
});

/** A page of grey noise between two bars of one colour. */
function screen(bar: (y: number) => boolean): Pixels {
  const [width, height] = [400, 800];
  const data = Uint8Array.from({ length: width * height }, (_, at) =>
    bar(Math.floor(at / width)) ? 250 : (at * 7919) % 251,
  );
  return { data, width, height, channels: 1 };
}

function line(text: string, y: number): TextLine {
  const [left, right, bottom] = [20, 90, y + 16];
  const quad = [
    { x: left, y },
    { x: right, y },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ] as TextLine['quad'];
  return { text, confidence: 1, quad };
}

it('sees a screenshot by what stands on its bars', () => {
  const bars = screen((y) => y < 60 || y > 750);
  const codes = (...lines: TextLine[]) => findScreenshot(bars, lines).map(({ code }) => code);
  expect(codes(line('14:07', 10), line('86%', 12))).toEqual(['image_screenshot']);
  expect(codes(line('File Edit View', 30))).toEqual(['image_screenshot']);
  expect(codes(line('scan.png - Photos', 10))).toEqual(['image_screenshot']);
  expect(codes(line('9:41', 770))).toEqual(['image_screenshot']);
});

it('takes no date, no share and no time within the picture for one', () => {
  const bars = screen((y) => y < 60 || y > 750);
  const words = ['14.07.2031', '50%', 'PASSPORT', '31:07', 'View'];
  for (const word of words) expect(findScreenshot(bars, [line(word, 10)])).toEqual([]);
  expect(findScreenshot(bars, [line('14:07', 400)])).toEqual([]);
  expect(
    findScreenshot(
      screen(() => false),
      [line('14:07', 10)],
    ),
  ).toEqual([]);
});

/** A sheet without any pattern on a table that has one. */
function onGrainedTable(grainOnSheet: boolean): Pixels {
  const [width, height] = [1200, 900];
  const random = seededRandom('grain');
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isSheet = x > 350 && x < 850 && y > 250 && y < 650;
      const grain = isSheet && !grainOnSheet ? 0 : 12 * Math.sin(x * 1.1 + y * 0.83);
      data[y * width + x] = 150 + grain + random.between(0, 6);
    }
  }
  return { data, width, height, channels: 1 };
}

it('takes the pattern of a table about the print for no screen', () => {
  const print = { x: 380, y: 280, width: 440, height: 340 };
  expect(findScreen(onGrainedTable(true), print)).toHaveLength(1);
  expect(findScreen(onGrainedTable(false))).toHaveLength(1);
  expect(findScreen(onGrainedTable(false), print)).toEqual([]);
});
