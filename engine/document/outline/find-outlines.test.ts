import { beforeAll, expect, it } from 'vitest';
import { drawIdCard } from '../../../fixtures/draw-id-card.ts';
import { drawPassport } from '../../../fixtures/draw-passport.ts';
import { drawSpecimen } from '../../../fixtures/draw-specimen.ts';
import { photograph } from '../../../fixtures/photograph.ts';
import { photographSeveral } from '../../../fixtures/photograph-several.ts';
import { seededRandom } from '../../../fixtures/random.ts';
import { coverPhoto, cutPhoto } from '../../../fixtures/spoil-photo.ts';
import { drawTable } from '../../../fixtures/table.ts';
import { createImages } from '../../models/images.ts';
import type { Pixels } from '../../ports.ts';
import { findCover } from './find-cover.ts';
import { findOutlines } from './find-outlines.ts';
import { isCutOff } from './is-cut-off.ts';
import { overlapOf } from './quad-geometry.ts';

const images = createImages();
let card: Uint8Array;
let passport: Uint8Array;

beforeAll(async () => {
  card = (await drawIdCard(11, { face: null })).front.image;
  passport = (await drawPassport(12, { face: null })).image;
});

async function pixelsOf(bytes: Uint8Array): Promise<Pixels> {
  const picture = await images.decode(bytes);
  if (!picture.ok) throw new Error(picture.detail);
  return picture.pixels;
}

it.each([1, 2, 3])('finds a card that lies askew on a table (%i)', async (seed) => {
  const photo = await photograph(card, seed, { tilt: 0.07, angle: -8, fill: 0.6 });
  const [found, ...others] = findOutlines(await pixelsOf(photo.image));
  expect(overlapOf(found!.quad, photo.quad)).toBeGreaterThan(0.9);
  expect(others).toEqual([]);
  expect(found!.open).toEqual([false, false, false, false]);
});

it('finds a page of a passport in a dark and blurred photo', async () => {
  const photo = await photograph(passport, 5, { care: 'bad' });
  const [found] = findOutlines(await pixelsOf(photo.image));
  expect(overlapOf(found!.quad, photo.quad)).toBeGreaterThan(0.85);
});

it('tells two documents apart', async () => {
  const photo = await photographSeveral([card, passport], 4);
  const found = findOutlines(await pixelsOf(photo.image));
  expect(found).toHaveLength(2);
  for (const quad of photo.quads)
    expect(Math.max(...found.map((one) => overlapOf(quad, one.quad)))).toBeGreaterThan(0.85);
});

it('does not let a card end at the edge of the one beside it', async () => {
  const [licence] = await drawSpecimen('eu_licence', 70018, { face: null });
  const [other] = await drawSpecimen('id_card', 75018, { face: null });
  const photo = await photographSeveral([licence!.image, other!.image], 70018);
  const found = findOutlines(await pixelsOf(photo.image));
  for (const quad of photo.quads)
    expect(Math.max(...found.map((one) => overlapOf(quad, one.quad)))).toBeGreaterThan(0.9);
});

it('finds none on a bare table, on a picture of one colour and on one that is hardly a picture', async () => {
  const table = await drawTable(seededRandom('bare'), { width: 800, height: 600 });
  expect(findOutlines({ ...table, channels: 3 })).toEqual([]);
  const plain = (width: number, height: number): Pixels => ({
    data: new Uint8Array(width * height).fill(190),
    width,
    height,
    channels: 1,
  });
  expect(findOutlines(plain(640, 480))).toEqual([]);
  expect(findOutlines(plain(1, 20_000))).toEqual([]);
  expect(findOutlines(plain(1, 1))).toEqual([]);
});

it('says where the document goes on beyond the picture', async () => {
  const photo = await photograph(card, 21, { care: 'good' });
  const whole = await pixelsOf(photo.image);
  expect(isCutOff(findOutlines(whole)[0]!, whole.width, whole.height)).toBe(false);
  // At its left and at its right.
  for (const seed of [3, 4]) {
    const cut = await pixelsOf((await cutPhoto(photo, seed, 0.18)).image);
    expect(isCutOff(findOutlines(cut)[0]!, cut.width, cut.height)).toBe(true);
  }
});

it('lets a letter go on beyond the border that its sides run up to, and not end at a line of its print', async () => {
  const [letter] = await drawSpecimen('utility_bill', 70011);
  const photo = await cutPhoto(await photograph(letter!.image, 'cut 70011'), 70011);
  const found = findOutlines(await pixelsOf(photo.image))[0]!;
  expect(found.open).toEqual([true, false, false, false]);
  expect(isCutOff(found, photo.width, photo.height)).toBe(true);
});

it('lets a letter end at its edge where the grain of a table runs on to the border', async () => {
  const [letter] = await drawSpecimen('utility_bill', 71067);
  const photo = await photograph(letter!.image, `outline ${71067}`, { care: 'good' });
  expect(overlapOf(findOutlines(await pixelsOf(photo.image))[0]!.quad, photo.quad)).toBeGreaterThan(0.9);
});

it('sees a round thumb on a dim photo', async () => {
  const [card] = await drawSpecimen('eu_licence', 70005);
  const photo = await coverPhoto(await photograph(card!.image, 'cover 70005'), 70005);
  const pixels = await pixelsOf(photo.image);
  expect(findCover(pixels, findOutlines(pixels)[0]!)).toMatchObject({ skin: true });
});

it('sees a thumb over the edge, and none where there is none', async () => {
  const photo = await photograph(card, 31, { care: 'good' });
  const bare = await pixelsOf(photo.image);
  expect(findCover(bare, findOutlines(bare)[0]!)).toBeNull();
  const held = await pixelsOf((await coverPhoto(photo, 3)).image);
  expect(findCover(held, findOutlines(held)[0]!)).toMatchObject({ skin: true });
});
