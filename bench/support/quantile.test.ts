import { describe, expect, it } from 'vitest';
import { quantile, spread } from './quantile.ts';

describe('quantile', () => {
  it('takes the nearest rank, whatever the order', () => {
    const values = [50, 10, 30, 20, 40];
    expect(quantile(values, 0.5)).toBe(30);
    expect(quantile(values, 0.95)).toBe(50);
    expect(quantile(values, 0)).toBe(10);
    expect(values[0]).toBe(50);
  });

  it('is no number where nothing was measured', () => {
    expect(quantile([], 0.5)).toBeNaN();
  });

  it('spreads one value to both', () => {
    expect(spread([1.26])).toEqual({ p50: 1.3, p95: 1.3 });
  });
});
