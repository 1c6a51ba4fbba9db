/**
 * Dates as documents print them: `12.08.1964`, `12 AUG/AOUT 64`, `1964-08-12`, `08/12/1964` (United States),
 * `12AUG1964`, `12 de agosto de 1964`. Two-digit years get their century from what the date is for.
 */
import { keyOf } from './fold-text.ts';
import { MONTH_NAMES } from './month-names.ts';

export type DateOrder = 'day-first' | 'month-first';
export type DatePurpose = 'birth' | 'issue' | 'expiry' | 'any';

export interface ReadingOfDate {
  /** ISO 8601. */
  value: string;
  /** Where it stands in the text. */
  start: number;
  end: number;
}

const SEPARATOR = '\\s*[.\\-/ ,·:]\\s*';
const YEAR_FIRST = new RegExp(
  `(?<!\\d)((?:19|20)\\d\\d)${SEPARATOR}(\\d{1,2})${SEPARATOR}(\\d{1,2})(?!\\d)`,
  'g',
);
/** Both marks are the same; then any two, as one may be misread: `3 06.08.21` is the sixth of August. */
const EVEN_NUMBERS =
  /(?<!\d)(\d{1,2})(?:\s*([.\-/·,:])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})|(?:\s(\d{2})\s(\d{4})))(?!\d)/g;
