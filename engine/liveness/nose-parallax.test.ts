import { describe, expect, it } from 'vitest';
import { madeFace } from '../../test/support/made-course.ts';
import { noseParallax } from './nose-parallax.ts';

const ahead = madeFace().points;

describe('parallax of the nose', () => {
  it.each([15, 25, 35])('is that of a head turned by %i degrees, to its side', (yaw) => {
    expect(noseParallax(ahead, madeFace({ yaw }).points)).toBeGreaterThan(0.05);
    expect(noseParallax(ahead, madeFace({ yaw: -yaw }).points)).toBeLessThan(-0.05);
  });

  it.each([15, 35, 50])('is none on a photo turned by %i degrees', (yaw) => {
    expect(noseParallax(ahead, madeFace({ yaw, flat: true }).points)).toBeCloseTo(0, 1);
  });

  it('is none on a photo that is tilted in space, moved and leaning', () => {
    const tilted = ahead.map(([x, y]): [number, number] => {
      const w = 1 + 0.0006 * x - 0.0004 * y;
      return [(0.8 * x - 0.2 * y + 40) / w, (0.1 * x + 0.9 * y - 10) / w];
    });
    expect(noseParallax(ahead, tilted)).toBeCloseTo(0, 5);
  });

  it('is not measured where all points lie on one line', () => {
    const line = ahead.map((_, i): [number, number] => [i, i]);
    expect(noseParallax(line, ahead)).toBeNull();
  });
});
