import { expect, test } from 'vitest';
import { fitNumber } from './fit-number.ts';

test.each([
  ['KBO000000', 'EST', 'KB0000000'],
  ['KB0000000', 'EST', 'KB0000000'],
  ['RO0000000', 'MYS', 'R00000000'],
  ['L0IX00T47I', 'D', 'L0IX00T47I'],
  ['LO1XOOT47', 'D', 'L01X00T47'],
  ['CA00000AA', 'ITA', 'CA00000AA'],
  ['CAOOO0OAA', 'ITA', 'CA00000AA'],
  ['ABC123', 'EST', 'ABC123'],
  ['XX1234567', null, 'XX1234567'],
])('%s of %s is %s', (number, state, wanted) => {
  expect(fitNumber(number, state)).toBe(wanted);
});

test('where two shapes fit nothing is changed', () => {
  expect(fitNumber('0O1234567', 'GBR')).toBe('0O1234567');
});
