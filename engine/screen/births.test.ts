import { expect, it } from 'vitest';
import { agreeBirths } from './birth-agreement.ts';
import { readBirth } from './births.ts';

it.each([
  ['03 Nov 1962', '1962-11-03'],
  ['Aug 1977', '1977-08'],
  ['1951', '1951'],
  ['circa 1965', '1963/1967'],
  ['about 12 May 1965', '1963/1967'],
  ['1960 to 1962', '1960/1962'],
  ['01 Jan 1961 to 31 Dec 1962', '1961-01-01/1962-12-31'],
  ['1971-00-00', '1971'],
  ['24/12/1980', '1980-12-24'],
  ['unknown', null],
  ['', null],
])('reads the date %s of a list', (text, expected) => {
  expect(readBirth(text)).toBe(expected);
});

it.each([
  ['1962-04-17', ['1962-04-17'], 'day'],
  ['1962-04-17', ['1950', '1962-04-17'], 'day'],
  ['1962-04-17', ['1962'], 'year'],
  ['1962-04-17', ['1960/1964'], 'year'],
  ['1962-05-04', ['1962-04-05'], 'year'],
  ['1962-04-17', ['1962-01-01'], 'year'],
  ['1962-04-17', ['1962-05'], 'near'],
  ['1962-04-17', ['1962-09-30'], 'near'],
  ['1962-04-17', ['1964-02-03'], 'near'],
  ['1962-04-17', ['1982-04-17'], 'near'],
  ['1962-04-17', ['1980'], 'other'],
  ['1962', ['1962-04-17'], 'year'],
  [null, ['1962'], 'unknown'],
  ['1962-04-17', [], 'unknown'],
] as const)('%s against %s is %s', (born, listed, expected) => {
  expect(agreeBirths(born, listed)).toBe(expected);
});
