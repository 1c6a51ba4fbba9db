import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawPassport } from '../../../fixtures/draw-passport.ts';
import { photograph } from '../../../fixtures/photograph.ts';
import { createImages } from '../../models/images.ts';
import { openMrzNet } from '../../models/mrz-net.ts';
import type { MrzNet, Pixels } from '../../ports.ts';
import { readMrz } from './read-mrz.ts';

const images = createImages();
let mrz: MrzNet;
let drawn: Awaited<ReturnType<typeof drawPassport>>;

beforeAll(async () => {
  mrz = await openMrzNet();
  drawn = await drawPassport('read-mrz', { person: { issuingState: 'UTO' } });
});

async function pixels(bytes: Uint8Array): Promise<Pixels> {
  const decoded = await images.decode(bytes);
  if (!decoded.ok) throw new Error(decoded.detail);
  return decoded.pixels;
}
const read = (image: Pixels) => readMrz(image, { today: '2026-11-21' }, { mrz, now: () => 0 });

describe('whether the page goes on beyond the picture, by the place of its zone', () => {
  const cut = async (part: { top?: number; right?: number }) => {
    const { width = 1, height = 1 } = await sharp(drawn.image).metadata();
    const [top, right] = [part.top ?? 0, part.right ?? 0].map((share, i) =>
      Math.round(share * [height, width][i]!),
    );
    const area = { left: 0, top: top!, width: width - right!, height: height - top! };
    const { reading, findings } = await read(
      await pixels(await sharp(drawn.image).extract(area).png().toBuffer()),
    );
    return { valid: reading?.valid, codes: findings.map(({ code }) => code) };
  };

  it('says nothing of a page that was cropped to its edge, or a little within', async () => {
    expect(await cut({})).toEqual({ valid: true, codes: [] });
    expect(await cut({ top: 0.03, right: 0.01 })).toEqual({ valid: true, codes: [] });
  });

  it.each([0.09, 0.2])('says so where %d of its height is missing at the top', async (top) => {
    expect(await cut({ top })).toEqual({ valid: true, codes: ['document_cut_off'] });
  });

  it('knows the top of a page that lies on its head', async () => {
    const { width = 1, height = 1 } = await sharp(drawn.image).metadata();
    const area = {
      left: 0,
      top: Math.round(0.12 * height),
      width,
      height: height - Math.round(0.12 * height),
    };
    const short = await sharp(drawn.image).extract(area).png().toBuffer();
    const { findings } = await read(await pixels(await sharp(short).rotate(180).png().toBuffer()));
    expect(findings.map(({ detail }) => detail)).toEqual([
      'By the place of its MRZ, the upper left and upper right corner of the document lies outside the picture.',
    ]);
  });
});

describe('a drawn passport', () => {
  it('is read from its flat scan, with the place of its zone', async () => {
    const image = await pixels(drawn.image);
    const { reading, rotation, box } = await read(image);
    expect(reading?.format).toBe('TD3');
    expect(reading?.lines).toEqual(drawn.truth.mrz);
    expect(rotation).toBe(0);
    expect(box!.y / image.height).toBeGreaterThan(0.7);
    expect(box!.width / image.width).toBeGreaterThan(0.7);
    expect(reading?.fields.surname?.source).toBe('mrz');
  });

  it.each([90, 180, 270])('is read when it was turned by %d degrees, and says by how much', async (turn) => {
    const image = await pixels(await sharp(drawn.image).rotate(turn).png().toBuffer());
    const { reading, rotation, box } = await read(image);
    expect(reading?.lines).toEqual(drawn.truth.mrz);
    expect(rotation).toBe(360 - turn);
    const upright = turn === 180 ? image.height : image.width;
    expect(box!.y / upright).toBeGreaterThan(0.7);
  });

  it('is read from a photo on a table', async () => {
    const photo = await photograph(drawn.image, 'read-mrz', { care: 'usual' });
    const { reading } = await read(await pixels(photo.image));
    expect(reading?.lines).toEqual(drawn.truth.mrz);
  });
});

it('finds no MRZ where there is none', async () => {
  const noise = new Uint8Array(800 * 600 * 3).map((_, i) => (i * i * 31 + i * 17) & 255);
  const { reading, rotation, box, findings } = await read({
    data: noise,
    width: 800,
    height: 600,
    channels: 3,
  });
  expect({ reading, rotation, box, findings }).toEqual({
    reading: null,
    rotation: 0,
    box: null,
    findings: [],
  });
});
