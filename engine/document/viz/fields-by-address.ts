/**
 * Licences of North America and Australia that print the name and the address without labels, one below the other:
 * `SMITH, JOHN` or `JOHN SMITH`, a street with its number, a town with its postcode.
 */
import { labelOf } from './find-labels.ts';
import { keyOf } from './fold-text.ts';
import type { FoundValue } from './found-value.ts';
import { type PlacedLine, unionBox } from './line-geometry.ts';
import { readName } from './read-name.ts';
import { namesOfLines, splitName } from './split-name.ts';

/** How sure it is that what stands in this place is the name. */
const SURELY = 0.85;
/** Where the surname begins is a guess. */
const GUESSED = 0.7;
/** `ANYTOWN, MA 02127-1234`, `VICTORIA BC V8V 1A1`, `BRUNSWICK VIC 3056`; `WV 25301` alone below the town. */
const TOWN =
  /^[A-Z]{2}\s\d{5,6}(?:-\d{4})?\s*$|\p{L}{2}.*?(?<!\p{L})(?:[A-Z]{2},?\s*\d{5,6}(?:-\d{4})?|[A-Z]{2},?\s*[A-Z][\dO][A-Z]\s?[\dO][A-Z][\dO]|(?:NSW|VIC|QLD|SA|WA|TAS|ACT|NT)\s*\d{4})\s*$/u;
const STREET =
  /^(?:8\s*)?\d{1,6}[A-Z]?[\s-]*\p{L}|\d\s*$|\b(?:RD|ST|AVE|ROAD|STREET|AVENUE|DRIVE|LANE|BLVD)\b/iu;
const NEXT = 2;
/** The document's own name stands above the person's. */
const TITLE = /LICEN[CS]E|CARD|PERMIT/;

export function fieldsByAddress(lines: PlacedLine[], found: FoundValue[]): FoundValue[] {
  const has = (field: string) => found.some((value) => value.field === field);
  const town = lines.find((line) => TOWN.test(line.text) && !labelOf(line.text));
  const street = town && above(town, lines);
  if (!street || !STREET.test(street.text)) return [];
  const address: FoundValue = {
    field: 'address',
    value: `${street.text.replace(/^(?:8[.\s]+|[a-z&]\s?)(?=\d)|[\s,]+$/g, '').trim()}, ${town.text.trim()}`,
    confidence: Math.min(street.confidence, town.confidence) * SURELY,
    box: unionBox([street.box, town.box]),
    by: 'place',
  };
  const named = has('surname') || has('given_names') || has('full_name');
  return [...(has('address') ? [] : [address]), ...(named ? [] : namesAbove(street, lines))];
}

function namesAbove(street: PlacedLine, lines: PlacedLine[]): FoundValue[] {
  const last = above(street, lines);
  if (!last) return [];
  const first = above(last, lines);
  const isName = first && !labelOf(first.text) && !TITLE.test(keyOf(first.text)) && !last.text.includes(',');
  const both = isName ? namesOfLines([first.text, last.text]) : null;
  const box = both ? unionBox([first!.box, last.box]) : last.box;
  const value = (field: FoundValue['field'], text: string, surely: number): FoundValue => ({
    field,
    value: text,
    confidence: last.confidence * surely,
    box,
    by: 'place',
  });
  const [surname, given] = both ? [both.surname, both.given_names] : (splitName(last.text) ?? []);
  if (surname && given) return [value('surname', surname, SURELY), value('given_names', given, SURELY)];
  const name = readName(last.text);
  if (!name || !/\p{L}\s+\p{L}/u.test(name)) return [];
  // Two words, or an initial between them, leave no doubt where the surname begins; three do.
  const parts = /^(\p{L}[\p{L}'’-]+(?:\s+\p{L}\.?)?)\s+(\p{L}[\p{L}'’-]+)$/u.exec(name);
  const whole = value('full_name', name, SURELY);
  return parts
    ? [whole, value('given_names', parts[1]!, GUESSED), value('surname', parts[2]!, GUESSED)]
    : [whole];
}

/** The line directly above, left-aligned. */
function above(below: PlacedLine, lines: PlacedLine[]): PlacedLine | undefined {
  return lines
    .filter((line) => {
      const step = below.box.y - line.box.y;
      const size = Math.max(line.height, below.height);
      return step > 0.6 * size && step < NEXT * size && Math.abs(line.box.x - below.box.x) < 1.5 * size;
    })
    .sort((a, b) => b.box.y - a.box.y)[0];
}
