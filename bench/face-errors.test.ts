import { expect, test } from 'vitest';
import { bootstrap, errorRates, type ScoredPair } from './face-errors.ts';

const pair = (distance: number | null, same: boolean): ScoredPair => ({ a: 'a', b: 'b', same, distance });
const PAIRS = [
  ...[0.3, 0.4, 0.5, 0.62].map((distance) => pair(distance, true)),
  ...[0.58, 0.7, 0.8, 0.9].map((distance) => pair(distance, false)),
  pair(null, true),
];

test('counts what lies on the wrong side of each threshold, and leaves missed faces out', () => {
  const rates = errorRates(PAIRS);
  expect(rates).toMatchObject({ genuine: 4, impostor: 4, eer: 0.25, tarAtFar1: 0.75 });
  expect(rates.at['0.55']).toEqual({ far: 0, frr: 0.25 });
  expect(rates.at['0.6']).toEqual({ far: 0.25, frr: 0.25 });
  expect(rates.at['0.65']).toEqual({ far: 0.25, frr: 0 });
});

test('has no rate where one kind of pair is missing', () => {
  expect(errorRates(PAIRS.filter(({ same }) => same))).toMatchObject({ eer: null, tarAtFar1: null });
});

test('the interval holds the rate and is the same each time', () => {
  const interval = bootstrap(PAIRS, ({ eer }) => eer)!;
  expect(interval[0]).toBeLessThanOrEqual(0.25);
  expect(interval[1]).toBeGreaterThanOrEqual(0.25);
  expect(bootstrap(PAIRS, ({ eer }) => eer)).toEqual(interval);
});
