import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brighter, dilatedAcross, erodedAcross, fillGaps } from './bit-mask.ts';
import { components } from './components.ts';
import { bytesOf } from './testing/bytes-of.ts';

/** Zeros and ones; widths about the ends of words. */
const picture = fc
  .record({
    width: fc.oneof(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 30, max: 66 })),
    height: fc.integer({ min: 1, max: 9 }),
    share: fc.constantFrom(2, 5, 20),
    seed: fc.nat(),
  })
  .map(({ width, height, share, seed }) => {
    let state = seed;
    const data = Uint8Array.from({ length: width * height }, () => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return (state >>> 16) % share === 0 ? 1 : 0;
    });
    return { data, width, height };
  });
const half = fc.integer({ min: 0, max: 4 });

/** For each pixel, those of its column up to `half` away that lie in the picture. */
function columns(data: Uint8Array, width: number, half: number): number[][] {
  return Array.from(data, (_, i) => {
    const rows = Array.from({ length: 2 * half + 1 }, (_, k) => i + (k - half) * width);
    return rows.filter((at) => at >= 0 && at < data.length).map((at) => data[at]!);
  });
}

describe('a mask of bits', () => {
  it('is 1 where the picture is brighter than the threshold', () => {
    const image = { data: Uint8Array.from({ length: 80 }, (_, i) => i), width: 40, height: 2 };
    expect(bytesOf(brighter(image, 37))).toEqual(image.data.map((value) => (value > 37 ? 1 : 0)));
  });

  it('grows and shrinks up and down as the definition says', () => {
    fc.assert(
      fc.property(picture, half, (image, by) => {
        const seen = columns(image.data, image.width, by);
        const mask = brighter(image, 0);
        expect([...bytesOf(dilatedAcross(mask, by))]).toEqual(seen.map((values) => Math.max(...values)));
        expect([...bytesOf(erodedAcross(mask, by))]).toEqual(seen.map((values) => Math.min(...values)));
      }),
    );
  });

  it('has the gaps of a row filled that are short, and no others', () => {
    fc.assert(
      fc.property(picture, fc.integer({ min: 1, max: 32 }), (image, gap) => {
        const { width } = image;
        const wanted = Array.from(image.data, (value, i) => {
          const start = i - (i % width);
          const row = image.data.subarray(start, start + width);
          const left = row.lastIndexOf(1, i % width);
          const right = row.indexOf(1, i % width);
          return value === 1 || (left >= 0 && right >= 0 && right - left <= gap) ? 1 : 0;
        });
        const mask = brighter(image, 0);
        fillGaps(mask, gap);
        expect([...bytesOf(mask)]).toEqual(wanted);
      }),
    );
  });

  it('has components of runs that together are the mask', () => {
    fc.assert(
      fc.property(picture, (image) => {
        const drawn = new Uint8Array(image.data.length);
        for (const [y, first, last] of components(brighter(image, 0), 1).flat())
          drawn.fill(1, y * image.width + first, y * image.width + last + 1);
        expect(drawn).toEqual(image.data);
      }),
    );
  });

  it('has components that touch at corners, and drops the small and the thin', () => {
    const drawn = ['##....##', '..##....', '........', '#..####.', '#.......'];
    const data = Uint8Array.from(drawn.join(''), (mark) => (mark === '#' ? 1 : 0));
    const mask = brighter({ data, width: 8, height: 5 }, 0);
    expect(components(mask, 1).map((runs) => runs.length)).toEqual([2, 1, 2, 1]);
    expect(components(mask, 3)).toHaveLength(2);
    expect(components(mask, 1, 2)).toHaveLength(3);
  });
});
