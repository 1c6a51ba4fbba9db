/**
 * The visual zone: all that is printed for people to read. Its lines are read by PP-OCR; fields are found by
 * agreement with the MRZ, by their labels and by the numbers of driving licences. Letters that prove an address
 * have their own way (engine/document/letter); where nobody said what it is the lines tell.
 */
import type { DocumentKind, Finding } from '../../../rules/finding.ts';
import type { Models, Pixels } from '../../ports.ts';
import type { Fields, MrzReading, TextLine } from '../../reading.ts';
import { countryByWords } from '../country-by-words.ts';
import { isProof } from '../document-kinds.ts';
import { readLetterLines } from '../letter/read-letter-lines.ts';
import { inLettersOf } from '../state-letters.ts';
import { addressFrom } from './address-block.ts';
import { isAmerican, unglueLabel } from './american-licence.ts';
import { datesByAge } from './dates-by-age.ts';
import { fieldsByAddress } from './fields-by-address.ts';
import { numberInHeading } from './fields-by-heading.ts';
import { fieldsByLabel } from './fields-by-label.ts';
import { fieldsByMrz } from './fields-by-mrz.ts';
import { fieldsByNumber } from './fields-by-number.ts';
import { fieldsByOrder } from './fields-by-order.ts';
import { forgetPhrases } from './find-labels.ts';
import { fitNumber } from './fit-number.ts';
import { keyOf } from './fold-text.ts';
import { type FoundValue, settleValues } from './found-value.ts';
import { levelLines } from './level-lines.ts';
import { type PlacedLine, unionBox } from './line-geometry.ts';
import { partColumns } from './part-columns.ts';
import { readLines } from './read-lines.ts';
import type { Context } from './read-value.ts';
import { rereadSex } from './reread-sex.ts';
import type { Rotation } from './upright.ts';

export interface VisualZone {
  /** In reading order, in pixels of the upright picture. */
  lines: TextLine[];
  fields: Fields;
  /** The text of all lines. */
  words: string;
  /** Clockwise turn that made the picture upright; 0 where an MRZ was given, which is read upright. */
  rotation: Rotation;
  findings: Finding[];
  /** Whether it was read as a letter. */
  letter: boolean;
}

export interface VisualZoneHints {
  kind: DocumentKind | null;
  mrz: MrzReading | null;
  /** ISO 8601. */
  today: string;
  /** Whether it is a letter, null where the lines have to tell; left out, the kind says it. */
  letter?: boolean | null;
}

/** Fewer characters than this are no document's text. */
const LEAST_TEXT = 12;

export async function readVisualZone(
  image: Pixels,
  hints: VisualZoneHints,
  models: Pick<Models, 'text' | 'images'>,
): Promise<VisualZone> {
  forgetPhrases();
  const declared = hints.letter === undefined ? isProofKind(hints.kind) : hints.letter;
  const page = declared ?? isPage(image, hints);
  const { lines, rotation } = await readLines(image, { ...hints, page }, models);
  const upright = rotation === 0 ? image : await models.images.rotate(image, rotation);
  const words = lines.map((line) => line.text).join('\n');
  const read = { lines, words, rotation, findings: findingsOf(words) };
  if (declared || (declared === null && !hints.mrz)) {
    const fields = await readLetterLines(upright, lines, { open: !declared, today: hints.today }, models);
    if (fields) return { ...read, fields, letter: true };
  }
  const fields = await readFields(upright, lines, hints, models);
  return { ...read, fields, letter: false };
}

async function readFields(
  upright: Pixels,
  lines: readonly TextLine[],
  hints: VisualZoneHints,
  models: Pick<Models, 'text'>,
): Promise<Fields> {
  const { level, fields } = levelFields(lines, hints);
  await rereadSex(upright, level, fields, models);
  level.restoreBoxes(fields);
  return fields;
}

/** The fields that some of a picture's lines say; nothing is read again. */
export function fieldsOfLines(lines: readonly TextLine[], hints: VisualZoneHints): Fields {
  const { level, fields } = levelFields(lines, hints);
  level.restoreBoxes(fields);
  return fields;
}

