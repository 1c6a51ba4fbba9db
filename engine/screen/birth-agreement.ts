/** A date of birth against those of a listed person. */

export type BirthAgreement = 'day' | 'year' | 'near' | 'other' | 'unknown';

/** Lists are wrong by a year or two more often than people are of one name. */
const NEAR_YEARS = 2;

/**
 * `day`: a listed day is that day. `year`: it lies in a listed year, month or span, or day and month are written the
 * other way round. `near`: two years off, or the day and the month of another year. `other`: none of that.
 * `born`: ISO 8601, or a year; null is unknown.
 */
export function agreeBirths(born: string | null, listed: readonly string[]): BirthAgreement {
  if (born === null || listed.length === 0) return 'unknown';
  const found = listed.map((birth) => agreeBirth(born, birth));
  return (['day', 'year', 'near'] as const).find((level) => found.includes(level)) ?? 'other';
}

function agreeBirth(born: string, listed: string): BirthAgreement {
  const [from = '', to = from] = listed.split('/');
  if (born.length === 10 && born === listed) return 'day';
  const isDay = born.length === 10 && from.length === 10 && from === to;
  if (isDay && born.slice(0, 4) === from.slice(0, 4)) {
    const [, month, day] = born.split('-');
    // The first of January stands for a year of which no day is known.
    const isYear = from.endsWith('-01-01') || born.endsWith('-01-01');
    return isYear || from === `${from.slice(0, 4)}-${day}-${month}` ? 'year' : 'near';
  }
  const year = Number(born.slice(0, 4));
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  if (!isDay && year >= first && year <= last) {
    const isOtherMonth = from.length === 7 && from === to && born.length === 10 && born.slice(0, 7) !== from;
    return isOtherMonth ? 'near' : 'year';
  }
  if (year >= first - NEAR_YEARS && year <= last + NEAR_YEARS) return 'near';
  return isDay && born.slice(4) === from.slice(4) && !from.endsWith('-01-01') ? 'near' : 'other';
}
