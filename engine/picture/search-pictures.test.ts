import { describe, expect, it } from 'vitest';
import type { Pixels } from '../ports.ts';
import { PRINT_LENGTH, printPicture } from './print-picture.ts';
import { createPictureGallery, SAME_LEVELS, searchPictures } from './search-pictures.ts';

/** A picture whose grey at (x, y), 0..1 each, is given, 0..255. */
function draw(grey: (x: number, y: number) => number, [width, height] = [320, 200]): Pixels {
  const data = new Uint8Array(width * height);
  for (let i = 0; i < data.length; i += 1)
    data[i] = grey((i % width) / width, Math.floor(i / width) / height);
  return { data, width, height, channels: 1 };
}
const slope = (x: number, y: number) => 40 + 120 * x + 60 * y;
const print = (image: Pixels) => printPicture(image) as Uint8Array;

function search(query: Uint8Array, known: Uint8Array[], below?: number): number[] {
  const gallery = createPictureGallery();
  for (const [i, each] of known.entries()) gallery.add(i + 1, each);
  const steps = searchPictures(gallery, query, below);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

describe('the print of a picture', () => {
  it('has 256 levels about the middle, and is none of a speck', () => {
    const levels = print(draw(slope));
    expect(levels).toHaveLength(PRINT_LENGTH);
    expect(levels[0]).toBeLessThan(levels[PRINT_LENGTH - 1]!);
    expect(printPicture(draw(slope, [15, 200]))).toBeNull();
  });

  it('stays nearly the same when the picture is smaller, brighter or in colour', () => {
    const grey = draw(slope);
    const data = Uint8Array.from([...grey.data].flatMap((value) => [value, value, value]));
    const colour: Pixels = { ...grey, channels: 3, data };
    const copies = [draw(slope, [160, 100]), draw((x, y) => slope(x, y) * 0.9 + 20), colour];
    for (const copy of copies) expect(search(print(copy), [print(grey)])).toEqual([1]);
  });

  it('tells two pictures apart that differ in one part alone', () => {
    const other = draw((x, y) => (x < 0.2 && y < 0.3 ? 200 : slope(x, y)));
    expect(search(print(other), [print(draw(slope))])).toEqual([]);
  });

  it('does not stretch an even picture to noise', () => {
    const even = draw(() => 128);
    const grain = draw((x, y) => 128 + (Math.round(x * 320 + y * 200) % 2));
    expect(Math.max(...print(grain)) - Math.min(...print(grain))).toBeLessThan(SAME_LEVELS);
    expect(search(print(even), [print(grain)])).toEqual([1]);
  });
});

describe('searching pictures', () => {
  it('names each number once, and only lower ones where asked', () => {
    const one = print(draw(slope));
    const gallery = createPictureGallery();
    gallery.add(4, one);
    gallery.add(4, one);
    gallery.add(9, one);
    const all = searchPictures(gallery, one);
    all.next();
    expect(all.next().value).toEqual([4, 9]);
    expect(search(one, [one, one], 2)).toEqual([1]);
  });
});
