import { expect, it } from 'vitest';
import { settleZero, TWINS } from './settle-zero.ts';

/** Twins are read with 0.8, and 0.15 for the other one. */
const settled = (text: string) => {
  const letters = [...text].map((one) => ({
    text: one,
    ...(TWINS[one] ? { probability: 0.8, twin: 0.15 } : { probability: 0.98, twin: 0 }),
  }));
  settleZero(letters);
  return letters.map((one) => one.text).join('');
};

it.each([
  ['L01XO0T47', 'L01X00T47'],
  ['BRIST0L', 'BRISTOL'],
  ['O9.O7.2029', '09.07.2029'],
  ['UNITED KINGD0M 2O', 'UNITED KINGDOM 20'],
  ['I4 OO', '14 OO'],
  ['21/1O/2021', '21/10/2021'],
  ['1O.1O.78', '10.10.78'],
  ['OSLO 0150', 'OSLO 0150'],
  ['KB0O000OO', 'KB0000000'],
  ['COOPER', 'COOPER'],
])('%s is %s', (read, wanted) => {
  expect(settled(read)).toBe(wanted);
});

it('three in a row are zeros, however surely they were read as letters', () => {
  const letters = [...'CAO00001'].map((text) => ({ text, probability: 0.999, twin: 0.0005 }));
  settleZero(letters);
  expect(letters.map((one) => one.text).join('')).toBe('CA000001');
});

it('a letter that is told from the digit stays', () => {
  const letters = [...'AO12'].map((text) => ({ text, probability: 0.99, twin: 0.001 }));
  settleZero(letters);
  expect(letters[1]!.text).toBe('O');
});
