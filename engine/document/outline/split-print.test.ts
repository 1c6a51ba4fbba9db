import { expect, test } from 'vitest';
import type { TextLine } from '../../reading.ts';
import { cornersOf } from '../viz/line-geometry.ts';
import { splitPrint } from './split-print.ts';

const line = (text: string, x: number, y: number): TextLine => ({
  text,
  confidence: 0.9,
  quad: cornersOf({ x, y, width: 200, height: 20 }),
});
const block = (name: string, x: number, y: number) =>
  [0, 1, 2, 3].map((i) => line(`${name} ${i}`, x, y + 30 * i));
const texts = (parts: TextLine[][]) => parts.map((lines) => lines.map(({ text }) => text[0]).join(''));

test('parts what lies side by side and one above the other, the broadest strip first', () => {
  expect(splitPrint([...block('a', 0, 0), ...block('b', 300, 0)]).map(texts)).toEqual([['aaaa', 'bbbb']]);
  expect(splitPrint([...block('a', 0, 0), ...block('b', 0, 200), ...block('c', 0, 450)]).map(texts)).toEqual([
    ['aaaabbbb', 'cccc'],
    ['aaaa', 'bbbbcccc'],
  ]);
});

test('parts neither lines at their usual distance nor a few lines off', () => {
  expect(splitPrint([...block('a', 0, 0), ...block('b', 0, 120)])).toEqual([]);
  expect(splitPrint([...block('a', 0, 0), line('b 1', 300, 0), line('b 2', 300, 30)])).toEqual([]);
  expect(splitPrint([])).toEqual([]);
});
