/**
 * Beside a valid MRZ most labels need no reading: a line that prints what the MRZ says needs no label to say what
 * it is. Values are printed larger than labels, so what is higher than the mean is read first. Then
 *
 * | the MRZ's fields        | read as well                                                             |
 * |-------------------------|--------------------------------------------------------------------------|
 * | all found among these   | lines about as high as those; of what is not explained the nearest label  |
 * | one missing or different| everything                                                               |
 */
import type { FieldName, Fields, TextLine } from '../../reading.ts';
import { fieldsByMrz } from './fields-by-mrz.ts';
import { levelLines } from './level-lines.ts';
import { distanceToValue, type PlacedLine } from './line-geometry.ts';

type Quad = TextLine['quad'];
export type Text = Pick<TextLine, 'text' | 'confidence'>;

export interface ReadQuads {
  quads: Quad[];
  texts: Text[];
}

/** What people look at first on a document; each that the MRZ states must be found in print. */
const WANTED: readonly FieldName[] = [
  'surname',
  'given_names',
  'document_number',
  'date_of_birth',
  'expiry_date',
  'sex',
];
/** Of the median height of what was found: values are about equally high, labels at most 0.88 of it. */
const AS_HIGH = 0.9;
/** A lone letter is cheap, and lower than its neighbours. Width in heights. */
const LETTER = 1.7;
/** What is shorter says nothing that a label could explain: a state's code, a passport's type. */
const SHORTEST = 4;

/** `quads` are the printed lines outside the MRZ, upright; `stated` is what the valid MRZ says. */
export async function readWhatMatters(
  quads: Quad[],
  stated: Fields,
  today: string,
  read: (quads: Quad[]) => Promise<Text[]>,
): Promise<ReadQuads> {
  const lines = levelLines(quads.map((quad) => ({ quad, text: '', confidence: 0 }))).placed;
  const first = highLines(lines);
  const seen = await readPlaced(first, quads, read);
  const rest = lines.filter((line) => !first.includes(line));
  const more = worthReading(seen, rest, stated, today);
  const all = [...seen, ...(await readPlaced(more, quads, read))].sort((a, b) => a.index - b.index);
  return {
    quads: all.map((line) => quads[line.index]!),
    texts: all.map(({ text, confidence }) => ({ text, confidence })),
  };
}

async function readPlaced(
  lines: PlacedLine[],
  quads: Quad[],
  read: (quads: Quad[]) => Promise<Text[]>,
): Promise<PlacedLine[]> {
  const texts = await read(lines.map((line) => quads[line.index]!));
  return lines.map((line, i) => ({ ...line, ...texts[i]! }));
}

/** Higher than the mean, to which a title or a signature adds no more than half a line. */
function highLines(lines: PlacedLine[]): PlacedLine[] {
  const most = 1.5 * middle(lines.map((line) => line.height));
  const mean = lines.reduce((sum, line) => sum + Math.min(line.height, most), 0) / lines.length;
  return lines.filter((line) => line.height >= mean || line.box.width < LETTER * line.height);
}

function worthReading(seen: PlacedLine[], rest: PlacedLine[], stated: Fields, today: string): PlacedLine[] {
  const found = fieldsByMrz(seen, stated, { today, order: 'day-first' });
  const isFound = (field: FieldName) => found.some((value) => value.field === field);
  if (WANTED.some((field) => isPrinted(field, stated) && !isFound(field))) return rest;
  const explained = seen.filter((line) => found.some((value) => value.box === line.box));
  const high = AS_HIGH * middle(explained.map((line) => line.height));
  const values = rest.filter((line) => line.height >= high);
  const open = seen.filter((line) => !explained.includes(line) && line.text.trim().length >= SHORTEST);
  const labels = [...open, ...values].map((value) => nearestLabel(value, rest));
  return rest.filter((line) => values.includes(line) || labels.includes(line));
}

/** Where the MRZ leaves the sex open (ICAO 9303-5: `<`) an X is printed. */
function isPrinted(field: FieldName, stated: Fields): boolean {
  return field === 'sex' || Boolean(stated[field]?.value);
}

function nearestLabel(value: PlacedLine, lines: PlacedLine[]): PlacedLine | undefined {
  const near = lines.flatMap((line) => {
    const distance = distanceToValue(line.box, value.box, line.height);
    return distance === null ? [] : [{ line, distance }];
  });
  return near.sort((a, b) => a.distance - b.distance)[0]?.line;
}

function middle(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
