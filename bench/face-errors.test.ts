import { expect, test } from 'vitest';
import {
  accuracyByFolds,
  bootstrapByIdentity,
  errorRates,
  identities,
  type ScoredPair,
} from './face-errors.ts';

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
  const pairs = Array.from({ length: 12 }, (_, i) => [
    { a: `${i}`, b: `${i}-later`, same: true, distance: i < 3 ? 0.7 : 0.4 },
    { a: `${i}`, b: `${(i + 1) % 12}`, same: false, distance: 0.6 },
  ]).flat();
  const interval = bootstrapByIdentity(pairs, ({ at }) => at['0.55']!.frr)!;
  expect(interval[0]).toBeLessThanOrEqual(0.25);
  expect(interval[1]).toBeGreaterThanOrEqual(0.25);
  expect(bootstrapByIdentity(pairs, ({ at }) => at['0.55']!.frr)).toEqual(interval);
});

test('takes pictures that genuine pairs join for one person', () => {
  const people = identities([
    { a: '1', b: '2', same: true },
    { a: '2', b: '3', same: true },
    { a: '3', b: '4', same: false },
  ]);
  expect(people.get('1')).toBe(people.get('3'));
  expect(people.get('1')).not.toBe(people.get('4'));
});

test('is less sure of pairs of few people than of as many pairs of many', () => {
  const genuine = (person: number, count: number): ScoredPair[] =>
    Array.from({ length: count }, (_, i) => ({
      a: `${person}`,
      b: `${person}-${i}`,
      same: true,
      distance: person % 2 ? 0.9 : 0.4,
    }));
  const others = Array.from({ length: 40 }, (_, i) => i).flatMap((one) => [
    { a: `${one}`, b: `${(one + 1) % 40}`, same: false, distance: 0.7 },
  ]);
  const few = [...genuine(0, 100), ...genuine(1, 100), ...others];
  const many = [...Array.from({ length: 40 }, (_, i) => genuine(i, 5)).flat(), ...others];
  const width = (pairs: ScoredPair[]) => {
    const [low, high] = bootstrapByIdentity(pairs, ({ at }) => at['0.55']!.frr)!;
    return high - low;
  };
  expect(width(few)).toBeGreaterThan(2 * width(many));
});

test('tells pairs rightly by the threshold that is best on the others', () => {
  const far = (i: number) => (i % 10 === 0 ? 0.5 : 0.8);
  const pairs = Array.from({ length: 100 }, (_, i) => [pair(0.4, true), pair(far(i), false)]).flat();
  expect(accuracyByFolds(pairs)).toBe(1);
  const mixed = [...pairs, ...Array.from({ length: 50 }, () => pair(null, true))];
  expect(accuracyByFolds(mixed)).toBe(0.8);
});

test('draws the curve as far out as there are impostors', () => {
  const genuine = [0.3, 0.45, 0.55, 0.7].map((distance) => pair(distance, true));
  const impostor = Array.from({ length: 1000 }, (_, i) => pair(0.5 + i / 2000, false));
  expect(errorRates([...genuine, ...impostor]).roc).toEqual([
    { far: 0.1, distance: 0.55, tar: 0.5 },
    { far: 0.03, distance: 0.515, tar: 0.5 },
    { far: 0.01, distance: 0.505, tar: 0.5 },
    { far: 0.003, distance: 0.5015, tar: 0.5 },
    { far: 0.001, distance: 0.5005, tar: 0.5 },
  ]);
});
