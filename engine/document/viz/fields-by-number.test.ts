import { expect, test } from 'vitest';
import { settleValues } from './found-value.ts';
import { placeLine } from './line-geometry.ts';
import { findValues } from './read-visual-zone.ts';
import { lineAt } from './testing/line-at.ts';

function read(lines: [text: string, x: number, y: number, height?: number][]) {
  const placed = lines
    .map(([text, x, y, height]) => lineAt(text, x, y, height))
    .map((line, i) => placeLine(line, i));
  const values = findValues(placed, { kind: 'driving_license', mrz: null, today: '2026-11-21' });
  return Object.fromEntries(Object.entries(settleValues(values)).map(([name, field]) => [name, field.value]));
}

const AMERICAN: [string, number, number, number][] = [
  ['WASHINGTON', 14, 16, 38],
  ['DRIVER LICENSE', 273, 25, 19],
  ['4d LIC# WDLABCD456DG', 149, 65, 20],
  ['+ TALBOT', 150, 83, 18],
  ['2 LIAM R.', 149, 100, 17],
  ['3DOB 01/06/1958', 149, 131, 18],
];

test('a surname whose small 1 was misread is still one', () => {
  expect(read(AMERICAN)).toMatchObject({ surname: 'TALBOT', given_names: 'LIAM R.' });
});

test('the 8 of an address is no part of the house number, where it stands below the other numbers', () => {
  const town: [string, number, number, number] = ['ANYTOWN WA 99999-1234', 159, 161, 18];
  expect(read([...AMERICAN, ['8123 MAIN STREET', 149, 148, 17], town]).address).toBe(
    '123 MAIN STREET, ANYTOWN WA 99999-1234',
  );
  expect(read([...AMERICAN, ['8123 MAIN STREET', 161, 148, 17], town]).address).toBe(
    '8123 MAIN STREET, ANYTOWN WA 99999-1234',
  );
});
