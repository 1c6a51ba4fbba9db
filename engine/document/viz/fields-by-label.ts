/**
 * Fields by their labels: the value stands behind the label in its line, to its right, or below it.
 * Every pair of a label and a line that could be its value has a distance; the nearest pairs are settled
 * first, and a line serves one label.
 */
import type { Box } from '../../../rules/finding.ts';
import type { FieldName } from '../../reading.ts';
import { type FoundLabel, furtherLabel, labelOf, matchPhrase } from './find-labels.ts';
import { keyOf } from './fold-text.ts';
import type { FoundValue } from './found-value.ts';
import type { LabelField } from './labels.ts';
import { distanceToValue, type PlacedLine, unionBox } from './line-geometry.ts';
import { nameBelow, readNameLines } from './name-lines.ts';
import { readName } from './read-name.ts';
import { type Context, VALUE_READERS } from './read-value.ts';

/** A label, or what the print of one is good for, in the picture. */
interface Label extends FoundLabel {
  line: PlacedLine;
  field: LabelField;
  /** What stands behind it in its line. */
  rest: string;
}

export function fieldsByLabel(lines: PlacedLine[], context: Context): FoundValue[] {
  const labels = findLabels(lines);
  const labelled = new Set(labels.filter((l) => l.rest === '').map((l) => l.line.index));
  const wanted = labels.filter((label) => label.field !== 'ignored');
  const inside = wanted.flatMap((label) => valueInside(label, context));
  const open = wanted.filter((label) => !valueInside(label, context).length);
  const taken = new Set([...labelled, ...wanted.filter((l) => !open.includes(l)).map((l) => l.line.index)]);
  const free = lines.filter((line) => !taken.has(line.index));
  return nationalNumber([...inside, ...valuesAround(open, free, lines, context)], wanted);
}

/** The person's own number (`DNI`) is the document's where that states no other. */
function nationalNumber(values: FoundValue[], labels: Label[]): FoundValue[] {
  const own = labels.find((label) => label.field === 'national_number');
  if (!own || values.some(({ field }) => field === 'document_number')) return values;
  return values.flatMap((value) =>
    value.field === 'personal_number' ? [value, { ...value, field: 'document_number' }] : [value],
  );
}

/** From a small label to the middle of the value below it, in heights of the label. */
const NEXT_LINE = 1.5;

function findLabels(lines: PlacedLine[]): Label[] {
  const found = lines
    .flatMap((line) => splitColumns({ ...line, text: withoutNumber(line.text) }))
    .flatMap((line) => {
      const label = labelOf(line.text);
      return label ? [{ ...label, line, rest: restOf(line.text, label) }] : [];
    });
  const seen = new Set(found.flatMap((label) => label.fields));
  return found.map((label) => {
    const field = chooseField(label.fields, seen);
    const whole = field === 'given_names' && !seen.has('surname') && WHOLE_NAME.test(keyOf(label.line.text));
    return { ...label, field: whole ? 'name' : field };
  });
}

/** What follows the label; further languages of it are none of the value (`Vorname(n) Prénom(s) Nome(i)`). */
function restOf(text: string, label: FoundLabel): string {
  let rest = text.slice(label.end);
  for (let next = labelOf(rest); rest && next; next = labelOf(rest)) {
    if (next.end === 0 || !next.fields.some((field) => label.fields.includes(field))) break;
    rest = rest.slice(next.end);
  }
  // Behind the stroke between languages stands no value, but one more of them, misread: `Nom / Surrame`.
  const languages = /[/|·•]\s*$/.test(text.slice(0, text.length - rest.length));
  return languages && matchPhrase(rest) ? '' : rest;
}

/** With no label of a surname beside them these name the whole name: Mexico's and Brazil's cards. */
const WHOLE_NAME = /^(NOMBRES?|NOME)$/;

/** A line that holds the labels of two columns becomes two, cut where the second begins. */
function splitColumns(line: PlacedLine): PlacedLine[] {
  const first = labelOf(line.text);
  const at = first && furtherLabel(line.text, first.end);
  if (!at) return [line];
  const share = at / line.text.length;
  const { x, width } = line.box;
  const left = { ...line, text: line.text.slice(0, at).trim(), box: { ...line.box, width: width * share } };
  const right = { ...line.box, x: x + width * share, width: width * (1 - share) };
  return [left, ...splitColumns({ ...line, text: line.text.slice(at), box: right })];
}

/**
 * One print can be two labels: `Name` beside `Vornamen` is the surname, beside `Prezime` the given names, alone the
 * whole name; `Nome/Name` are given names; `Datum` or `Seria` give way to what stands with them.
 */
