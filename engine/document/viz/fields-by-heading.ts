/**
 * The number of a card that no label names: it stands alone at the top (residence permits of the EU, the cards of
 * Germany and Italy).
 */
import { labelOf } from './find-labels.ts';
import type { FoundValue } from './found-value.ts';
import { type PlacedLine, unionBox } from './line-geometry.ts';
import { readDates } from './read-dates.ts';
import { type Context, readNumber } from './read-value.ts';

/** How sure it is that a number in this place is the document's. */
const SURELY = 0.85;
/** Shorter ones are access numbers and serials. */
const SHORTEST = 8;
const DIGITS = 2;
/** The part of the print from its top in which it stands. */
const TOP = 0.35;

export function numberInHeading(lines: PlacedLine[], found: FoundValue[], context: Context): FoundValue[] {
  if (found.some(({ field }) => field === 'document_number') || found.length < 3) return [];
  const print = unionBox(lines.map((line) => line.box));
  const numbers = lines.flatMap((line) => {
    const high = line.box.y - print.y < TOP * print.height;
    const used = found.some(({ box }) => box.x === line.box.x && box.y === line.box.y);
    const number = high && !used && !labelOf(line.text) ? numberOf(line.text, context) : null;
    return number ? [{ line, number }] : [];
  });
  if (new Set(numbers.map(({ number }) => number)).size !== 1) return [];
  const { line, number } = numbers[0]!;
  const confidence = line.confidence * SURELY;
  return [{ field: 'document_number', value: number, confidence, box: line.box, by: 'place' }];
}

function numberOf(text: string, { today, order }: Context): string | null {
  if (/\p{Ll}/u.test(text) || readDates(text, 'any', today, order).length > 0) return null;
  const words = text.trim().split(/\s+/);
  return words.length <= 3 && words.every((word) => /\d|^[A-Z]{1,3}$/.test(word))
    ? readNumber(text, SHORTEST, DIGITS)
    : null;
}
