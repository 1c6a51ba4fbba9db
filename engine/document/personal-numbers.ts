/**
 * Numbers that a state gives to a person: they say when their holder was born, mostly of which sex, and have a check
 * digit. A number of another shape is none of these, and nothing is said of it.
 *
 * | state  | shape (d m y: birth)      | check                          | sex                |
 * |--------|---------------------------|--------------------------------|--------------------|
 * | BG     | yymmdd, 4 digits          | weights, mod 11, mod 10        | ninth, even is M   |
 * | CZ, SK | yymmdd, 3 or 4 digits     | mod 11 (of ten digits)         | month over 50 is F |
 * | DK     | ddmmyy, 4 digits          | none since 2007                | last, odd is M     |
 * | EE, LT | century, yymmdd, 4 digits | two rows of weights, mod 11    | first, odd is M    |
 * | ES     | 8 digits, a letter        | mod 23                         |                    |
 * | FI     | ddmmyy, century, 3 digits | mod 31                         | ninth, odd is M    |
 * | NO     | ddmmyy, 5 digits          | two rows of weights, mod 11    | ninth, odd is M    |
 * | PL     | yymmdd, 5 digits          | weights, mod 10                | tenth, odd is M    |
 * | RO     | century, yymmdd, 6 digits | weights, mod 11                | first, odd is M    |
 * | SE     | yymmdd, 4 digits          | Luhn                           | ninth, odd is M    |
 * | TR     | 11 digits                 | two digits                     |                    |
 *
 * Months above 12 tell the century or the sex, days above 31 are of people who are not citizens.
 */
export interface PersonalNumber {
  /** The check digit fits; true where there is none. */
  checks: boolean;
  /** `YYMMDD`; null where it does not say. */
  born: string | null;
  sex: 'F' | 'M' | null;
}

const digitsOf = (text: string) => [...text].map(Number);
const weighted = (text: string, weights: readonly number[]) =>
  weights.reduce((sum, weight, i) => sum + weight * Number(text[i]), 0);
const oddIsMan = (digit: string | undefined) => (Number(digit) % 2 === 1 ? 'M' : 'F');
const two = (number: number) => String(number).padStart(2, '0');

/** `months`: what is added to the month of some centuries or of women. */
function bornOn(year: string, month: string, day: string, months: readonly number[]): string {
  const [m, d] = [Number(month), Number(day)];
  const shift = [0, ...months].find((more) => m - more >= 1 && m - more <= 12) ?? 0;
  const days = [0, 40, 60].find((more) => d - more >= 1 && d - more <= 31) ?? 0;
  return year + two(m - shift) + two(d - days);
}

/** 11 leaves 10: no digit stands for it, another row of weights is taken, and at last 0. */
function byRows(text: string, rows: readonly (readonly number[])[]): number {
  for (const row of rows) {
    const rest = weighted(text, row) % 11;
    if (rest < 10) return rest;
  }
  return 0;
}

function eleven(text: string): boolean {
  const [body, last] = [Number(text.slice(0, 9)) % 11, Number(text[9])];
  return Number(text) % 11 === 0 || (body === 10 && last === 0);
}

function luhn(text: string): boolean {
  const sum = digitsOf(text).reduce(
    (all, digit, i) => all + (i % 2 ? digit : digit * 2 - (digit > 4 ? 9 : 0)),
    0,
  );
  return sum % 10 === 0;
}

