import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { createImages } from '../../models/images.ts';
import type { Pixels } from '../../ports.ts';
import type { FaceReading } from '../../reading.ts';
import { judgeSigns } from './judge-signs.ts';
import { measureSigns } from './measure-signs.ts';

const images = createImages();
const SIZE = { width: 480, height: 640 };
/** Where the head of the scenes is. */
const FACE = { x: 170, y: 220, width: 140, height: 180 };
const HEAD = '<ellipse cx="240" cy="310" rx="75" ry="100" fill="#c79a80"/>';

async function scene(behind: string, before = ''): Promise<Pixels> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="640"><rect width="480" height="640" fill="#b9b4a8"/>${behind}${HEAD}${before}</svg>`;
  const { data } = await sharp(Buffer.from(svg))
    .removeAlpha()
    .blur(0.8)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data), ...SIZE, channels: 3 };
}

const codes = async (picture: Pixels) =>
  judgeSigns({ ...READING, passive: await measureSigns(picture, FACE, { images }) }).map(({ code }) => code);

/** What the signs are judged by; the rest of a reading says nothing here. */
const READING = { box: FACE, antispoof: 0.9, live: 0.9 } as FaceReading;

describe('a border about the face', () => {
  test('a sheet of paper with four sides is one', async () => {
    const sheet = '<rect x="90" y="120" width="300" height="400" fill="#f4f2ec"/>';
    expect(await codes(await scene(sheet))).toEqual(['liveness_border']);
  });

  test('a sheet that is held a little askew is one', async () => {
    const sheet =
      '<rect x="90" y="120" width="300" height="400" fill="#f4f2ec" transform="rotate(4 240 320)"/>';
    expect(await codes(await scene(sheet))).toEqual(['liveness_border']);
  });

  test.each([
    ['a plain wall', ''],
    [
      'a door, which runs out of the picture',
      '<rect x="90" y="60" width="300" height="640" fill="#f4f2ec"/>',
    ],
    ['a picture that hangs beside the head', '<rect x="20" y="40" width="130" height="160" fill="#39424e"/>'],
    [
      'blinds',
      Array.from(
        { length: 16 },
        (_, i) => `<rect y="${i * 40}" width="480" height="20" fill="#d8d4c8"/>`,
      ).join(''),
    ],
  ])('%s is none', async (_, behind) => {
    expect(await codes(await scene(behind))).toEqual([]);
  });
});

describe('a grid over the face', () => {
  test('the rows and columns of a screen are one', async () => {
    const { data } = await scene('');
    for (let y = 0; y < SIZE.height; y += 1) {
      for (let x = 0; x < SIZE.width; x += 1) {
        const wave = 14 * (Math.cos((2 * Math.PI * x) / 4.3) + Math.cos((2 * Math.PI * y) / 4.3));
        for (let channel = 0; channel < 3; channel += 1) {
          const at = (y * SIZE.width + x) * 3 + channel;
          data[at] = Math.max(0, Math.min(255, data[at]! + wave));
        }
      }
    }
    expect(await codes({ data, ...SIZE, channels: 3 })).toEqual(['liveness_grid']);
  });

  test('cannot be told of a face that is too small', async () => {
    const small = { x: 200, y: 300, width: 30, height: 40 };
    expect((await measureSigns(await scene(''), small, { images })).grid).toBeNull();
  });
});

test('both nets low raise a weak doubt, one does not', () => {
  const said = (antispoof: number, live: number) =>
    judgeSigns({ ...READING, passive: { grid: 0, border: 0 }, antispoof, live }).map(
      ({ code, confidence }) => [code, confidence],
    );
  expect(said(0.1, 0.2)).toEqual([['liveness_doubt', 0.3]]);
  expect(said(0.1, 0.8)).toEqual([]);
});
