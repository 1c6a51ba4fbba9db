import { expect, test } from 'vitest';
import { compareValues } from './compare-values.ts';

/** How PP-OCR shows letters that it does not know, beside what an MRZ writes for them (ICAO 9303-3, section 6). */
test.each([
  ['THORA', 'PORA', 'Þóra'],
  ['THORA', 'bora', 'Þóra'],
  ['THORDUR', 'PORBUR', 'Þórður'],
  ['GUDRIDUR', 'Guoriour', 'Guðríður'],
  ['AESA', 'ESA', 'Æsa'],
  ['BOERGE', 'B0RGE', 'Børge'],
  ['JOERGEN BOERGE', 'J0RGEN BORGE', 'Jørgen Børge'],
  ['AASE', 'Ase', 'Åse'],
  ['WEISS', 'WEIB', 'Weiß'],
  ['STRAUSS', 'Strau8', 'Strauß'],
  ['PENXXA', 'PENA', 'Peña'],
  ['ISIK', '1SIK', 'Işık'],
  ['LUKASZ', 'tUKASZ', 'Łukasz'],
])('%s and the print %s of %s do not accuse each other', (stated, print, name) => {
  expect(compareValues('surname', stated, print)).not.toBe('different');
  expect(compareValues('given_names', print, stated)).not.toBe('different');
  expect(compareValues('surname', stated, name)).toBe('same');
});

test.each([
  ['THORA', 'PETRA'],
  ['WEISS', 'WEBER'],
  ['BOERGE', 'GEORGE'],
  ['SMITH', 'JONES'],
])('%s and %s are different people', (one, other) => {
  expect(compareValues('surname', one, other)).toBe('different');
});
