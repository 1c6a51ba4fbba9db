/** Lines of an address belong together: one below the other, left-aligned, of one size. */
import { labelOf } from './find-labels.ts';
import { isNextBelow, type PlacedLine } from './line-geometry.ts';
import { hasPostcode } from './postcodes.ts';

/** Between two lines of one address, in heights of a line. */
const MOST_GAP = 1.1;

/** A flat or suite that has a line of its own. */
const UNIT = /^(#|apt|unit|suite|ste|floor|fl)\b|^#/i;

/** The line and what follows of its address, up to the line with the postcode; the line alone where none comes. */
export function addressFrom(first: PlacedLine, lines: PlacedLine[]): PlacedLine[] {
  const block = [first];
  while (block.length < 3) {
    const last = block.at(-1)!;
    const below = lineBelow(last, lines);
    if (!below || labelOf(below.text)) break;
    // `1234 MAIN STREET` looks like a postcode and its town, until the town comes.
    const mayGoOn = block.length === 1 && (hasPostcode(below.text) || UNIT.test(below.text));
    if (hasPostcode(last.text) && !mayGoOn) break;
    block.push(below);
  }
  return hasPostcode(block.at(-1)!.text) ? block : [first];
}

function lineBelow(line: PlacedLine, lines: PlacedLine[]): PlacedLine | undefined {
  return lines.filter((below) => isNextBelow(line, below, MOST_GAP)).sort((a, b) => a.box.y - b.box.y)[0];
}
