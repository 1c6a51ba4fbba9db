import { describe, expect, it } from 'vitest';
import { ageOn, ageRange } from './age-on.ts';

describe('ageOn', () => {
  it.each([
    ['2008-04-01', '2026-04-01', 18],
    ['2008-04-02', '2026-04-01', 17],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-29', 20],
    ['2000-12-31', '2001-01-01', 0],
  ])('born %s, on %s: %i', (birth, today, age) => expect(ageOn(birth, today)).toBe(age));
});

describe('ageRange', () => {
  it.each([
    ['1988-06', '2026-06-15', [37, 38]],
    ['1988-06', '2026-07-01', [38, 38]],
    ['1988', '2026-06-15', [37, 38]],
    ['unknown', '2026-06-15', null],
  ])('born %s, on %s', (birth, today, range) => expect(ageRange(birth, [today, today])).toEqual(range));

  it('is open on the day before the birthday where it may be the next already', () => {
    expect(ageRange('2008-06-16', ['2026-06-15', '2026-06-16'])).toEqual([17, 18]);
    expect(ageRange('2008-02-29', ['2026-02-28', '2026-03-01'])).toEqual([17, 18]);
    expect(ageRange('2008-06-17', ['2026-06-15', '2026-06-16'])).toEqual([17, 17]);
  });
});
