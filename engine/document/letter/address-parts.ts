/** An address as it stands on a letter, taken apart. */
import type { AddressParts } from '../../reading.ts';
import { readStreet } from './street-line.ts';
import { readTown, type Town } from './town-line.ts';

/** `lines` below the name, without the country's; `town` is the last of them that reads as a town's. */
export interface ReadAddress {
  /** What stands between the name and the town. */
  streetLines: string[];
  town: Town;
}

/** null where no line holds a postcode with what belongs to it. */
export function readAddressLines(lines: readonly string[]): ReadAddress | null {
  const at = lines.findLastIndex((line) => readTown(line) !== null);
  if (at < 0) return null;
  const town = readTown(lines[at]!)!;
  const above = lines.slice(0, at);
  return town.city ? withCounty(above, town) : withTownAbove(above, town);
}

/** `LS1 4DY` alone: the town is the line above, or the one above that where a county stands between. */
function withTownAbove(above: string[], town: Town): ReadAddress {
  const names = trailingNames(above);
  const city = names[0] ?? '';
  const region = names.length > 1 ? names.at(-1)! : '';
  return { streetLines: above.slice(0, above.length - names.length), town: { ...town, city, region } };
}

/** `Exeter`, `Devon EX4 3QF`: with a name alone in the line above, that is the town. */
function withCounty(above: string[], town: Town): ReadAddress {
  const names = town.countries[0] === 'GB' ? trailingNames(above) : [];
  if (names.length === 0) return { streetLines: above, town };
  const region = town.city;
  return {
    streetLines: above.slice(0, above.length - names.length),
    town: { ...town, city: names[0]!, region },
  };
}

/** Lines of letters alone at the end, two at most, below at least one line with a number. */
function trailingNames(above: string[]): string[] {
  const names: string[] = [];
  for (const line of above.toReversed()) {
    if (/\d/.test(line) || names.length === 2) break;
    names.unshift(line.replace(/,$/, ''));
  }
  return names.length < above.length ? names : [];
}

export function partsOf({ streetLines, town }: ReadAddress, country: string | null): AddressParts {
  const { street, house_number, unit } = readStreet(streetLines);
  const { postcode, city, region } = town;
  const parts = { street, house_number, unit, postcode, city, region, country: country ?? '' };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ''));
}
