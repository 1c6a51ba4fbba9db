import { expect, test } from 'vitest';
import type { TextLine } from '../../reading.ts';
import { personName } from '../letter/person-name.ts';
import { readingOrder } from './level-lines.ts';
import { distanceToValue } from './line-geometry.ts';
import { hasPostcode } from './postcodes.ts';
import { clarity, mostStand, turnQuad } from './upright.ts';

const quad = (x: number, y: number, width: number, height: number): TextLine['quad'] => [
  { x, y },
  { x: x + width, y },
  { x: x + width, y: y + height },
  { x, y: y + height },
];

test('lines come by rows, and left to right inside a row', () => {
  const at = (text: string, x: number, y: number) => ({ text, confidence: 1, quad: quad(x, y, 50, 20) });
  const lines = [at('d', 200, 52), at('b', 200, 3), at('c', 0, 50), at('a', 0, 0)];
  expect(readingOrder(lines).map((line) => line.text)).toEqual(['a', 'b', 'c', 'd']);
});

test('the value right below a label is nearer than the one of the next row', () => {
  const label = { x: 100, y: 100, width: 120, height: 20 };
  const below = distanceToValue(label, { x: 100, y: 122, width: 80, height: 24 }, 20)!;
  const next = distanceToValue(label, { x: 100, y: 160, width: 80, height: 24 }, 20)!;
  const right = distanceToValue(label, { x: 230, y: 100, width: 80, height: 22 }, 20)!;
  expect(below).toBeLessThan(next);
  expect(right).toBeLessThan(next);
  expect(distanceToValue(label, { x: 100, y: 60, width: 80, height: 24 }, 20)).toBeNull();
  expect(distanceToValue(label, { x: 400, y: 130, width: 80, height: 24 }, 20)).toBeNull();
});

test('four quarter turns bring a quad home', () => {
  const start = quad(10, 20, 60, 8);
  const once = turnQuad(start, 90, 200, 100);
  expect(once.map((p) => [p.x, p.y])).toEqual([
    [72, 10],
    [80, 10],
    [80, 70],
    [72, 70],
  ]);
  expect(turnQuad(once, 270, 100, 200)).toEqual(start);
  expect(turnQuad(turnQuad(start, 180, 200, 100), 180, 200, 100)).toEqual(start);
});

test('standing lines tell that a picture lies on its side', () => {
  expect(mostStand([quad(0, 0, 10, 90), quad(30, 0, 10, 120), quad(60, 0, 40, 10)])).toBe(true);
  expect(mostStand([quad(0, 0, 90, 10), quad(0, 30, 10, 40)])).toBe(false);
  expect(mostStand([])).toBe(false);
});

test('signs that are not Latin make a reading unclear', () => {
  expect(clarity([{ text: 'Anna Berg', confidence: 0.9 }])).toBeCloseTo(0.9);
  expect(clarity([{ text: '二厨', confidence: 0.9 }])).toBe(0);
  expect(clarity([])).toBe(0);
});

test.each([
  '50667 Köln',
  'D-50667 Köln',
  '85923Praha',
  '110 00 Praha',
  '1012 AB Amsterdam',
  '00-950 Warszawa',
  '1100-148 Lisboa',
  'London SW1A 1AA',
  'SW1A 1AA',
  'SPRINGFIELD, FL 51579',
  'YOURCITYWA99999-1234',
  'LV-1050 Riga',
])('%s holds a postcode', (text) => {
  expect(hasPostcode(text)).toBe(true);
});

test.each(['Lindenweg 10', 'Total 564.34', '18.12.2025', 'Anna Berg', '2789439351'])(
  '%s holds none',
  (text) => {
    expect(hasPostcode(text)).toBe(false);
  },
);

test.each([
  ['Anna Berg', 'Anna Berg'],
  ['Mr. John van der Berg', 'John van der Berg'],
  ['Frau Erika Mustermann', 'Erika Mustermann'],
  ['ÅSA BJÖRK', 'ÅSA BJÖRK'],
  ['Utopia Power & Light', null],
  ['Stadtwerke Köln GmbH', null],
  ['Lindenweg 10', null],
  ['Account number', null],
  ['Mr Hannah singh', 'Hannah Singh'],
  ['Mevr. Femke van den Berg', 'Femke van den Berg'],
])('the person on %s is %s', (text, name) => {
  expect(personName(text)).toBe(name);
});
