/**
 * Driving licences number their fields instead of naming them (ISO/IEC 18013-1, annex of Directive 2006/126/EC;
 * the AAMVA card design standard keeps the numbers): 1 surname, 2 given names, 3 birth, 4a issue, 4b expiry,
 * 4c authority, 4d a number (the document's own in North America), 5 number, 8 address.
 */
import type { FieldName } from '../../reading.ts';
import { labelOf } from './find-labels.ts';
import type { FoundValue } from './found-value.ts';
import type { LabelField } from './labels.ts';
import { distanceToValue, type PlacedLine, rowOverlap } from './line-geometry.ts';
import { readName } from './read-name.ts';
import { type Context, VALUE_READERS } from './read-value.ts';

const FIELDS: Record<string, LabelField> = {
  '1': 'surname',
  '2': 'given_names',
  '3': 'birth',
  '4a': 'issue_date',
  '4b': 'expiry_date',
  '4c': 'issuing_authority',
  '4d': 'personal_number',
  '5': 'document_number',
  '8': 'address',
};
/** At the start of a line, with or without its dot: `1. SMITH`, `1TALBOT`, `4a.01.02.2013`; not of a date. */
const FIRST = /^\s*(4\s?[abcd]|[1-9])(?!\d)[.,:)]*\s*/i;
const DATE = /^\s*\d{1,2}[.,/-]\d{1,2}[.,/-]\d{2,4}(?![.,/-]\d)/;
/** Further ones in the line: only those that nothing else looks like. */
const LATER = /(?<![\p{L}\d])4\s?[abcd](?!\p{L}{3})[.,)]?\s*/giu;

/** A small 1 before a name. */
const MISREAD_ONE = /^\s*([^\p{L}\p{N}]|[Il]\.?(?=\s))\s*/u;

/** Fields of dates; `4a./SS` above its date. */
const DATES = /^(3|4a|4b)$/;
const MISREAD_LABEL = /^[^\d\s]{2,4}$/;
const GLUED_EIGHT = /^\s*8\d{1,5}\s*\p{L}{2}/u;

interface Numbered {
  number: string;
  line: PlacedLine;
  text: string;
}

/** `american`: 4d is the document's number and 5 that of the print. */
export function fieldsByNumber(lines: PlacedLine[], context: Context, american: boolean): FoundValue[] {
  const numbered = withGluedEight(lines.flatMap(splitNumbers), lines);
  const seen = new Set(numbered.map((n) => n.number));
  // Numbers alone are everywhere: only the scheme as a whole is one.
  if (!american && ['1', '2', '3', '4a', '4b', '5'].filter((n) => seen.has(n)).length < 3) return [];
  const values = numbered.flatMap((part) => valuesFor(part, lines, numbered, context, american));
  return [...values, ...surnameAbove(values, lines)];
}

/** `8123 MAIN ST`: the 8 of the address stands where the numbers of the name stand, not where their values do. */
function withGluedEight(numbered: Numbered[], lines: PlacedLine[]): Numbered[] {
  if (numbered.some(({ number }) => number === '8')) return numbered;
  const names = numbered.filter(({ number, text }) => /^[12]$/.test(number) && text !== '');
  const line = lines.find(
    ({ text, box, height }) =>
      GLUED_EIGHT.test(text) &&
      names.some((name) => Math.abs(name.line.box.x - box.x) < 0.5 * height && box.y > name.line.box.y),
  );
  return line ? [...numbered, { number: '8', line, text: line.text.trim().slice(1) }] : numbered;
}

/** The surname whose number was not read stands above the given names. */
function surnameAbove(values: FoundValue[], lines: PlacedLine[]): FoundValue[] {
  const given = values.find(({ field }) => field === 'given_names');
  if (!given || values.some(({ field }) => field === 'surname')) return [];
  const { box } = given;
  const above = lines
    .filter((line) => {
      const gap = box.y - line.box.y;
      return (
        gap > 0.5 * box.height && gap < 2.2 * box.height && Math.abs(line.box.x - box.x) < 1.5 * box.height
      );
    })
    .sort((a, b) => b.box.y - a.box.y)[0];
  const surname = above && !labelOf(above.text) ? readName(above.text.replace(MISREAD_ONE, '')) : null;
  return surname ? found({ surname }, above!, 0.75) : [];
}

function splitNumbers(line: PlacedLine): Numbered[] {
  // Brazil prints both numbers over the whole name: `2 e 1 NOME E SOBRENOME`.
  const first = DATE.test(line.text) || /^\s*2 ?e ?[1Il]/.test(line.text) ? null : FIRST.exec(line.text);
  const later = [...line.text.matchAll(LATER)].filter((mark) => mark.index > 0);
  // `18 EYES GRN 4a ISS 04/03/2022`: two columns that were read as one line.
  const marks = later.map((m) => ({ at: m.index, print: m[0] }));
  if (first) marks.unshift({ at: 0, print: first[0] });
  return marks.map(({ at, print }, i) => ({
    number: print.replace(/[\s.,:)]/g, '').toLowerCase(),
    line,
    text: withoutLabel(line.text.slice(at + print.length, marks[i + 1]?.at).trim()),
  }));
}

/** `3 DOB 01/06/1958`: the number and its name. */
function withoutLabel(text: string): string {
  const label = labelOf(text);
  return label ? text.slice(label.end) : text;
}

function valuesFor(
  part: Numbered,
  lines: PlacedLine[],
  numbered: Numbered[],
  context: Context,
  american: boolean,
): FoundValue[] {
  const field = fieldOf(part.number, american);
  const read = field && VALUE_READERS[field];
  if (!read) return [];
  const own = part.text ? read(part.text, context) : null;
  if (own) return found(own, part.line, 0.93);
  if (part.text && !(DATES.test(part.number) && MISREAD_LABEL.test(part.text))) return [];
  const beside = lines
    .filter((line) => line !== part.line && !numbered.some((n) => n.line === line))
    .map((line) => ({ line, distance: distanceToValue(part.line.box, line.box, part.line.height) }))
    // A value stands beside its number; below it only where nothing else can be meant.
    .filter((c) => c.distance !== null && c.distance < (rowOverlap(part.line.box, c.line.box) > 0.5 ? 6 : 3))
    .sort((a, b) => a.distance! - b.distance!)[0];
  const values = beside && read(withoutLabel(beside.line.text), context);
  return values ? found(values, beside.line, 0.85) : [];
}

function fieldOf(number: string, american: boolean): LabelField | undefined {
  if (!american) return FIELDS[number];
  if (number === '4d') return 'document_number';
  return number === '5' || number === '4c' ? undefined : FIELDS[number];
}

function found(values: Partial<Record<FieldName, string>>, line: PlacedLine, surely: number): FoundValue[] {
  return Object.entries(values).map(([field, value]) => ({
    field: field as FieldName,
    value,
    confidence: line.confidence * surely,
    box: line.box,
    by: 'number',
  }));
}
