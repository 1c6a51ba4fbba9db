/** Lines of an address belong together: one below the other, left-aligned, of one size. */
import { labelOf } from './find-labels.ts';
import type { PlacedLine } from './line-geometry.ts';
import { hasPostcode } from './postcodes.ts';

/** Up from the postcode line while lines are left-aligned and close; one line down for the country. */
export function blockAround(postcode: PlacedLine, lines: PlacedLine[]): PlacedLine[] {
  const block = [postcode];
  while (block.length < 6) {
    const above = lines.find((line) => isNext(line, block[0]!));
    if (!above) break;
    block.unshift(above);
  }
  const below = lines.find((line) => isNext(postcode, line));
  if (below && /^[\p{L}\s.]{3,30}$/u.test(below.text) && !labelOf(below.text)) block.push(below);
  return block;
}

/** The line and what follows of its address, up to the line with the postcode; the line alone where none comes. */
export function addressFrom(first: PlacedLine, lines: PlacedLine[]): PlacedLine[] {
  const block = [first];
  while (block.length < 3 && !hasPostcode(block.at(-1)!.text)) {
    const below = lines.find((line) => isNext(block.at(-1)!, line));
    if (!below || labelOf(below.text)) break;
    block.push(below);
  }
  return hasPostcode(block.at(-1)!.text) ? block : [first];
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
