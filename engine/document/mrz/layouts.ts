import type { FieldName, MrzFormat } from '../../reading.ts';

/** Characters `from` (included) to `to` (excluded) of line `line`, all from 0. */
export interface Span {
  line: number;
  from: number;
  to: number;
}

export type MrzPart =
  | FieldName
  | 'document_code'
  | 'names'
  | 'optional_1'
  | 'optional_2'
  | 'administrative_code';

export interface CheckDigit {
  /** What it covers, for people and findings. */
  name: FieldName | 'composite';
  digit: Span;
  over: readonly Span[];
  /** The digit may be `<` where all that it covers is `<` (9303-4, 4.2.2.2 for the personal number). */
  optional?: boolean;
}

export interface Layout {
  format: MrzFormat;
  /** One template a line; see position-class.ts for the letters. */
  lines: readonly string[];
  parts: Partial<Record<MrzPart, Span>>;
  checks: readonly CheckDigit[];
  /** What a loose layout pays when the likeliest is chosen, ln: one line is met by chance sooner than three. */
  price?: number;
  /** The document number may run on in the optional data (9303-5, 4.2.2.1 note j; 9303-6 likewise). */
  overflow?: { from: Span; digit: Span };
}

const a = (count: number) => 'a'.repeat(count);
const x = (count: number) => 'x'.repeat(count);
const at = (line: number, from: number, to = from + 1): Span => ({ line, from, to });

/** Number, its digit, nationality, birth, digit, sex, expiry, digit: the same in TD2, TD3 and both visas. */
const LOWER_LINE = 'xxxxxxxxxdaaaddddddnsddddddd';
const LOWER_PARTS = {
  document_number: at(1, 0, 9),
  nationality: at(1, 10, 13),
  date_of_birth: at(1, 13, 19),
  sex: at(1, 20),
  expiry_date: at(1, 21, 27),
} as const;
const LOWER_CHECKS: readonly CheckDigit[] = [
  { name: 'document_number', digit: at(1, 9), over: [at(1, 0, 9)] },
  { name: 'date_of_birth', digit: at(1, 19), over: [at(1, 13, 19)] },
  { name: 'expiry_date', digit: at(1, 27), over: [at(1, 21, 27)], optional: true },
];
const UPPER_PARTS = { document_code: at(0, 0, 2), issuing_state: at(0, 2, 5) } as const;

/** ICAO 9303-4: passports. */
const TD3: Layout = {
  format: 'TD3',
  lines: [`Pa${a(42)}`, `${LOWER_LINE}${x(14)}dn`],
  parts: { ...UPPER_PARTS, names: at(0, 5, 44), ...LOWER_PARTS, personal_number: at(1, 28, 42) },
  checks: [
    ...LOWER_CHECKS,
    { name: 'personal_number', digit: at(1, 42), over: [at(1, 28, 42)], optional: true },
    { name: 'composite', digit: at(1, 43), over: [at(1, 0, 10), at(1, 13, 20), at(1, 21, 43)] },
  ],
};

/** ICAO 9303-6: cards of the size of a visa sticker. */
const TD2: Layout = {
  format: 'TD2',
  lines: [`kx${a(34)}`, `${LOWER_LINE}${x(7)}n`],
  parts: { ...UPPER_PARTS, names: at(0, 5, 36), ...LOWER_PARTS, optional_1: at(1, 28, 35) },
  checks: [
    ...LOWER_CHECKS,
    { name: 'composite', digit: at(1, 35), over: [at(1, 0, 10), at(1, 13, 20), at(1, 21, 35)] },
  ],
  overflow: { from: at(1, 28, 35), digit: at(1, 9) },
};

/** ICAO 9303-5: cards of the size of a bank card. */
const TD1: Layout = {
  format: 'TD1',
  lines: [`kxaaa${x(9)}d${x(15)}`, `ddddddnsddddddd${a(3)}${x(11)}n`, a(30)],
  parts: {
    ...UPPER_PARTS,
    document_number: at(0, 5, 14),
    optional_1: at(0, 15, 30),
    date_of_birth: at(1, 0, 6),
    sex: at(1, 7),
    expiry_date: at(1, 8, 14),
    nationality: at(1, 15, 18),
    optional_2: at(1, 18, 29),
    names: at(2, 0, 30),
  },
  checks: [
    { name: 'document_number', digit: at(0, 14), over: [at(0, 5, 14)] },
    { name: 'date_of_birth', digit: at(1, 6), over: [at(1, 0, 6)] },
    { name: 'expiry_date', digit: at(1, 14), over: [at(1, 8, 14)], optional: true },
    { name: 'composite', digit: at(1, 29), over: [at(0, 5, 30), at(1, 0, 7), at(1, 8, 15), at(1, 18, 29)] },
  ],
  overflow: { from: at(0, 15, 30), digit: at(0, 14) },
};

