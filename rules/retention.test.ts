import { describe, expect, it } from 'vitest';
import { retentionCutoff } from './retention.ts';

const cutoff = (now: string, period: string) => retentionCutoff(new Date(now), period).toISOString();

describe('what has been kept long enough', () => {
  it.each([
    ['2026-04-01T10:00:00.000Z', '90_days', '2026-01-01T10:00:00.000Z'],
    ['2026-05-31T10:00:00.000Z', '3_months', '2026-02-28T10:00:00.000Z'],
    ['2026-01-15T00:00:00.000Z', '1_months', '2025-12-15T00:00:00.000Z'],
    ['2028-02-29T23:59:00.000Z', '7_years', '2021-02-28T23:59:00.000Z'],
  ])('on %s of %s ended by %s', (now, period, wanted) => {
    expect(cutoff(now, period)).toBe(wanted);
  });

  it('is never guessed', () => {
    expect(() => cutoff('2026-04-01T10:00:00.000Z', 'a while')).toThrow('a while is not a period');
  });
});
