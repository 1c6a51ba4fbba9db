/**
 * The lines of a letter that its fields were found in with the spaces that OCR lost: they come from the gaps of the
 * picture.
 */
import type { Models, Pixels } from '../../ports.ts';
import type { Field, Fields, TextLine } from '../../reading.ts';
import { cropForReading, cropLine } from '../viz/crop-line.ts';
import { keyOf } from '../viz/fold-text.ts';
import type { PlacedLine } from '../viz/line-geometry.ts';
import { putSpaces } from '../viz/put-spaces.ts';
import { spaceByText } from '../viz/space-by-text.ts';
import { type Word, wordsOf } from '../viz/word-gaps.ts';

/** Columns that are kept on both sides of a word. */
const MARGIN = 4;

/** Of the narrowest gap that was read as a space: wider ones are spaces too. */
const AS_WIDE = 0.75;
/** Letters of two words at least. */
const GLUED = 9;

/** The same lines; those that the name, the address and the issuer of `found` stand in respelled. */
export async function respellLetter(
  image: Pixels,
  quads: readonly TextLine['quad'][],
  placed: PlacedLine[],
  found: Fields,
  { text: reader }: Pick<Models, 'text'>,
): Promise<PlacedLine[]> {
  const changed = new Map<number, string>();
  const country = found.address?.parts?.country;
  const respell = async ({ index }: PlacedLine, text: string) =>
    respellLine(image, quads[index]!, text, reader);
  for (const line of linesOf(placed, found.issuer)) changed.set(line.index, await respell(line, line.text));
  for (const line of [...linesOf(placed, found.full_name), ...linesOf(placed, found.address)]) {
    const spaced = spaceByText(await respell(line, line.text));
    changed.set(line.index, country === 'DE' || country === 'AT' ? sharpS(spaced) : spaced);
  }
  const respelled = placed.map((line) => ({ ...line, text: changed.get(line.index) ?? line.text }));
  return respelled.map((line) => (changed.has(line.index) ? withSpacesOfTwin(line, respelled) : line));
}

/** Those whose middle lies in the field's box. */
function linesOf(placed: readonly PlacedLine[], field: Field | undefined): PlacedLine[] {
  const box = field?.box;
  if (!box) return [];
  return placed.filter(({ box: { x, y, width, height } }) => {
    const [middleX, middleY] = [x + width / 2, y + height / 2];
    return middleX > box.x && middleX < box.x + box.width && middleY > box.y && middleY < box.y + box.height;
  });
}

/** The same words elsewhere on the page, where their spaces were read: a customer's name is printed twice. */
function withSpacesOfTwin(line: PlacedLine, lines: PlacedLine[]): PlacedLine {
  if (/\s/.test(line.text)) return line;
  const key = keyOf(line.text);
  const twin = lines.find((other) => /\s/.test(other.text) && keyOf(other.text) === key);
  return twin ? { ...line, text: putSpaces(line.text, twin.text.split(/\s+/)) ?? line.text } : line;
}

async function respellLine(
  image: Pixels,
  quad: TextLine['quad'],
  text: string,
  reader: Models['text'],
): Promise<string> {
  const words = widelyParted(wordsOf(cropLine(image, quad)), text);
  if (words.length <= text.split(/\s+/).length) return text;
  const high = cropForReading(image, quad);
  const read = await reader.recognise(words.map((word) => cutColumns(high, word)));
  const spaced = putSpaces(
    text,
    read.map((word) => word.text),
  );
  return numbersWhole(spaced ?? text, text);
}

/**
 * Words between gaps as wide as those that were read as spaces: in typewriter's letters there are many narrower ones.
 * Where no space was read only long capitals are parted: they run together (`BEGOÑAIBÁÑEZ`), others seldom do.
 */
function widelyParted(words: Word[], text: string): Word[] {
  const spaces = text.split(/\s+/).length - 1;
  if (spaces === 0) return text === text.toUpperCase() && text.length >= GLUED ? words : [];
  const gaps = words.slice(1).map(({ from }, i) => from - words[i]!.to);
  const least = AS_WIDE * (gaps.toSorted((a, b) => b - a)[spaces - 1] ?? 0);
  const parted: Word[] = [];
  for (const [i, word] of words.entries()) {
    if (i > 0 && gaps[i - 1]! < least) parted.at(-1)!.to = word.to;
    else parted.push({ ...word });
  }
  return parted;
}

/** Gaps beside a 1 are wide: what was read as one number stays one. */
function numbersWhole(spaced: string, first: string): string {
  return spaced.replace(/\d+(?: \d+)+/g, (digits) => {
    const whole = digits.replaceAll(' ', '');
    return first.includes(whole) ? whole : digits;
  });
}

function cutColumns({ data, width, height, channels }: Pixels, word: Word): Pixels {
  const from = Math.max(0, word.from - MARGIN);
  const columns = Math.min(width, word.to + MARGIN) - from;
  const out = new Uint8Array(columns * height * channels);
  for (let y = 0; y < height; y++) {
    const start = (y * width + from) * channels;
    out.set(data.subarray(start, start + columns * channels), y * columns * channels);
  }
  return { data: out, width: columns, height, channels };
}

/** `GroB`: a B among small letters of a German word is an ß. */
function sharpS(text: string): string {
  return text.replace(/(?<=\p{Ll})B(?=\p{Ll}|\s|$)/gu, 'ß');
}