function levelFields(lines: readonly TextLine[], hints: VisualZoneHints) {
  const level = levelLines(lines.filter((line) => !/<.*<|<<|«/.test(line.text)));
  return { level, fields: settleValues(findValues(level.placed, hints)) };
}

/** All that the lines say, by every way of looking that suits the document. */
export function findValues(printed: PlacedLine[], hints: VisualZoneHints): FoundValue[] {
  const american = isAmerican(printed);
  const lines = partColumns(american ? printed.map(unglueLabel) : printed);
  const context: Context = { today: hints.today, order: american ? 'month-first' : 'day-first' };
  context.state = hints.mrz?.fields.issuing_state?.value ?? stateOf(lines);
  const values = [
    ...(hints.mrz ? fieldsByMrz(lines, hints.mrz.fields, context) : []),
    ...fieldsByLabel(lines, context),
    ...(hints.kind === 'driving_license' || hints.kind === null
      ? fieldsOfLicence(lines, context, american)
      : []),
  ];
  const states = [context.state, hints.mrz?.fields.nationality?.value];
  const spelled = values.map((value) => ({ ...value, value: inLettersOf(states, value.value) }));
  const whole = spelled.map((value) => {
    if (value.field === 'document_number') return { ...value, value: fitNumber(value.value, context.state) };
    return value.field === 'address' ? wholeAddress(value, lines) : value;
  });
  const named = [...whole, ...(hints.mrz ? [] : fieldsByAddress(lines, whole))];
  const numbered = hints.mrz ? named : [...named, ...numberInHeading(lines, named, context)];
  return [
    ...numbered.filter((value) => !isPartOfName(value, numbered) && !isExpiry(value, numbered)),
    ...datesByAge(lines, numbered, context),
  ];
}

/** The day of expiry that the MRZ confirms, below a label of the day of issue whose own value was not read. */
function isExpiry({ field, value }: FoundValue, all: FoundValue[]): boolean {
  const isSame = (other: FoundValue) => other.field === 'expiry_date' && other.value === value;
  return field === 'issue_date' && all.some((other) => other.by === 'agreement' && isSame(other));
}

/** A label whose neighbour was not read names the whole name, and is but the surname's. */
function isPartOfName({ field, value }: FoundValue, all: FoundValue[]): boolean {
  const parts = all.filter((other) => other.field === 'surname' || other.field === 'given_names');
  return field === 'full_name' && parts.some((part) => keyOf(part.value) === keyOf(value));
}

function stateOf(lines: PlacedLine[]): string | null {
  return countryByWords(lines.map(({ text, confidence }) => ({ text, confidence, quad: NOWHERE })));
}
const POINT = { x: 0, y: 0 };
const NOWHERE: TextLine['quad'] = [POINT, POINT, POINT, POINT];

function fieldsOfLicence(lines: PlacedLine[], context: Context, american: boolean): FoundValue[] {
  const numbered = fieldsByNumber(lines, context, american);
  return american ? numbered : [...numbered, ...fieldsByOrder(lines, context)];
}

/** An address runs on below its first line. */
function wholeAddress(value: FoundValue, lines: PlacedLine[]): FoundValue {
  const first = lines.find((line) => line.box === value.box);
  const rest = first ? addressFrom(first, lines).slice(1) : [];
  const parts = [value.value, ...rest.map((line) => line.text.trim())];
  return {
    ...value,
    value: parts.join(', ').replace(/,, /g, ', '),
    box: unionBox([value.box, ...rest.map((line) => line.box)]),
  };
}

function isProofKind(kind: DocumentKind | null): boolean {
  return kind !== null && isProof(kind);
}

/** A large sheet that nobody has named, upright or on its side. */
function isPage({ width, height }: Pixels, { kind, mrz }: VisualZoneHints): boolean | 'standing' {
  if (kind !== null || mrz !== null || Math.max(width, height) <= 1600) return false;
  return height > 1.2 * width || (width > 1.2 * height && 'standing');
}

function findingsOf(words: string): Finding[] {
  if (words.replace(/\s/g, '').length >= LEAST_TEXT) return [];
  return [
    {
      step: 'document',
      code: 'document_unreadable',
      confidence: 0.9,
      detail: 'Hardly any printed text could be read on the picture.',
    },
  ];
}
