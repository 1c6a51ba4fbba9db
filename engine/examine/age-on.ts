/**
 * Whole years on a day, by the calendar. Who was born on 29 February has the birthday on 1 March in common
 * years: later by a day than where the law says 28 February, never too early.
 */

import type { DayRange } from './applicant-day.ts';

/** Both ISO 8601 days. */
export function ageOn(birth: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4));
  return today.slice(5) >= birth.slice(5) ? years : years - 1;
}

/**
 * Least and greatest age where a day or month of birth is unknown (`1988-06`, `1988`), or the day that it is for the
 * person; null for no date.
 */
export function ageRange(birth: string, [earliest, latest]: DayRange): [number, number] | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(birth)) return [ageOn(birth, earliest), ageOn(birth, latest)];
  if (/^\d{4}-\d{2}$/.test(birth)) return [ageOn(`${birth}-31`, earliest), ageOn(`${birth}-01`, latest)];
  if (/^\d{4}$/.test(birth)) return [ageOn(`${birth}-12-31`, earliest), ageOn(`${birth}-01-01`, latest)];
  return null;
}
