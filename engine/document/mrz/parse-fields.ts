import type { Finding } from '../../../rules/finding.ts';
import type { Field, FieldName, Fields } from '../../reading.ts';
import { checkAll, overflow } from './check-digits.ts';
import type { DecodedMrz } from './decode-candidate.ts';
import { type Layout, type MrzPart, type Span, spanText } from './layouts.ts';
import { type DateKind, parseMrzDate } from './parse-date.ts';
import { parseNames, words } from './parse-names.ts';

const DATES: readonly [FieldName & MrzPart, DateKind][] = [
  ['date_of_birth', 'birth'],
  ['expiry_date', 'expiry'],
  ['issue_date', 'issue'],
];
const PLAIN = [
  'document_number',
  'nationality',
  'issuing_state',
  'personal_number',
  'surname',
  'given_names',
] as const;
/** A field whose own check digit fails is no better than this, however clear its characters are. */
const FAILED_CHECK = 0.3;

/** The fields of an MRZ by its layout's table. Spans of a line that has not the layout's length are left out. */
export function parseFields(
  mrz: Pick<DecodedMrz, 'layout' | 'lines' | 'posteriors'>,
  today: string,
): { fields: Fields; findings: Finding[] } {
  const { layout, lines } = mrz;
  const whole = lines.map((line, i) => line.length === layout.lines[i]!.length);
  const fields: Fields = {};
  const findings: Finding[] = [];
  const put = (name: FieldName, value: string, span: Span, more: Partial<Field> = {}) => {
    if (value) fields[name] = { value, confidence: certainty(mrz, span), source: 'mrz', ...more };
  };
  const partOf = (name: MrzPart): Span | null => {
    const span = layout.parts[name];
    return span && whole[span.line] ? span : null;
  };
  for (const name of PLAIN) {
    const span = partOf(name);
    if (span) put(name, words(spanText(lines, span)), span);
  }
  putNumber(mrz, whole, fields);
  const names = partOf('names');
  if (names) putNames(lines, names, put);
  const sex = partOf('sex');
  if (sex && /[MF]/.test(spanText(lines, sex))) put('sex', spanText(lines, sex), sex);
  for (const [name, kind] of DATES) {
    const span = partOf(name);
    if (!span) continue;
    const date = parseMrzDate(spanText(lines, span), kind, today);
    if (date.ok) put(name, date.value, span);
    else if (date.reason === 'impossible')
      findings.push(impossibleDate(name, spanText(lines, span), mrz, span));
  }
  putOptional(layout, lines, partOf, put);
  if (whole.every(Boolean)) lowerFailed(layout, lines, fields);
  return { fields, findings };
}

/** A document number has no spaces: its fillers go (ICAO 9303-4, 4.2.2.2), and what ran on is joined again. */
function putNumber(
  { layout, lines }: Pick<DecodedMrz, 'layout' | 'lines'>,
  whole: boolean[],
  fields: Fields,
): void {
  if (!fields.document_number || !whole.every(Boolean)) return;
  const number = overflow(layout, lines)?.number ?? spanText(lines, layout.parts.document_number!);
  fields.document_number.value = number.replaceAll('<', '');
}

type Put = (name: FieldName, value: string, span: Span, more?: Partial<Field>) => void;

function putNames(lines: readonly string[], span: Span, put: Put): void {
  const names = parseNames(spanText(lines, span));
  const part = (from: number, to: number): Span => ({
    line: span.line,
    from: span.from + from,
    to: span.from + to,
  });
  const more = names.truncated ? { truncated: true as const } : {};
  put('surname', names.surname.text, part(names.surname.from, names.surname.to), names.given ? {} : more);
  if (names.given) put('given_names', names.given.text, part(names.given.from, names.given.to), more);
}

/** Optional data that holds no part of the document number. */
function putOptional(
  layout: Layout,
  lines: readonly string[],
  partOf: (name: MrzPart) => Span | null,
  put: Put,
): void {
  const spans = [partOf('optional_1'), partOf('optional_2')].filter((span) => span !== null);
  const [first] = spans;
  if (!first) return;
  const runsOn = layout.overflow && lines.length === layout.lines.length ? overflow(layout, lines) : null;
  const texts = spans.map((span) => spanText(lines, span));
  if (runsOn && layout.parts.optional_1 === first) texts[0] = texts[0]!.slice(runsOn.tail.length + 1);
  put('optional_data', texts.map(words).filter(Boolean).join(' '), first);
}

/** Product of the posteriors: the probability that every character of the span is right. */
function certainty(mrz: Pick<DecodedMrz, 'posteriors'>, span: Span): number {
  return mrz.posteriors[span.line]!.slice(span.from, span.to).reduce((product, p) => product * p, 1);
}

function lowerFailed(layout: Layout, lines: readonly string[], fields: Fields): void {
  for (const { name, ok } of checkAll(layout, lines)) {
    const field = name === 'composite' ? undefined : fields[name];
    if (!ok && field) field.confidence = Math.min(field.confidence, FAILED_CHECK);
  }
}

function impossibleDate(
  name: FieldName,
  text: string,
  mrz: Pick<DecodedMrz, 'posteriors'>,
  span: Span,
): Finding {
  return {
    step: 'document',
    code: 'field_implausible',
    field: name,
    value: text,
    confidence: certainty(mrz, span),
    detail: `The MRZ states ${text} as ${name.replaceAll('_', ' ')}, which is no day of the calendar.`,
  };
}
