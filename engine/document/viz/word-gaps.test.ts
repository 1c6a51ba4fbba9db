import sharp from 'sharp';
import { expect, test } from 'vitest';
import { textPath } from '../../../fixtures/text-path.ts';
import type { Pixels } from '../../ports.ts';
import { wordsOf } from './word-gaps.ts';

async function draw(text: string, colours: [ink: string, paper: string] = ['#222', '#fff']): Promise<Pixels> {
  const path = textPath(text, 8, 35, { font: 'arimo', size: 34 });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="48"><rect width="640" height="48" fill="${colours[1]}"/><path d="${path}" fill="${colours[0]}"/></svg>`;
  const { data } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: 640, height: 48, channels: 3 };
}

test.each([
  ['163 STATION ROAD', 3],
  ['11 Calle Núñez de Balboa', 5],
  ['LINDENWEG', 1],
  ['illumination', 1],
  ['Fairview, VA 91333', 3],
])('%s has %i words', async (text, count) => {
  expect(wordsOf(await draw(text))).toHaveLength(count);
  expect(wordsOf(await draw(text, ['#fff', '#245']))).toHaveLength(count);
});

test('an empty line is one word', () => {
  const data = new Uint8Array(300 * 48).fill(220);
  expect(wordsOf({ data, width: 300, height: 48, channels: 1 })).toEqual([{ from: 0, to: 300 }]);
});
