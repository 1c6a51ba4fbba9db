/**
 * What the MRZ says, found in the visual zone as it is printed there: `MUELLER` as `Müller`, `ROZALIA<IRMA`
 * as `Rozália Irma`. Needs no label, so it also works where the labels are too small to read.
 */
import type { FieldName, Fields } from '../../reading.ts';
import { foldText } from './fold-text.ts';
import type { FoundValue } from './found-value.ts';
import type { PlacedLine } from './line-geometry.ts';
import { readNationality } from './nationalities.ts';
import { type DatePurpose, readDates } from './read-dates.ts';
import { readSex } from './read-sex.ts';
import type { Context } from './read-value.ts';
import { restorePrint } from './restore-print.ts';

const NAMES = ['surname', 'given_names'] as const;
const NUMBERS = ['document_number', 'personal_number'] as const;
const DATES: [FieldName, DatePurpose][] = [
  ['date_of_birth', 'birth'],
  ['expiry_date', 'expiry'],
  ['issue_date', 'issue'],
];
/** Fewer letters or digits are found by chance. */
const SHORTEST_NAME = 2;
const SHORTEST_NUMBER = 5;

/** `lines` are those of the visual zone only: in the MRZ's own everything agrees. */
export function fieldsByMrz(lines: PlacedLine[], mrz: Fields, context: Context): FoundValue[] {
  const state = mrz.issuing_state?.value ?? mrz.nationality?.value;
  return [
    ...NAMES.flatMap((field) => findName(lines, field, mrz[field]?.value, state)),
    ...NUMBERS.flatMap((field) => findNumber(lines, field, mrz[field]?.value)),
    ...DATES.flatMap(([field, purpose]) => findDate(lines, field, purpose, mrz[field]?.value, context)),
    ...findWord(lines, 'sex', mrz.sex?.value, readSex, 0.9),
    // The state's name in the heading reads the same.
    ...findWord(lines, 'nationality', mrz.nationality?.value, readNationality, 0.6),
  ];
}

function findName(lines: PlacedLine[], field: FieldName, name?: string, state?: string): FoundValue[] {
  if (!name || name.replace(/[^A-Z]/g, '').length < SHORTEST_NAME) return [];
  const found = lines.flatMap((line) => {
    const print = restorePrint(line.text, name, state);
    return print
      ? [agreed(field, print.value, line, (print.whole ? 0.97 : 0.85) * (print.inferred ? 0.9 : 1))]
      : [];
  });
  return best(found);
}

function findNumber(lines: PlacedLine[], field: FieldName, number: string | undefined): FoundValue[] {
  const wanted = number && foldText(number).key;
  if (!wanted || wanted.length < SHORTEST_NUMBER) return [];
  const found = lines.flatMap((line) => {
    const at = foldText(line.text).key.indexOf(wanted);
    return at < 0 ? [] : [agreed(field, wanted, line, 0.97)];
  });
  return best(found);
}

function findDate(
  lines: PlacedLine[],
  field: FieldName,
  purpose: DatePurpose,
  wanted: string | undefined,
  { today }: Context,
): FoundValue[] {
  const orders = ['day-first', 'month-first'] as const;
  const found = lines.flatMap((line) => {
    const read = orders.some((order) =>
      readDates(line.text, purpose, today, order).some((d) => d.value === wanted),
    );
    return read ? [agreed(field, wanted!, line, 0.95)] : [];
  });
  return best(found);
}

/** Letters and words that stand alone in their line: `F`, `ITA`. */
function findWord(
  lines: PlacedLine[],
  field: FieldName,
  wanted: string | undefined,
  read: (text: string) => string | null,
  surely: number,
): FoundValue[] {
  if (!wanted) return [];
  return best(
    lines.flatMap((line) => (read(line.text) === wanted ? [agreed(field, wanted, line, surely)] : [])),
  );
}

function agreed(field: FieldName, value: string, line: PlacedLine, surely: number): FoundValue {
  return { field, value, confidence: line.confidence * surely, box: line.box, by: 'agreement' };
}

function best(found: FoundValue[]): FoundValue[] {
  return found.sort((a, b) => b.confidence - a.confidence).slice(0, 1);
}
