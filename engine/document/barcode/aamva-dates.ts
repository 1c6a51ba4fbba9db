/** Dates of AAMVA barcodes: version 01 has CCYYMMDD, later ones MMDDCCYY in the US and CCYYMMDD in Canada. */

export interface AamvaDate {
  /** ISO 8601. */
  iso: string;
  /** It stands in the order of the other country. */
  otherOrder: boolean;
}

/**
 * Some issuers write the other country's order, so both are tried: of a date from 1900 to 2099 only one of them can
 * be a date (`19` and `20` are no months). null where neither is.
 * Letters after the eight digits are what a scanner made of a control character.
 */
export function aamvaDate(
  digits: string | undefined,
  { country, version }: { country: 'USA' | 'CAN'; version: number },
): AamvaDate | null {
  const [eight] = /^\d{8}(?!\d)/.exec(digits ?? '') ?? [];
  if (!eight) return null;
  const year = calendarDate(eight.slice(0, 4), eight.slice(4, 6), eight.slice(6));
  const month = calendarDate(eight.slice(4), eight.slice(0, 2), eight.slice(2, 4));
  const yearFirst = country === 'CAN' || version <= 1;
  const iso = yearFirst ? (year ?? month) : (month ?? year);
  return iso === null ? null : { iso, otherOrder: iso !== (yearFirst ? year : month) };
}

function calendarDate(year: string, month: string, day: string): string | null {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const text = `${year}-${month}-${day}`;
  if (Number(year) < 1900 || Number(year) > 2099) return null;
  return date.toISOString().startsWith(text) ? text : null;
}
