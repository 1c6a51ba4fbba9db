import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../fixtures/random.ts';
import { correct } from './reed-solomon.ts';

const P = 929;

/** Data followed by its check codewords: minus the remainder by (x - 3)(x - 9)...(x - 3^check). */
function encode(data: number[], check: number): number[] {
  let generator = [1];
  for (let i = 1, root = 3; i <= check; i++, root = (root * 3) % P) {
    generator = [...generator, 0].map((value, j) => (value - root * (generator[j - 1] ?? 0) + P * P) % P);
  }
  const rest = [...data, ...new Array<number>(check).fill(0)];
  for (let i = 0; i < data.length; i++) {
    const factor = rest[i]!;
    generator.forEach((value, j) => {
      rest[i + j] = (rest[i + j]! - value * factor + P * P) % P;
    });
  }
  return [...data, ...rest.slice(data.length).map((value) => (P - value) % P)];
}

describe('correct', () => {
  const random = seededRandom('reed solomon');
  const data = Array.from({ length: 120 }, () => random.whole(0, P - 1));
  const sent = encode(data, 16);
  const spoil = (count: number) => {
    const places = new Set<number>();
    while (places.size < count) places.add(random.whole(0, sent.length - 1));
    const received = [...sent];
    for (const place of places) received[place] = (received[place]! + random.whole(1, P - 1)) % P;
    return { received, places: [...places] };
  };

  it('leaves whole codewords as they are', () => {
    expect(correct(sent, 16, [])).toEqual({ codewords: sent, mended: 0 });
  });

  it.each([
    [8, 0],
    [1, 0],
    [0, 16],
    [4, 8],
    [7, 1],
    [0, 3],
  ])('mends %i errors and %i erasures', (errors, erasures) => {
    const { received, places } = spoil(errors + erasures);
    expect(correct(received, 16, places.slice(errors))?.codewords).toEqual(sent);
  });

  it('mends beside erasures that were right', () => {
    const { received, places } = spoil(3);
    const right = [5, 50, 100].filter((place) => !places.includes(place));
    expect(correct(received, 16, [...right, places[0]!])?.codewords).toEqual(sent);
  });

  it('says that it cannot where too much is spoilt', () => {
    expect(correct(spoil(14).received, 16, [])).toBeNull();
    expect(correct(spoil(40).received, 16, [1, 2, 3])).toBeNull();
  });
});
