/**
 * The lines of a letter that its fields were found in once more, as they are printed: the spaces that OCR lost come
 * from the gaps of the picture, the marks on letters from the second reader, in the language of the address.
 */
import type { Models, Pixels } from '../../ports.ts';
import type { Field, Fields, TextLine } from '../../reading.ts';
import { cropForReading, cropLine } from '../viz/crop-line.ts';
import { foldText, keyOf } from '../viz/fold-text.ts';
import type { PlacedLine } from '../viz/line-geometry.ts';
import { languageOfCountry } from '../viz/printed-language.ts';
import { putSpaces } from '../viz/put-spaces.ts';
import { withMarks } from '../viz/reread-names.ts';
import { spaceByText } from '../viz/space-by-text.ts';
import { type Word, wordsOf } from '../viz/word-gaps.ts';

type Readers = Pick<Models, 'text' | 'second'>;

/** Columns that are kept on both sides of a word. */
const MARGIN = 4;
/** Second readings below this are guesses. */
const SURE = 0.6;

/** The same lines; those that the name, the address and the issuer of `found` stand in respelled. */
export async function respellLetter(
  image: Pixels,
  quads: readonly TextLine['quad'][],
  placed: PlacedLine[],
  found: Fields,
  readers: Readers,
): Promise<PlacedLine[]> {
  const changed = new Map<number, string>();
  const country = found.address?.parts?.country;
  const language = country ? languageOfCountry(country) : null;
  const respell = async (line: PlacedLine, marks: string | null) =>
    changed.set(line.index, await respellLine(image, quads[line.index]!, line.text, marks, readers));
  for (const line of linesOf(placed, found.issuer)) await respell(line, null);
  for (const line of [...linesOf(placed, found.full_name), ...linesOf(placed, found.address)]) {
    await respell(line, language);
    const spaced = spaceByText(capitalI(changed.get(line.index)!));
    changed.set(line.index, language === 'deu' ? sharpS(spaced) : spaced);
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
  language: string | null,
  readers: Readers,
): Promise<string> {
  const crop = cropLine(image, quad);
  const marked = language
    ? await withSecond(cropLine(image, withMarks(quad)), text, language, readers)
    : text;
  const words = wordsOf(crop);
  const spaces = marked.split(/\s+/).length - 1;
  if (words.length - 1 <= spaces) return marked;
  const high = cropForReading(image, quad);
  const read = await readers.text.recognise(words.map((word) => cutColumns(high, word)));
  const texts = read.map((word) => word.text);
  return numbersWhole(putSpaces(marked, texts) ?? marked, text);
}

/** Gaps beside a 1 are wide: what was read as one number stays one. */
function numbersWhole(spaced: string, first: string): string {
  return spaced.replace(/\d+(?: \d+)+/g, (digits) => {
    const whole = digits.replaceAll(' ', '');
    return first.includes(whole) ? whole : digits;
  });
}

async function withSecond(
  line: Pixels,
  first: string,
  language: string,
  { second }: Readers,
): Promise<string> {
  if (!second.has(language)) return first;
  const { text, confidence } = await second.readLine(line, [language]);
  return confidence >= SURE && isSameWithMarks(first, text) ? takeMarks(first, text) : first;
}

/** Letter by letter the same, but for those that the first reader has no character for. */
export function isSameWithMarks(first: string, second: string): boolean {
  const [a, b] = [foldText(first), foldText(second)];
  if (a.key.length !== b.key.length) return false;
  return [...a.key].every((letter, i) => letter === b.key[i] || /[^\p{ASCII}]/u.test(second[b.places[i]!]!));
}

/** The second's letters with marks in the place of the first's bare ones, in the first's case. */
function takeMarks(first: string, second: string): string {
  const [a, b] = [foldText(first), foldText(second)];
  const letters = [...first];
  if (letters.length !== first.length) return first;
  a.places.forEach((place, i) => {
    const other = second[b.places[i]!]!;
    const seen = letters[place]!;
    if (!/\p{L}/u.test(other) || /\p{ASCII}/u.test(other) || b.places[i] === b.places[i - 1]) return;
    const isUpper = seen !== seen.toLowerCase() || (first === first.toUpperCase() && seen === 'i');
    letters[place] = isUpper ? other.toUpperCase() : other.toLowerCase();
  });
  return letters.join('');
}

/** Among capitals a small i is a capital that carries a mark (`NiMES`); which one is not known. */
export function capitalI(text: string): string {
  const others = text.replace(/[^\p{L}]|i/gu, '');
  return others.length > 2 && others === others.toUpperCase() ? text.replaceAll('i', 'I') : text;
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

/** `Goethestra Be`, `GroB`: a B among small letters of a German word is an ß. */
export function sharpS(text: string): string {
  return text.replace(/(?<=[Ss]tra) (?=Be(?!\p{L}))/gu, '').replace(/(?<=\p{Ll})B(?=\p{Ll}|\s|$)/gu, 'ß');
}
