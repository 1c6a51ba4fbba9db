/**
 * The lines of a letter's address block once more, as they are printed: the spaces that OCR lost come from the
 * gaps of the picture, the marks on letters from the second reader, in the language of the country that the
 * block ends with.
 */
import type { Models, Pixels } from '../../ports.ts';
import type { TextLine } from '../../reading.ts';
import { addressBlocks, countryOfBlock } from './address-block.ts';
import { cropLine } from './crop-line.ts';
import { foldText, keyOf } from './fold-text.ts';
import type { PlacedLine } from './line-geometry.ts';
import { languageOf, languageOfState } from './printed-language.ts';
import { putSpaces } from './put-spaces.ts';
import { withMarks } from './reread-names.ts';
import { spaceByText } from './space-by-text.ts';
import { type Word, wordsOf } from './word-gaps.ts';

type Readers = Pick<Models, 'text' | 'second'>;

/** Columns that are kept on both sides of a word. */
const MARGIN = 4;
/** Second readings below this are guesses. */
const SURE = 0.6;
/** Largest lines of a letter's head that can name who wrote it. */
const HEADS = 2;

/** The same lines; those of the address blocks and the head respelled. `image` is upright, as the quads are. */
export async function respellLetter(
  image: Pixels,
  quads: readonly TextLine['quad'][],
  placed: PlacedLine[],
  readers: Readers,
): Promise<PlacedLine[]> {
  const blocks = addressBlocks(placed);
  const words = placed.map((line) => line.text).join('\n');
  const changed = new Map<number, string>();
  for (const block of blocks) {
    const state = countryOfBlock(block);
    const language = state ? languageOfState(state) : languageOf(words, {});
    for (const line of block) {
      const quad = quads[line.index]!;
      const text = await respellLine(image, quad, line.text, language, readers);
      changed.set(line.index, spaceByText(capitalI(text)));
    }
  }
  for (const line of headsOf(placed)) {
    if (changed.has(line.index)) continue;
    changed.set(line.index, await respellLine(image, quads[line.index]!, line.text, null, readers));
  }
  const respelled = placed.map((line) => ({ ...line, text: changed.get(line.index) ?? line.text }));
  return respelled.map((line) => (changed.has(line.index) ? withSpacesOfTwin(line, respelled) : line));
}

/** The same words elsewhere on the page, where their spaces were read: a customer's name is printed twice. */
function withSpacesOfTwin(line: PlacedLine, lines: PlacedLine[]): PlacedLine {
  if (/\s/.test(line.text)) return line;
  const key = keyOf(line.text);
  const twin = lines.find((other) => /\s/.test(other.text) && keyOf(other.text) === key);
  return twin ? { ...line, text: putSpaces(line.text, twin.text.split(/\s+/)) ?? line.text } : line;
}

function headsOf(placed: PlacedLine[]): PlacedLine[] {
  const upper = placed.slice(0, Math.ceil(placed.length / 4));
  return upper.sort((a, b) => b.height - a.height).slice(0, HEADS);
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
  const read = await readers.text.recognise(words.map((word) => cutColumns(crop, word)));
  return (
    putSpaces(
      marked,
      read.map((word) => word.text),
    ) ?? marked
  );
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
