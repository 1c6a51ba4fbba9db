/** Part by part: what an address in parts and an address as text have in common. */
import { type Token, textOf, tokensOf } from './address-tokens.ts';
import type { ComparedPart } from './compared-part.ts';
import { findCity, findPostcode } from './find-place.ts';
import { compareHouseNumbers, type HouseNumber, readHouseNumber } from './house-number.ts';
import { type AddressInParts, parseAddress } from './parse-address.ts';
import { cityPart, countryPart, postcodePart, regionPart } from './place-parts.ts';
import { type FoundStreet, findStreet, readStreetName } from './street-name.ts';
import { unitPart } from './unit-part.ts';

/** `Oka` for Oak. */
const SHORT_SLIP = 0.66;
/** A slip in a name of so many letters makes no other name. */
const LONG_NAME = 5;

/** Parts that neither has are left out. */
export function compareParts(left: AddressInParts, text: string): ComparedPart[] {
  const tokens = tokensOf(text);
  const right = parseAddress(text);
  const used = new Set<Token>();
  const use = (found: readonly Token[]) => {
    for (const token of found) used.add(token);
  };
  const postcode = findPostcode(left.postcode, tokens);
  use(postcode?.tokens ?? []);
  const place = right && !postcode ? findPostcode(right.postcode, tokens) : null;
  use(place?.tokens ?? []);
  const city = findCity(left.city, tokens, used);
  const name = readStreetName(left.street);
  const wanted = readHouseNumber(left.number);
  const taken = new Set([...used, ...(city && isAfterStreet(city.tokens) ? city.tokens : [])]);
  const isBeside = (one: FoundStreet) => numberBeside(one, tokens, used, wanted).isWanted;
  const streets = findStreet(name, tokens, taken);
  // A slip in a name of three or four letters may be another street: only beside the number, and then a person looks.
  const slips =
    streets.length === 0 && name.core.length < LONG_NAME
      ? findStreet(name, tokens, taken, SHORT_SLIP).filter(isBeside)
      : [];
  const street =
    streets.find((one) => one.likeness === streets[0]!.likeness && isBeside(one)) ??
    streets[0] ??
    slips[0] ??
    null;
  use(city?.tokens ?? []);
  if (street) use(tokens.slice(street.start, street.end));
  const number = street ? numberBeside(street, tokens, used, wanted) : null;
  use(number?.tokens ?? []);
  return [
    streetPart(left, right, street, name, tokens),
    ...numberPart(left, wanted, number),
    ...unitPart(left, wanted, number?.value ?? null, tokens, used, right?.unit ?? ''),
    ...postcodePart(left.postcode, postcode ? textOf(postcode.tokens) : null, right?.postcode ?? ''),
    cityPart(left, city ? textOf(city.tokens) : null, right?.city ?? ''),
    ...regionPart(left.region, right?.region ?? ''),
    ...countryPart(left.country, right?.country ?? ''),
  ];

  function isAfterStreet(found: readonly Token[]): boolean {
    return tokens.indexOf(found[0]!) > 1;
  }
}

function streetPart(
  left: AddressInParts,
  right: AddressInParts | null,
  found: FoundStreet | null,
  name: ReturnType<typeof readStreetName>,
  tokens: readonly Token[],
): ComparedPart {
  const base = { name: 'street' as const, left: left.street };
  if (!found) {
    const seen = right?.street ?? '';
    const relation = tokens.length > 0 ? 'different' : 'missing';
    return { ...base, relation, right: seen, detail: seen ? 'Another street.' : 'Not found.' };
  }
  const seen = textOf(tokens.slice(found.start, found.end));
  if (
    name.types.length > 0 &&
    found.types.length > 0 &&
    !name.types.some((type) => found.types.includes(type))
  ) {
    return {
      ...base,
      relation: 'different',
      right: seen,
      detail: `Another kind of way: ${name.types[0]}, ${found.types[0]}.`,
    };
  }
  if (name.direction !== found.direction) {
    const both = name.direction !== '' && found.direction !== '';
    const detail = both
      ? `Another direction: ${name.direction}, ${found.direction}.`
      : `${name.direction || found.direction} stands on one side only.`;
    return { ...base, relation: both ? 'different' : 'part', right: seen, detail };
  }
  if (found.likeness < 1 && name.core.length >= LONG_NAME)
    return { ...base, relation: 'alike', right: seen, detail: 'Alike, but for a letter or two.' };
  if (found.likeness < 1)
    return { ...base, relation: 'part', right: seen, detail: 'A slip, or another street.' };
  return { ...base, relation: 'same', right: seen, detail: 'The same.' };
}

interface NumberBeside {
  tokens: Token[];
  value: HouseNumber | null;
  isWanted: boolean;
}

/** Before the street (12 Main Street) or after it (Hauptstr. 12, 12 a): the wanted one, else the one that stands there. */
function numberBeside(
  street: FoundStreet,
  tokens: readonly Token[],
  used: ReadonlySet<Token>,
  wanted: HouseNumber | null,
): NumberBeside {
  const free = (index: number) => (tokens[index] && !used.has(tokens[index]!) ? tokens[index]! : null);
  const mark = (index: number) => /^(?:nr|no|n|num|numero)$/.test(free(index)?.word ?? '');
  const after = mark(street.end) ? street.end + 1 : street.end;
  const places = [street.start - 1, after].flatMap((index) => {
    const token = free(index);
    const value = token ? readHouseNumber(token.word) : null;
    if (!token || !value) return [];
    const next = free(index + 1);
    const suffix =
      next &&
      next.segment === token.segment &&
      !/^\d/.test(free(index + 2)?.word ?? '') &&
      !value.suffix &&
      /^(?:[a-z]|bis|ter|quater)$/.test(next.word) &&
      index >= street.end;
    const own = suffix
      ? { value: { ...value, suffix: next.word }, tokens: [token, next] }
      : { value, tokens: [token] };
    return [own];
  });
  const isWanted = (place: { value: HouseNumber }) =>
    wanted !== null && compareHouseNumbers(wanted, place.value) !== 'different';
  const right = places.find(isWanted);
  const chosen = right ?? places[0];
  return { tokens: chosen?.tokens ?? [], value: chosen?.value ?? null, isWanted: right !== undefined };
}

function numberPart(
  left: AddressInParts,
  wanted: HouseNumber | null,
  found: NumberBeside | null,
): ComparedPart[] {
  const seen = found ? textOf(found.tokens) : '';
  if (!left.number && !seen) return [];
  const base = { name: 'number' as const, left: left.number, right: seen };
  if (!found?.value || !wanted) return [{ ...base, relation: 'missing', detail: 'Stands on one side only.' }];
  const relation = compareHouseNumbers(wanted, found.value);
  const details = {
    same: 'The same.',
    part: `One says more than the other: ${left.number}, ${seen}.`,
    different: `Another house number: ${left.number}, ${seen}.`,
  };
  return [{ ...base, relation, detail: details[relation] }];
}
