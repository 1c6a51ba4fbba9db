import { expect, it } from 'vitest';
import { wilson } from './wilson.ts';

it.each([
  // Wilson 1927; the figures of R's prop.test without correction
  [0, 100, 0, 0.037],
  [5, 100, 0.0215, 0.1118],
  [50, 100, 0.4038, 0.5962],
  [100, 100, 0.963, 1],
])('%i of %i lie between %f and %f', (count, of, least, most) => {
  expect(wilson(count, of)[0]).toBeCloseTo(least, 3);
  expect(wilson(count, of)[1]).toBeCloseTo(most, 3);
});
