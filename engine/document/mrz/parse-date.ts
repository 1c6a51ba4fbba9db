/** What a date is about decides its century: an MRZ has two digits of the year. */
export type DateKind = 'birth' | 'expiry' | 'issue';

/** Documents are valid for at most this long; an expiry later than that is one of the last century. */
const MOST_YEARS_AHEAD = 50;

export type ParsedDate = { ok: true; value: string } | { ok: false; reason: 'unknown' | 'impossible' };

/**
 * `YYMMDD` (or `YYMM`) as ISO 8601: `1985-01-17`, and `1985-01` or `1985` where the rest is `<` (ICAO 9303-3, 4.8).
 * Births and issues lie before `today` (ISO), an expiry at most 50 years after it.
 */
export function parseMrzDate(text: string, kind: DateKind, today: string): ParsedDate {
  const match = /^(\d\d)(\d\d|<<)(\d\d|<<)?$/.exec(text);
  if (!match)
    return { ok: false, reason: /^[\d<]*$/.test(text) && text.includes('<') ? 'unknown' : 'impossible' };
  const [, year, month, day] = match;
  if (month === '<<' && day !== undefined && day !== '<<') return { ok: false, reason: 'unknown' };
  const parts = [month, day].filter((part): part is string => part !== undefined && part !== '<<');
  const value = [fullYear(year!, parts, kind, today), ...parts].join('-');
  return isDay(value) ? { ok: true, value } : { ok: false, reason: 'impossible' };
}

function fullYear(year: string, rest: string[], kind: DateKind, today: string): string {
  const latest =
    kind === 'expiry' ? `${Number(today.slice(0, 4)) + MOST_YEARS_AHEAD}${today.slice(4)}` : today;
  const recent = [`20${year}`, ...rest].join('-');
  return recent <= latest ? `20${year}` : `19${year}`;
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` that the calendar has. */
function isDay(value: string): boolean {
  const [year, month = 1, day = 1] = value.split('-').map(Number);
  const date = new Date(Date.UTC(year!, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