/** ICAO 9303-7: visas have no composite check digit. */
const MRV_A: Layout = {
  format: 'MRV-A',
  lines: [`Vx${a(42)}`, `${LOWER_LINE}${x(16)}`],
  parts: { ...UPPER_PARTS, names: at(0, 5, 44), ...LOWER_PARTS, optional_1: at(1, 28, 44) },
  checks: LOWER_CHECKS,
};
const MRV_B: Layout = {
  format: 'MRV-B',
  lines: [`Vx${a(34)}`, `${LOWER_LINE}${x(8)}`],
  parts: { ...UPPER_PARTS, names: at(0, 5, 36), ...LOWER_PARTS, optional_1: at(1, 28, 36) },
  checks: LOWER_CHECKS,
};

/** The French identity card of 1995 to 2021: a layout of its own, without an expiry date. */
const FRENCH_ID: Layout = {
  format: 'FRENCH-ID',
  lines: [`IDFRA${a(25)}xxxxxx`, `nnnnxxxnnnnnn${a(14)}ddddddnsn`],
  parts: {
    ...UPPER_PARTS,
    surname: at(0, 5, 30),
    administrative_code: at(0, 30, 36),
    issue_date: at(1, 0, 4),
    document_number: at(1, 0, 12),
    given_names: at(1, 13, 27),
    date_of_birth: at(1, 27, 33),
    sex: at(1, 34),
  },
  checks: [
    { name: 'document_number', digit: at(1, 12), over: [at(1, 0, 12)] },
    { name: 'date_of_birth', digit: at(1, 33), over: [at(1, 27, 33)] },
    { name: 'composite', digit: at(1, 35), over: [at(0, 0, 36), at(1, 0, 35)] },
  ],
};

/** The French driving licence of 2013: ISO/IEC 18013-2's single line with a table of its own. */
const FRENCH_LICENCE: Layout = {
  format: 'DRIVING-LICENSE',
  lines: [`DdFRA${x(9)}nnnnnnn${a(8)}n`],
  price: 8,
  parts: {
    ...UPPER_PARTS,
    document_number: at(0, 5, 14),
    expiry_date: at(0, 15, 21),
    surname: at(0, 21, 29),
  },
  checks: [
    { name: 'document_number', digit: at(0, 14), over: [at(0, 0, 14)] },
    { name: 'composite', digit: at(0, 29), over: [at(0, 0, 29)] },
  ],
};

/** ISO/IEC 18013-2 and -3: code, configuration, state, 24 characters that the state defines, check digit over all. */
const ISO_LICENCE: Layout = {
  format: 'DRIVING-LICENSE',
  lines: [`Ddlaa${x(24)}n`],
  // Every French one is of this layout too.
  price: 10,
  parts: { ...UPPER_PARTS, optional_1: at(0, 5, 29) },
  checks: [{ name: 'composite', digit: at(0, 29), over: [at(0, 0, 29)] }],
};

/** The Swiss driving licence: a short line with the number of the blank, and two of 30; it has no check digits. */
const SWISS_LICENCE: Layout = {
  format: 'DRIVING-LICENSE',
  lines: ['lllnnnl<<', `FACHE${'n'.repeat(12)}<<nnnnnn<<<<<`, a(30)],
  parts: {
    document_code: at(1, 0, 2),
    issuing_state: at(1, 2, 5),
    document_number: at(0, 0, 6),
    date_of_birth: at(1, 19, 25),
    names: at(2, 0, 30),
    optional_1: at(1, 5, 17),
  },
  checks: [],
};

export const LAYOUTS: readonly Layout[] = [
  TD1,
  TD2,
  TD3,
  MRV_A,
  MRV_B,
  FRENCH_ID,
  FRENCH_LICENCE,
  ISO_LICENCE,
  SWISS_LICENCE,
];

export function spanText(lines: readonly string[], span: Span): string {
  return lines[span.line]!.slice(span.from, span.to);
}