function chooseField(fields: LabelField[], seen: Set<LabelField>): LabelField {
  const sure = fields.filter((field) => field !== 'name' && field !== 'ignored');
  if (sure.length > 0) return sure[0]!;
  if (!fields.includes('name')) return 'ignored';
  if (seen.has('given_names') && !seen.has('surname')) return 'surname';
  return seen.has('surname') && !seen.has('given_names') ? 'given_names' : 'name';
}

function valueInside(label: Label, context: Context): FoundValue[] {
  return label.rest ? valuesOf(label, label.line, label.rest, 0, context) : [];
}

function valuesAround(
  labels: Label[],
  lines: PlacedLine[],
  all: PlacedLine[],
  context: Context,
): FoundValue[] {
  const place = context.state === 'COL' && valuesStandAbove(labels, lines) ? mirrored : same;
  const pairs = labels.flatMap((label) =>
    lines.flatMap((line) => {
      const distance = distanceToValue(place(label.line.box), place(line.box), label.line.height);
      if (distance === null) return [];
      const values = valuesOf(label, line, line.text, distance, context);
      return values.length ? [{ label, line, distance, values }] : [];
    }),
  );
  const served = new Set<Label>();
  const used = new Set<number>();
  const settled = pairs
    .sort((a, b) => a.distance - b.distance)
    .filter(({ label, line }) => {
      if (served.has(label) || used.has(line.index)) return false;
      served.add(label);
      used.add(line.index);
      return true;
    });
  const second = settled.find(({ label }) => label.field === 'second_surname')?.values[0]?.value;
  return settled.flatMap(({ label, line, values }) => {
    if (label.field === 'second_surname') return [];
    if (label.field === 'surname' && second) {
      return values.map((value) => ({ ...value, value: `${value.value} ${second}` }));
    }
    const open = lines.filter((other) => !used.has(other.index));
    const further = NAMES.includes(label.field) ? nameBelow(line, open, all) : [];
    for (const { index } of further) used.add(index);
    return further.length > 0 ? runOn(label, [line, ...further], values, context) : values;
  });
}

const same = (box: Box) => box;
const mirrored = (box: Box) => ({ ...box, y: -box.y - box.height });

/** The cards of Colombia have their labels below the values: more of them have a name above than below. */
function valuesStandAbove(labels: Label[], lines: PlacedLine[]): boolean {
  const names = labels.filter(({ field }) => field === 'surname' || field === 'given_names');
  const count = (place: (box: Box) => Box) =>
    names.filter(({ line: label }) =>
      lines.some((line) => {
        const distance = distanceToValue(place(label.box), place(line.box), label.height);
        return distance !== null && distance < 2.5 && readName(line.text) !== null;
      }),
    ).length;
  return count(mirrored) > count(same);
}

const NAMES: readonly LabelField[] = ['surname', 'given_names', 'name', 'names'];

/** A name of several lines. */
function runOn(label: Label, lines: PlacedLine[], first: FoundValue[], context: Context): FoundValue[] {
  const names = readNameLines(label.field, label.line.text, lines, context);
  if (!names) return first;
  const box = unionBox(lines.map((line) => line.box));
  const { confidence } = first[0]!;
  return Object.entries(names).map(([field, { value, line }]) => ({
    field: field as FieldName,
    value,
    confidence,
    box: line?.box ?? box,
    by: 'label',
  }));
}

/** Further than the next line from its label a value is less surely its own: at five heights a quarter is lost. */
function valuesOf(
  label: Label,
  line: PlacedLine,
  text: string,
  distance: number,
  context: Context,
): FoundValue[] {
  const values = VALUE_READERS[label.field]?.(text, context);
  if (!values) return [];
  const confidence =
    line.confidence *
    (0.5 + 0.5 * label.score) *
    0.95 *
    (1 - Math.max(0, Math.min(distance, 7) - NEXT_LINE) / 15);
  return Object.entries(values).map(([field, value]) => ({
    field: field as FieldName,
    value,
    confidence,
    box: line.box,
    by: 'label',
  }));
}

/** ISO 18013 and AAMVA number their fields: `4b EXP`, `3DOB`, `4d LIC#`, `1. Surname`, `(1) Name`. */
function withoutNumber(text: string): string {
  return text.replace(
    /^\s*[([]?(?:2 ?e ?[1Il]|4[abcd]|\d{1,2}(?:[a-d](?=[\s.)\]]))?)[\s.)\]]*(?=\p{L}{2,})/iu,
    '',
  );
}
