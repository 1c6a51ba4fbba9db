/** Dates as documents print them, as ISO 8601. */

const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
const ISO = /\b((?:19|20)\d\d)[-./ ](\d\d)[-./ ](\d\d)\b/;
const NUMBERS = /\b(\d\d?)[-./ ]{1,2}(\d\d?)[-./ ]{1,2}((?:19|20)\d\d)\b/;
/** `12 JAN 1990`, `12 JAN / JANV 1990`, `12JAN1990`. */
const WORDS = /\b(\d\d?) ?([A-Z]{3})[A-Z]*\.?(?: ?[/|] ?\p{L}+\.?)? ?((?:19|20)\d\d)\b/iu;
const ANY = new RegExp(
  [ISO, NUMBERS, WORDS].map(({ source }) => source.replace(/\((?!\?)/g, '(?:')).join('|'),
  'giu',
);

/** MM/DD where it cannot be DD/MM. */
export function firstDate(text: string): string | undefined {
  return allDates(text)[0];
}

export function allDates(text: string): string[] {
  return (text.match(ANY) ?? []).flatMap((one) => isoOf(one) ?? []);
}

function isoOf(text: string): string | null {
  const iso = ISO.exec(text);
  if (iso) return dayOf(iso[1]!, iso[2]!, iso[3]!);
  const numbers = NUMBERS.exec(text);
  if (numbers) {
    const [, one, other, year] = numbers as unknown as [string, string, string, string];
    return Number(other) > 12 ? dayOf(year, one, other) : dayOf(year, other, one);
  }
  const [, day, month, year] = (WORDS.exec(text) ?? []) as unknown as [string, string, string, string];
  const place = MONTHS.indexOf(month?.toUpperCase() ?? '');
  return place < 0 ? null : dayOf(year, String(place + 1), day);
}

function dayOf(year: string, month: string, day: string): string | null {
  const possible = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return possible ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}
