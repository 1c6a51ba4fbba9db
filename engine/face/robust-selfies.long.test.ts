/** Whatever a camera, a scanner or an editor writes: the same person is found, or the finding says why not. */
import sharp, { type Sharp } from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawSelfie } from '../../fixtures/draw-selfie.ts';
import { type FaceTestModels, loadFaceModels } from '../../test/face-samples.ts';
import type { CaptureReading } from '../reading.ts';
import { faceDistance } from './face-distance.ts';
import { readSelfie } from './read-selfie.ts';

let models: FaceTestModels;
let photo: Uint8Array;
let plain: CaptureReading;
beforeAll(async () => {
  models = await loadFaceModels();
  ({ image: photo } = await drawSelfie('woman-k', { width: 480 }));
  plain = await read(photo);
});

const read = (image: Uint8Array) =>
  readSelfie(image, { today: '2026-11-26', age: false, liveness: false }, models);
const codesOf = ({ findings }: CaptureReading) => findings.map(({ code }) => code);
const bytesOf = async (picture: Sharp) => new Uint8Array(await picture.toBuffer());

/** How far the face is from that of the plain picture; infinite where none was found. */
function away({ face }: CaptureReading): number {
  return face ? (faceDistance(plain.face!, face).distance ?? Infinity) : Infinity;
}

describe('the same person, whatever the file', () => {
  const FORMS: Record<string, () => Promise<Uint8Array>> = {
    'grey JPEG': () => bytesOf(sharp(photo).greyscale().jpeg()),
    'grey PNG of 16 bits': () => bytesOf(sharp(photo).greyscale().toColourspace('grey16').png()),
    'colour PNG of 16 bits': () => bytesOf(sharp(photo).toColourspace('rgb16').png()),
    'PNG with alpha': () => bytesOf(sharp(photo).ensureAlpha(0.999).png()),
    'palette PNG': () => bytesOf(sharp(photo).png({ palette: true, colours: 128 })),
    'interlaced PNG': () => bytesOf(sharp(photo).png({ progressive: true })),
    'progressive JPEG': () => bytesOf(sharp(photo).jpeg({ progressive: true })),
    'CMYK JPEG': () => bytesOf(sharp(photo).toColourspace('cmyk').jpeg()),
    WebP: () => bytesOf(sharp(photo).webp()),
    'large JPEG': () => bytesOf(sharp(photo).resize(4500).jpeg({ quality: 70 })),
    'JPEG that ends early': async () => (await bytesOf(sharp(photo).jpeg())).subarray(0, -400),
  };

  it.each(Object.keys(FORMS))('%s', async (form) => {
    const reading = await read(await FORMS[form]!());
    // A grey or paler copy of a picture is a little apart; other photos of one person lie at 0.3 to 0.5.
    expect(away(reading)).toBeLessThan(0.3);
    expect(reading.faces).toBe(1);
  });

  it('says that a file ends early', async () => {
    expect(codesOf(await read(photo.subarray(0, -400)))).toContain('image_truncated');
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('EXIF orientation %i', async (orientation) => {
    // Stored so that the orientation brings it back upright, or mirrored as front cameras do.
    const turned = sharp(photo).withMetadata({ orientation });
    const reading = await read(await bytesOf(turned.jpeg({ quality: 92 })));
    expect(away(reading)).toBeLessThan(0.3);
  });

  it.each([90, 180, 270])('turned by %i degrees and nothing said of it', async (angle) => {
    const reading = await read(await bytesOf(sharp(photo).rotate(angle).jpeg({ quality: 92 })));
    expect(away(reading)).toBeLessThan(0.3);
    expect(reading.image?.rotation).toBe((360 - angle) % 360);
  });
});

describe('what is no selfie', () => {
  const blank = (width: number, height: number) =>
    bytesOf(sharp({ create: { width, height, channels: 3, background: '#8a8f94' } }).jpeg());

  it.each([
    ['nobody', 600, 800],
    ['a pixel', 1, 1],
    ['ten by ten', 10, 10],
    ['a thread', 1, 5000],
    ['a ribbon', 5000, 20],
  ])('%s has no face', async (_, width, height) => {
    const reading = await read(await blank(width, height));
    expect(codesOf(reading)).toEqual(['face_not_found']);
    expect(reading.face).toBeNull();
  });

  it('more pixels than are decoded are refused before they are unpacked', async () => {
    const reading = await read(await blank(12_000, 9_000));
    expect(codesOf(reading)).toEqual(['image_too_large']);
  });

  it('a face of 20 pixels is too small, or none', async () => {
    const codes = codesOf(await read(await bytesOf(sharp(photo).resize(55).jpeg())));
    expect(codes.some((code) => code === 'face_too_small' || code === 'face_not_found')).toBe(true);
  });

  it('forty faces are several, in the time of one', async () => {
    const tile = await sharp(photo).resize(200, 260).png().toBuffer();
    const crowd = sharp({ create: { width: 1600, height: 1300, channels: 3, background: '#777' } }).composite(
      Array.from({ length: 40 }, (_, i) => ({
        input: tile,
        left: (i % 8) * 200,
        top: Math.floor(i / 8) * 260,
      })),
    );
    const reading = await read(await bytesOf(crowd.jpeg()));
    expect(codesOf(reading)).toContain('face_several');
    expect(reading.faces).toBeGreaterThan(1);
  });

  it.each(['not a picture', ''])('%j is a finding', async (text) => {
    const { findings, face } = await read(new TextEncoder().encode(text));
    expect(findings).toHaveLength(1);
    expect(findings[0]!.code).toMatch(/^image_/);
    expect(face).toBeNull();
  });
});

it('descriptors that are no numbers compare with nobody', async () => {
  const broken = {
    ...models,
    embedder: {
      ...models.embedder,
      embed: async (chips: unknown[]) => chips.map(() => new Float32Array(128).fill(Number.NaN)),
    },
  };
  const { face } = await readSelfie(photo, { today: '2026-11-26', age: false, liveness: false }, broken);
  expect(face?.embedding).toBeNull();
  expect(faceDistance(plain.face!, face!)).toMatchObject({ distance: null });
});
