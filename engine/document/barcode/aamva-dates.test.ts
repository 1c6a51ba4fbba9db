import { expect, it } from 'vitest';
import { aamvaDate } from './aamva-dates.ts';

it.each([
  ['02291992', 'USA', 8, '1992-02-29', false],
  ['19920229', 'USA', 8, '1992-02-29', true],
  ['19920229', 'USA', 1, '1992-02-29', false],
  ['02291992', 'USA', 1, '1992-02-29', true],
  ['20120110', 'USA', 8, '2012-01-10', true],
  ['20121012', 'CAN', 8, '2012-10-12', false],
  ['10122012', 'CAN', 8, '2012-10-12', true],
  ['09212009MZIZIC457', 'USA', 4, '2009-09-21', false],
] as const)('%s of %s by version %i is %s', (digits, country, version, iso, otherOrder) => {
  expect(aamvaDate(digits, { country, version })).toEqual({ iso, otherOrder });
});

it.each(['02301992', '00000000', '1992', '021519921', undefined])('gives null for %s', (digits) => {
  expect(aamvaDate(digits, { country: 'USA', version: 8 })).toBeNull();
});
