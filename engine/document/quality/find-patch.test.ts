import sharp from 'sharp';
import { expect, it } from 'vitest';
import { textPath } from '../../../fixtures/text-path.ts';
import type { Pixels } from '../../ports.ts';
import type { TextLine } from '../../reading.ts';
import { findPatch } from './find-patch.ts';

const BOX = { x: 150, y: 130, width: 200, height: 30 };
const LINE: TextLine = {
  text: 'LINDSTROEM',
  confidence: 0.9,
  quad: [
    { x: BOX.x, y: BOX.y },
    { x: BOX.x + BOX.width, y: BOX.y },
    { x: BOX.x + BOX.width, y: BOX.y + BOX.height },
    { x: BOX.x, y: BOX.y + BOX.height },
  ],
};

/** Words on paper with a pattern of waves, which a patch under them interrupts. */
async function card(patch: string | null, wave = '#b6c0d4'): Promise<[Pixels, Pixels]> {
  const waves = Array.from(
    { length: 60 },
    (_, i) => `M0 ${i * 5}q40 -9 80 0t80 0t80 0t80 0t80 0t80 0t80 0`,
  ).join('');
  const words = textPath(LINE.text, BOX.x + 6, BOX.y + 24, {
    font: 'arimo',
    size: 26,
    maxWidth: BOX.width - 12,
  });
  const under = patch
    ? `<rect x="${BOX.x - 12}" y="${BOX.y - 10}" width="${BOX.width + 24}" height="${BOX.height + 20}" fill="${patch}"/>`
    : '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="500" height="300"><rect width="500" height="300" fill="#dfe6f0"/>
    <path d="${waves}" fill="none" stroke="${wave}" stroke-width="2"/>${under}<path d="${words}"/></svg>`;
  const picture = async (channels: 1 | 3): Promise<Pixels> => {
    const drawn = sharp(Buffer.from(svg)).removeAlpha();
    const raw = await (channels === 1 ? drawn.greyscale().toColourspace('b-w') : drawn).raw().toBuffer();
    return { data: new Uint8Array(raw), width: 500, height: 300, channels };
  };
  return [await picture(3), await picture(1)];
}

it('sees words on a patch of nearly the same colour', async () => {
  const [image, grey] = await card('#d8dfe8');
  expect(findPatch(image, grey, [LINE])).toMatchObject([{ code: 'print_on_patch', box: BOX }]);
});

it('sees none where the pattern goes on, is faint, or the words stand on a band of another colour', async () => {
  for (const given of [await card(null), await card('#dbe2ec', '#dde4ee'), await card('#f6e0a0')]) {
    expect(findPatch(...given, [LINE])).toEqual([]);
  }
});

it('looks at nothing that was hardly read, at no MRZ and outside no picture', async () => {
  const [image, grey] = await card('#d8dfe8');
  const outside = { ...LINE, quad: LINE.quad.map(({ x, y }) => ({ x: x + 400, y })) as TextLine['quad'] };
  expect(findPatch(image, grey, [{ ...LINE, confidence: 0.3 }, { ...LINE, text: 'A<<B<' }, outside])).toEqual(
    [],
  );
});
