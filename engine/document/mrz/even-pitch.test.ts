import { expect, it } from 'vitest';
import { framesOf } from './ctc-forward.ts';
import { isEvenlySpaced } from './even-pitch.ts';
import { lattice } from './testing/lattice-of.ts';

const glyph = (c: string, blanks = 3) => [
  { [c]: 0.98 },
  ...Array.from({ length: blanks }, () => ({ _: 0.98 })),
];
const isEven = (rows: Parameters<typeof lattice>[0], length: number) =>
  isEvenlySpaced(framesOf(lattice(rows)), length);
const line = [...'P<UTOERIKSSON<<ANNA'];

it('holds for one pitch, also where perspective changes it slowly', () => {
  expect(
    isEven(
      line.flatMap((c) => glyph(c)),
      19,
    ),
  ).toBe(true);
  expect(
    isEven(
      line.flatMap((c, i) => glyph(c, 3 + Math.floor(i / 6))),
      19,
    ),
  ).toBe(true);
});

it('does not hold where a character was put in, left out, or both', () => {
  const put = line.flatMap((c, i) => (i === 7 ? [...glyph(c, 1), ...glyph('1', 1)] : glyph(c)));
  expect(isEven(put, 20)).toBe(false);
  const left = line.flatMap((c, i) => glyph(c, i === 11 ? 7 : 3));
  expect(isEven(left, 19)).toBe(false);
  expect(isEven(left, 20)).toBe(false);
});
