/**
 * The day that it is for the applicant. Who does not know where they are knows it only to within two days: somewhere
 * on earth it is still the one, elsewhere already the next.
 */

/** First and last day that it may be, ISO 8601; the same day twice where the time zone is known. */
export type DayRange = readonly [earliest: string, latest: string];

/** Farthest behind UTC and ahead of it that a clock on earth is set, in hours (Baker Island, Kiritimati). */
const EARTH = [-12, 14] as const;
const HOUR = 3_600_000;

/** `timeZone`: a name of the IANA's, such as `Europe/Lisbon`. */
export function applicantDays(now: Date, timeZone?: string): DayRange {
  if (timeZone === undefined) {
    const [behind, ahead] = EARTH.map((hours) => isoDay(now.getTime() + hours * HOUR));
    return [behind!, ahead!];
  }
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const part = (type: string) => parts.find((each) => each.type === type)!.value;
  const day = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  return [day, day];
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
