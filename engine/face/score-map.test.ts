import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SCORE_MAP, scoreOfDistance } from './score-map.ts';

test.each([
  [0, 100],
  [0.5, 90],
  [0.55, 85],
  [0.65, 60],
  [1.1, 0],
  [5, 0],
])('distance %f scores %f', (distance, score) => {
  expect(scoreOfDistance(distance)).toBe(score);
});

test('a greater distance never scores more', () => {
  const distance = fc.double({ min: 0, max: 2, noNaN: true });
  fc.assert(
    fc.property(distance, distance, (one, other) => {
      const [near, far] = [Math.min(one, other), Math.max(one, other)];
      return scoreOfDistance(near) >= scoreOfDistance(far);
    }),
  );
});

test('the table falls in score and rises in false acceptance, row by row', () => {
  for (const [i, row] of SCORE_MAP.slice(1).entries()) {
    const before = SCORE_MAP[i]!;
    expect(row.distance).toBeGreaterThan(before.distance);
    expect(row.score).toBeLessThan(before.score);
    expect(row.far).toBeGreaterThanOrEqual(before.far);
    expect(row.frr).toBeLessThanOrEqual(before.frr);
  }
});
