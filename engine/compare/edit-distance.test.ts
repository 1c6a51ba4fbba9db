import { expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';

it.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['same', 'same', 0],
  ['martin', 'marten', 1],
  ['martin', 'marin', 1],
  ['martin', 'marrtin', 1],
  ['martin', 'matrin', 1],
  ['ab', 'ba', 1],
  ['ca', 'abc', 3],
  ['kitten', 'sitting', 3],
  ['aaaa', 'aa', 2],
  ['𝒜bc', 'bc', 1],
  ['王伟', '王文', 1],
  ['x'.repeat(300), `y${'x'.repeat(299)}`, 1],
] as const)('%s to %s takes %d', (a, b, expected) => {
  expect(editDistance(a, b)).toBe(expected);
  expect(editDistance(b, a)).toBe(expected);
});
