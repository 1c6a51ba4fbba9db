/** What the real models measure on drawn frames: signs and sizes that the rules rely on. */
import { describe, expect, it } from 'vitest';
import { drawnPerson } from '../../bench/support/drawn-person.ts';
import { poseFace, STILL } from '../../fixtures/liveness/pose-face.ts';
import { tiltPhoto } from '../../fixtures/liveness/tilt-photo.ts';
import { loadModels } from '../models/load-models.ts';
import type { Pixels } from '../ports.ts';
import { measureFrame } from './measure-frame.ts';
import { noseParallax } from './nose-parallax.ts';

const models = await loadModels();
const person = await drawnPerson('woman-b', models);
const front = { ...STILL, yaw: -person.yaw };
const seen = async (pixels: Pixels) => {
  const frame = await measureFrame(await models.images.encodeJpeg(pixels, 85), models);
  expect(frame.faces).toBe(1);
  return frame.face!;
};
const ahead = await seen(poseFace(person.solid, front));

describe('a frame', () => {
  it.each([1, -1])(
    'of a head that is turned has its yaw and a nose before its cheeks (side %i)',
    async (side) => {
      const turned = await seen(poseFace(person.solid, { ...front, yaw: front.yaw + side * 38 }));
      expect(side * (turned.yaw - ahead.yaw)).toBeGreaterThan(18);
      expect(side * noseParallax(ahead.points, turned.points)!).toBeGreaterThan(0.06);
    },
  );

  it('of a photo that is tilted has neither', async () => {
    const held = { tilt: 45, roll: 3, near: 1.1, x: 10, y: -5 };
    const tilted = await seen(tiltPhoto(poseFace(person.solid, front), person.solid.axis, held));
    expect(Math.abs(noseParallax(ahead.points, tilted.points)!)).toBeLessThan(0.03);
  });

  it('shows shut eyes, an open mouth and a face that came closer', async () => {
    const shut = await seen(poseFace(person.solid, { ...front, eyes: 1 }));
    expect(shut.eyes[0] + shut.eyes[1]).toBeLessThan(0.7 * (ahead.eyes[0] + ahead.eyes[1]));
    const open = await seen(poseFace(person.solid, { ...front, mouth: 1 }));
    expect([ahead.mouth < 0.15, open.mouth > 0.35]).toEqual([true, true]);
    const near = await seen(poseFace(person.solid, { ...front, near: 1.4 }));
    expect(near.box.height / ahead.box.height).toBeGreaterThan(1.25);
  });

  it('that is no picture, or is cut off, has no face', async () => {
    const { hash, ...rest } = await measureFrame(new Uint8Array([0xff, 0xd8, 0xff, 1, 2, 3]), models);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(rest).toEqual({ print: null, faces: 0, face: null });
    const whole = await models.images.encodeJpeg(poseFace(person.solid, front), 85);
    expect((await measureFrame(whole.subarray(0, whole.length / 2), models)).print).toBeNull();
  });
});
