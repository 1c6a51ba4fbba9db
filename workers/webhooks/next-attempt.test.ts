import { describe, expect, it } from 'vitest';
import { nextAttempt } from './next-attempt.ts';

const settings = { webhookSchedule: [1000, 60_000], webhookJitter: 0.1 };
const now = new Date('2026-03-01T09:00:00.000Z');
const wait = (attempts: number, retryAfter: string | null = null, random = 0.5) =>
  (nextAttempt(settings, { attempts, now, retryAfter, random })?.getTime() ?? Number.NaN) - now.getTime();

describe('nextAttempt', () => {
  it('follows the schedule to its end', () => {
    expect([wait(1), wait(2), wait(3)]).toEqual([1000, 60_000, Number.NaN]);
  });

  it('stretches and shortens by the jitter', () => {
    expect([wait(1, null, 0), wait(1, null, 1)]).toEqual([900, 1100]);
  });

  it.each([
    ['30', 30_000],
    ['0', 1000],
    ['Sun, 01 Mar 2026 09:02:00 GMT', 120_000],
    ['Sun, 01 Mar 2020 09:02:00 GMT', 1000],
    ['99999999', 86_400_000],
    ['soon', 1000],
    ['-5', 1000],
  ])('honours Retry-After: %s, within a day', (retryAfter, expected) => {
    expect(wait(1, retryAfter)).toBe(expected);
  });
});
