import { describe, expect, it } from 'vitest';
import { applicantDays } from './applicant-day.ts';

describe('applicantDays', () => {
  it.each([
    // an hour before midnight in London is after it in Berlin, and noon in Auckland
    ['2026-03-01T23:30:00Z', 'Europe/London', '2026-03-01'],
    ['2026-03-01T23:30:00Z', 'Europe/Berlin', '2026-03-02'],
    ['2026-03-01T23:30:00Z', 'Pacific/Auckland', '2026-03-02'],
    ['2026-03-02T04:30:00Z', 'America/New_York', '2026-03-01'],
    // summer time has begun: midnight is an hour earlier
    ['2026-07-01T22:30:00Z', 'Europe/Berlin', '2026-07-02'],
    ['2026-12-31T10:30:00Z', 'Pacific/Kiritimati', '2027-01-01'],
    ['2028-02-29T12:00:00Z', 'Asia/Kathmandu', '2028-02-29'],
  ])('at %s in %s it is %s', (now, timeZone, day) => {
    expect(applicantDays(new Date(now), timeZone)).toEqual([day, day]);
  });

  it('is every day that it is anywhere where the time zone is not known', () => {
    expect(applicantDays(new Date('2026-03-01T09:59:00Z'))).toEqual(['2026-02-28', '2026-03-01']);
    expect(applicantDays(new Date('2026-03-01T11:00:00Z'))).toEqual(['2026-02-28', '2026-03-02']);
    expect(applicantDays(new Date('2026-03-01T12:00:00Z'))).toEqual(['2026-03-01', '2026-03-02']);
  });
});
