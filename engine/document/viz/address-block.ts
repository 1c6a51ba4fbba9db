/** Lines of an address belong together: one below the other, left-aligned, of one size. */
import { countryByWords } from '../country-by-words.ts';
import { countryCode } from '../country-code.ts';
import { labelOf } from './find-labels.ts';
import type { PlacedLine } from './line-geometry.ts';
import { hasPostcode } from './postcodes.ts';

/** A letterhead's line of contacts holds a postcode too. */
const CONTACTS = /www\.|@|http|tel[.:\s]/i;

/** The blocks around every line with a postcode: names, streets, the postcode's line, the country's. */
export function addressBlocks(lines: PlacedLine[]): PlacedLine[][] {
  return lines
    .filter((line) => hasPostcode(line.text) && !CONTACTS.test(line.text))
    .map((line) => blockAround(line, lines));
}

/** Up from the postcode line while lines are left-aligned and close; one line down for the country. */
function blockAround(postcode: PlacedLine, lines: PlacedLine[]): PlacedLine[] {
  const block = [postcode];
  while (block.length < 6) {
    // The nearest: where lines stand close the one above it passes as well.
    const above = lines.filter((line) => isNext(line, block[0]!)).sort((a, b) => b.box.y - a.box.y)[0];
    if (!above) break;
    block.unshift(above);
  }
  const below = lineBelow(postcode, lines);
  if (below && /^[\p{L}\s.]{3,30}$/u.test(below.text) && !labelOf(below.text)) block.push(below);
  return block;
}

/** ICAO code of the country that a block ends with, as a code or by its name; null where it names none. */
export function countryOfBlock(block: PlacedLine[]): string | null {
  const last = block.at(-1);
  return last ? stateNamed(last.text) : null;
}

/** `DEU`, `Deutschland`, `POLAND` alone in a line; null where it is none. */
export function stateNamed(text: string): string | null {
  const code = text.trim().toUpperCase();
  if (/^[A-Z]{3}$/.test(code) && countryCode(code)) return code;
  return countryByWords([{ text, confidence: 1, quad: NOWHERE }]);
}
const POINT = { x: 0, y: 0 };
const NOWHERE: [typeof POINT, typeof POINT, typeof POINT, typeof POINT] = [POINT, POINT, POINT, POINT];

/** The line and what follows of its address, up to the line with the postcode; the line alone where none comes. */
export function addressFrom(first: PlacedLine, lines: PlacedLine[]): PlacedLine[] {
  const block = [first];
  while (block.length < 3 && !hasPostcode(block.at(-1)!.text)) {
    const below = lineBelow(block.at(-1)!, lines);
    if (!below || labelOf(below.text)) break;
    block.push(below);
  }
  return hasPostcode(block.at(-1)!.text) ? block : [first];
}

function lineBelow(line: PlacedLine, lines: PlacedLine[]): PlacedLine | undefined {
  return lines.filter((below) => isNext(line, below)).sort((a, b) => a.box.y - b.box.y)[0];
}

function isNext(above: PlacedLine, below: PlacedLine): boolean {
  const gap = below.box.y - (above.box.y + above.box.height);
  const size = Math.max(above.height, below.height);
  return (
    above.index !== below.index &&
    below.box.y > above.box.y + 0.4 * size &&
    gap > -0.5 * size &&
    gap < 1.1 * size &&
    Math.abs(above.box.x - below.box.x) < 1.2 * size &&
    Math.abs(above.height - below.height) < 0.5 * size
  );
}
