import { expect, it } from 'vitest';
import { plainNumbers, settleTwins } from './latin-letters.ts';

it.each([
  ['Ştefănescu', 'Ștefănescu'],
  ['CONSTANŢA', 'CONSTANȚA'],
  ['ŞAHİN', 'ŞAHİN'],
  ['Işık Gülşah', 'Işık Gülşah'],
  ['ĐURIĆ', 'ĐURIĆ'],
  ['ÞÓRĐUR', 'ÞÓRÐUR'],
])('%s is %s', (read, wanted) => {
  expect(settleTwins(read)).toBe(wanted);
});

it.each([
  ['L01X00Ț47', 'L01X00T47'],
  ['Ľ01 ÄB123', 'L01 AB123'],
  ['8 FÉV 2021', '8 FÉV 2021'],
  ['17FÉV2021', '17FÉV2021'],
  ['46822NÎMES', '46822NÎMES'],
  ['29I10I2033', '29/10/2033'],
  ['1. 06l13l33 X', '1. 06/13/33 X'],
  ['29I1012033', '29I1012033'],
  ['12I34', '12I34'],
])('%s as a number is %s', (read, wanted) => {
  expect(plainNumbers(read)).toBe(wanted);
});
