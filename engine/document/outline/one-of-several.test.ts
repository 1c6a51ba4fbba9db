import { expect, test } from 'vitest';
import type { TextLine } from '../../reading.ts';
import { cornersOf } from '../viz/line-geometry.ts';
import { fieldsOfLines } from '../viz/read-visual-zone.ts';
import { documentsApart } from './documents-apart.ts';
import type { Outline } from './find-outlines.ts';
import { oneOfSeveral } from './one-of-several.ts';

const rectangle = (x: number, y: number, width: number, height: number) => cornersOf({ x, y, width, height });

const outline = (x: number, width = 600): Outline => ({
  quad: rectangle(x, 0, width, 500),
  confidence: 0.9,
  support: [1, 1, 1, 1],
  open: [false, false, false, false],
});

function card(x: number, rows: [label: string, value: string][]): TextLine[] {
  return rows.flatMap(([label, value], i) => [
    { text: label, confidence: 0.98, quad: rectangle(x + 50, 50 + 90 * i, 200, 20) },
    { text: value, confidence: 0.98, quad: rectangle(x + 50, 74 + 90 * i, 200, 30) },
  ]);
}

const read = (lines: TextLine[]) => fieldsOfLines(lines, { kind: 'id_card', mrz: null, today: '2026-11-21' });
const outlines = [outline(0), outline(700)];
const first = card(0, [
  ['Surname', 'SMITH'],
  ['Date of birth', '12.08.1964'],
]);

test('of the cards of two people the one that says more counts, and nothing of the other', () => {
  const second = card(700, [
    ['Surname', 'JONES'],
    ['Given names', 'ANNA'],
    ['Document No.', 'L01X00T47'],
  ]);
  const one = oneOfSeveral(documentsApart([...first, ...second], outlines, read))!;
  expect(one.lines).toEqual(second);
  expect(Object.fromEntries(Object.entries(one.fields).map(([name, { value }]) => [name, value]))).toEqual({
    surname: 'JONES',
    given_names: 'ANNA',
    document_number: 'L01X00T47',
  });
});

test('so it does where no edges are seen, or those of one alone', () => {
  const rest = card(0, [['Given names', 'PAUL']]).map((line) => ({
    ...line,
    quad: line.quad.map(({ x, y }) => ({ x, y: y + 180 })) as TextLine['quad'],
  }));
  const second = card(700, [
    ['Surname', 'JONES'],
    ['Given names', 'ANNA'],
    ['Date of birth', '04.04.1990'],
    ['Document No.', 'L01X00T47'],
  ]);
  for (const seen of [[], [outline(0)], [outline(700)]]) {
    const one = oneOfSeveral(documentsApart([...first, ...rest, ...second], seen, read));
    expect(one?.fields.surname?.value).toBe('JONES');
    expect(one?.fields.date_of_birth?.value).toBe('1990-04-04');
  }
});

test('a slip of reading makes no second person', () => {
  const back = card(700, [
    ['Surname', 'SM1TH'],
    ['Date of birth', '12.08.1964'],
  ]);
  expect(oneOfSeveral(documentsApart([...first, ...back], outlines, read))).toBeNull();
});

test('the sides of one card are read as one', () => {
  const back = card(700, [
    ['Surname', 'Smith'],
    ['Place of birth', 'LEEDS'],
  ]);
  expect(oneOfSeveral(documentsApart([...first, ...back], outlines, read))).toBeNull();
});

test('one document is one, whatever else has an outline', () => {
  expect(oneOfSeveral(documentsApart(first, outlines, read))).toBeNull();
  expect(oneOfSeveral(documentsApart(first, [], read))).toBeNull();
});