const NUMBERS = new RegExp(`(?<!\\d)(\\d{1,2})${SEPARATOR}(\\d{1,2})${SEPARATOR}(\\d{4}|\\d{2})(?!\\d)`, 'g');
/** One mark or both were not read: `3110.2032`, `30052034`. */
const GLUED = /(?<!\d)(\d{2})\s*[.,:/-]?\s*(\d{2})\s*[.,:/-]?\s*((?:19|20)\d{2})(?!\d)/g;
/** One of the strokes was read as a digit or letter. */
const STROKE = /(?<!\d)(\d{2})(?:\/(\d{2})[17Il|]|[17Il|](\d{2})\/)((?:19|20)\d{2})(?!\d)/g;
const DAY_NAME_YEAR =
  /(?<!\d)(\d{1,2})(?:ST|ND|RD|TH|\.|º)?[\s./-]*(?:DE\s|D')?\s*(\p{L}{2,}(?:\s*[/.-]\s*\p{L}{3,}|\s+\p{L}{3,})?)[\s.,/-]*?(?:(?<=\s)DE[L]?\s+)?(\d{4}|\d{2})(?!\d)/giu;
/** The first name is in a script that was not read (`12 CI4/JAN 80`). */
const DAY_ANY_NAME_YEAR = /(?<!\d)(\d{1,2})\s*[^\s/]{1,6}\s*\/\s*(\p{L}{3,})\.?\s*(\d{4}|\d{2})(?!\d)/gu;
/** `1994-Feb-15`, `2033 MAR 04`. */
const YEAR_NAME_DAY = /(?<!\d)((?:19|20)\d{2})[\s./-]*(\p{L}{3,})[\s./-]*(\d{1,2})(?!\d)/gu;
const NAME_DAY_YEAR = /(?<!\p{L})(\p{L}{3,})\.?\s*(\d{1,2})(?:ST|ND|RD|TH)?\s*,?\s+(\d{4})(?!\d)/giu;

/** Every date in the text that the calendar knows, in order. `today` is ISO 8601. */
export function readDates(
  text: string,
  purpose: DatePurpose,
  today: string,
  order: DateOrder = 'day-first',
): ReadingOfDate[] {
  const found: ReadingOfDate[] = [];
  // `N0V`, `200CT2034`.
  text = text.replace(/(?<=\p{L}\p{L})0(?!\d)|(?<=\p{L})0(?=\p{L})|0(?=[CKTU]T)/gu, 'O');
  const add = (match: RegExpMatchArray, year: string, month: number | null, day: string) => {
    const start = match.index!;
    const end = start + match[0].length;
    const value = month ? isoDate(fullYear(year, purpose, today), month, Number(day)) : null;
    if (value && !found.some((d) => start < d.end && end > d.start)) found.push({ value, start, end });
  };
  for (const m of text.matchAll(YEAR_FIRST)) add(m, m[1]!, Number(m[2]), m[3]!);
  for (const m of text.matchAll(EVEN_NUMBERS)) addNumbers(withoutMark(m), order, add);
  for (const m of text.matchAll(NUMBERS)) addNumbers(m, order, add);
  for (const m of text.matchAll(YEAR_NAME_DAY)) add(m, m[1]!, monthOf(m[2]!), m[3]!);
  for (const m of text.matchAll(DAY_ANY_NAME_YEAR)) add(m, m[3]!, englishMonth(keyOf(m[2]!)), m[1]!);
  for (const m of text.matchAll(DAY_NAME_YEAR)) add(m, m[3]!, monthOf(m[2]!), m[1]!);
  for (const m of text.matchAll(NAME_DAY_YEAR)) add(m, m[3]!, monthOf(m[1]!), m[2]!);
  for (const m of text.matchAll(GLUED)) addNumbers(m, order, add);
  for (const m of text.matchAll(STROKE)) addNumbers(m, order, add);
  return found.sort((a, b) => a.start - b.start);
}

type Add = (match: RegExpMatchArray, year: string, month: number | null, day: string) => void;

/** The mark between the numbers is a group of its own. */
function withoutMark(match: RegExpMatchArray): RegExpMatchArray {
  const numbers = [match[0], ...match.slice(1).filter((group) => group && /\d/.test(group))];
  return Object.assign(numbers, { index: match.index }) as RegExpMatchArray;
}

/** A first number above 12 is a day whatever the country's order is. */
function addNumbers(match: RegExpMatchArray, order: DateOrder, add: Add): void {
  const [first, second, year] = match.slice(1).filter(Boolean) as [string, string, string];
  const monthFirst = order === 'month-first' ? Number(first) <= 12 : Number(second) > 12;
  if (monthFirst) add(match, year, Number(first), second);
  else add(match, year, Number(second), first);
}

/**
 * 1..12; of two names (`AUG/AOUT`) each must be of the same month, or one of them unknown. What is another month
 * in another language (`MEI/JUN`) gives way to the English name beside it.
 */
export function monthOf(text: string): number | null {
  const words = text
    .split(/[^\p{L}]+/u)
    .map(keyOf)
    .filter((word) => word.length >= 2);
  const months = words.map(monthsNamed).filter((candidates) => candidates.length > 0);
  if (months.length === 0) return null;
  const shared = months.reduce((a, b) => a.filter((month) => b.includes(month)));
  if (shared.length === 1) return shared[0]!;
  const english = words.flatMap((word) => englishMonth(word) ?? []);
  return words.length > 1 && english.length === 1 ? english[0]! : null;
}

/** `JUN`, `JUNE`. */
function englishMonth(key: string): number | null {
  if (key.length < 3) return null;
  const at = MONTH_NAMES.findIndex(([name]) => name!.startsWith(key));
  return at < 0 ? null : at + 1;
}

function monthsNamed(key: string): number[] {
  const whole = monthsWhere((name) => name === key);
  if (whole.length > 0) return whole;
  const english = englishMonth(key);
  if (english) return [english];
  return key.length < 3 ? [] : monthsWhere((name) => name.startsWith(key));
}

function monthsWhere(test: (name: string) => boolean): number[] {
  return MONTH_NAMES.flatMap((names, i) => (names.some(test) ? [i + 1] : []));
}

function fullYear(year: string, purpose: DatePurpose, today: string): number {
  if (year.length === 4) return Number(year);
  const now = Number(today.slice(0, 4));
  const here = Math.floor(now / 100) * 100 + Number(year);
  const latest = purpose === 'birth' || purpose === 'issue' ? now : now + 30;
  return here > latest ? here - 100 : here;
}

function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1880 || year > 2150 || month < 1 || month > 12 || day < 1) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
