import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GreyImage } from './grey-image.ts';
import { blackhat, close } from './morphology.ts';

const odd = fc.integer({ min: 0, max: 4 }).map((half) => 2 * half + 1);
const picture = fc
  .tuple(fc.integer({ min: 1, max: 17 }), fc.integer({ min: 1, max: 17 }))
  .chain(([width, height]) =>
    fc
      .uint8Array({ minLength: width * height, maxLength: width * height })
      .map((data): GreyImage => ({ data: Uint8Array.from(data), width, height })),
  );

/** Straight from the definition. */
function extreme({ data, width, height }: GreyImage, w: number, h: number, pick: typeof Math.max): GreyImage {
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const seen: number[] = [];
      for (let j = Math.max(0, y - (h >> 1)); j <= Math.min(height - 1, y + (h >> 1)); j++) {
        for (let i = Math.max(0, x - (w >> 1)); i <= Math.min(width - 1, x + (w >> 1)); i++)
          seen.push(data[j * width + i]!);
      }
      out[y * width + x] = pick(...seen);
    }
  }
  return { data: out, width, height };
}

describe('morphology', () => {
  it('closes as the definition says', () => {
    fc.assert(
      fc.property(picture, odd, odd, (image, w, h) => {
        const wanted = extreme(extreme(image, w, h, Math.max), w, h, Math.min);
        expect([...close(image, w, h).data]).toEqual([...wanted.data]);
      }),
    );
  });

  it('shows a thin dark stroke and not a broad one', () => {
    const width = 40;
    const row = Uint8Array.from({ length: width }, (_, x) => (x === 5 || (x > 14 && x < 35) ? 20 : 220));
    const data = new Uint8Array(width * 20);
    for (let y = 0; y < 20; y++) data.set(row, y * width);
    const seen = blackhat({ data, width, height: 20 }, 13).data;
    expect(seen[10 * width + 5]).toBe(200);
    expect(seen[10 * width + 25]).toBe(0);
    expect(seen[10 * width + 10]).toBe(0);
  });
});
