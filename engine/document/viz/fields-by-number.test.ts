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

test('names, an address and dates of a card that labels above its values', () => {
  const fields = read([
    ['DISTRICT OF COLUMBIA', 60, 20, 60],
    ['DRIVER LICENSE', 60, 97, 40],
    ['1.FAMILY NAME', 382, 226, 26],
    ['SAMPLE', 381, 246, 40],
    ['2.GIVEN NAMES', 381, 287, 29],
    ['THOMAS', 384, 310, 39],
    ['ALEXANDER', 381, 340, 38],
    ['8.ADDRESS', 383, 381, 30],
    ['1234 MAIN DRIVE, NE', 384, 400, 42],
    ['#1234', 382, 435, 36],
    ['WASHINGTON, DC 00000-0000', 381, 459, 42],
    ['3.DOB', 816, 515, 24],
    ['02/21/1984', 818, 537, 33],
    ['4a./SS', 816, 583, 22],
    ['12/03/2013', 817, 601, 35],
  ]);
  expect(fields).toMatchObject({
    surname: 'SAMPLE',
    given_names: 'THOMAS ALEXANDER',
    address: '1234 MAIN DRIVE, NE, #1234, WASHINGTON, DC 00000-0000',
    date_of_birth: '1984-02-21',
    issue_date: '2013-12-03',
  });
});
