import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchDistance } from './search-distance.ts';
import { createFaceGallery, DESCRIPTOR_LENGTH, type FaceHit, searchFaces } from './search-faces.ts';

function search(...args: Parameters<typeof searchFaces>): FaceHit[] {
  const steps = searchFaces(...args);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** At so many numbers `value`, otherwise 0. */
const face = (value: number, places = 1) =>
  Float32Array.from({ length: DESCRIPTOR_LENGTH }, (_, i) => (i < places ? value : 0));

describe('searching faces', () => {
  it('finds all that are near enough, nearest first, with their distances', () => {
    const gallery = createFaceGallery();
    for (const [i, value] of [0.4, 0.125, 0.5, 0.25].entries()) gallery.add(i + 1, face(value));
    const hits = search(gallery, face(0), { distance: 0.4375 });
    expect(hits.map(({ number }) => number)).toEqual([2, 4, 1]);
    expect(hits[0]?.distance).toBe(0.125);
    expect(search(gallery, face(0), { distance: 0.4375, below: 2 }).map(({ number }) => number)).toEqual([1]);
  });

  it('does not find what was removed', () => {
    const gallery = createFaceGallery();
    gallery.add(1, face(0));
    gallery.add(2, face(0));
    gallery.remove(1);
    expect(search(gallery, face(0), { distance: 0.5 }).map(({ number }) => number)).toEqual([2]);
  });

  it('finds exactly those that a plain comparison finds', () => {
    const descriptor = fc.float32Array({
      minLength: DESCRIPTOR_LENGTH,
      maxLength: DESCRIPTOR_LENGTH,
      min: Math.fround(-0.1),
      max: Math.fround(0.1),
      noNaN: true,
    });
    fc.assert(
      fc.property(
        fc.array(descriptor, { maxLength: 6 }),
        descriptor,
        fc.double({ min: 0.3, max: 1.2, noNaN: true }),
        (faces, query, distance) => {
          const gallery = createFaceGallery();
          for (const [number, each] of faces.entries()) gallery.add(number, each);
          const far = (each: Float32Array) =>
            Math.sqrt(each.reduce((sum, value, i) => sum + (value - query[i]!) ** 2, 0));
          const wanted = faces.flatMap((each, number) =>
            Math.abs(far(each) - distance) > 1e-9 && far(each) < distance ? [number] : [],
          );
          const found = search(gallery, query, { distance }).map(({ number }) => number);
          expect(found.sort()).toEqual(wanted);
        },
      ),
    );
  });

  it('refuses a descriptor of another model', () => {
    expect(() => search(createFaceGallery(), [1, 2], { distance: 1 })).toThrow('A descriptor of 2 numbers');
  });
});

describe('the distance of a search', () => {
  it('shrinks with the faces, so that few honest people meet a look-alike', () => {
    const at = [1, 100, 1000, 10_000, 100_000, 1_000_000, 1e9].map((faces) => searchDistance(faces));
    expect(at).toEqual([0.5, 0.5, 0.485, 0.435, 0.385, 0.335, 0.3]);
  });

  it('is wider for who accepts more false alarms', () => {
    expect(searchDistance(10_000, 0.1)).toBeGreaterThan(searchDistance(10_000, 0.01));
  });
});