function norwegian(text: string): boolean {
  const first = (11 - (weighted(text, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
  const second = (11 - (weighted(text, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return first === Number(text[9]) && second === Number(text[10]);
}

function turkish(text: string): boolean {
  const d = digitsOf(text);
  const odd = d[0]! + d[2]! + d[4]! + d[6]! + d[8]!;
  const even = d[1]! + d[3]! + d[5]! + d[7]!;
  const tenth = (((odd * 7 - even) % 10) + 10) % 10;
  return tenth === d[9] && d.slice(0, 10).reduce((sum, digit) => sum + digit, 0) % 10 === d[10];
}

type Read = (number: string) => PersonalNumber;
const yearFirst = (text: string, from = 0, months: readonly number[] = []) =>
  bornOn(text.slice(from, from + 2), text.slice(from + 2, from + 4), text.slice(from + 4, from + 6), months);
const dayFirst = (text: string) => bornOn(text.slice(4, 6), text.slice(2, 4), text.slice(0, 2), []);
/** Women's months are 50 higher, and both 20 more where a day's numbers had run out. */
const CZECH_MONTHS = [20, 50, 70];
const BULGARIAN_MONTHS = [20, 40];
const POLISH_MONTHS = [20, 40, 60, 80];

const czech: Read = (text) => ({
  checks: text.length === 9 || eleven(text),
  born: yearFirst(text, 0, CZECH_MONTHS),
  sex: Number(text.slice(2, 4)) > 50 ? 'F' : 'M',
});
const baltic: Read = (text) => ({
  checks:
    byRows(text, [
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 1],
      [3, 4, 5, 6, 7, 8, 9, 1, 2, 3],
    ]) === Number(text[10]),
  born: yearFirst(text, 1),
  sex: oddIsMan(text[0]),
});

const STATES: Readonly<Record<string, { shape: RegExp; read: Read }>> = {
  BG: {
    shape: /^\d{10}$/,
    read: (text) => ({
      checks: (weighted(text, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 === Number(text[9]),
      born: yearFirst(text, 0, BULGARIAN_MONTHS),
      sex: Number(text[8]) % 2 === 0 ? 'M' : 'F',
    }),
  },
  CZ: { shape: /^\d{9,10}$/, read: czech },
  SK: { shape: /^\d{9,10}$/, read: czech },
  DK: {
    shape: /^\d{10}$/,
    read: (text) => ({ checks: true, born: dayFirst(text), sex: oddIsMan(text[9]) }),
  },
  EE: { shape: /^[1-8]\d{10}$/, read: baltic },
  LT: { shape: /^[1-8]\d{10}$/, read: baltic },
  ES: {
    shape: /^\d{8}[A-Z]$/,
    read: (text) => ({
      checks: 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(text.slice(0, 8)) % 23] === text[8],
      born: null,
      sex: null,
    }),
  },
  FI: {
    shape: /^\d{6}[A-FU-Y]?\d{3}[0-9A-Y]$/,
    read: (text) => {
      const signs = text.length === 11 ? text.slice(0, 6) + text.slice(7) : text;
      const check = '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(signs.slice(0, 9)) % 31];
      return { checks: check === signs[9], born: dayFirst(signs), sex: oddIsMan(signs[8]) };
    },
  },
  NO: {
    shape: /^\d{11}$/,
    read: (text) => ({ checks: norwegian(text), born: dayFirst(text), sex: oddIsMan(text[8]) }),
  },
  PL: {
    shape: /^\d{11}$/,
    read: (text) => ({
      checks: weighted(text, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0,
      born: yearFirst(text, 0, POLISH_MONTHS),
      sex: oddIsMan(text[9]),
    }),
  },
  RO: {
    shape: /^[1-8]\d{12}$/,
    read: (text) => {
      const rest = weighted(text, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
      return {
        checks: (rest === 10 ? 1 : rest) === Number(text[12]),
        born: yearFirst(text, 1),
        sex: oddIsMan(text[0]),
      };
    },
  },
  SE: {
    shape: /^(19|20)?\d{10}$/,
    read: (text) => {
      const ten = text.slice(-10);
      return { checks: luhn(ten), born: yearFirst(ten), sex: oddIsMan(ten[8]) };
    },
  },
  TR: { shape: /^[1-9]\d{10}$/, read: (text) => ({ checks: turkish(text), born: null, sex: null }) },
};

/** null where the state gives no such number. `country` is ISO 3166-1 alpha-2. */
export function readPersonalNumber(number: string, country: string): PersonalNumber | null {
  const signs = number.toUpperCase().replace(/[^A-Z\d]/g, '');
  const state = STATES[country];
  return state?.shape.test(signs) ? state.read(signs) : null;
}
