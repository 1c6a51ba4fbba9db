/** Postcode, city, state and country of two addresses beside each other. */
import { countryOf } from '../country-of.ts';
import { editDistance } from '../edit-distance.ts';
import { tokensOf } from './address-tokens.ts';
import type { ComparedPart } from './compared-part.ts';
import { findCity, isSameCity } from './find-place.ts';
import type { AddressInParts } from './parse-address.ts';
import { regionCode } from './us-regions.ts';

export function postcodePart(left: string, found: string | null, other: string): ComparedPart[] {
  const base = { name: 'postcode' as const, left };
  if (found !== null) return [{ ...base, right: found, relation: 'same', detail: 'The same.' }];
  if (!left && !other) return [];
  if (!left || !other)
    return [{ ...base, right: other, relation: 'missing', detail: 'Stands on one side only.' }];
  const plain = (text: string) =>
    text
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '')
      .slice(0, 7);
  const isSlip = editDistance(plain(left), plain(other)) === 1;
  return isSlip
    ? [
        {
          ...base,
          right: other,
          relation: 'alike',
          detail: `The postcodes differ in one character: ${left}, ${other}.`,
        },
      ]
    : [{ ...base, right: other, relation: 'different', detail: `Another postcode: ${left}, ${other}.` }];
}

export function cityPart(parts: AddressInParts, found: string | null, other: string): ComparedPart {
  const left = parts.city;
  const base = { name: 'city' as const, left };
  if (found !== null) return { ...base, right: found, relation: 'same', detail: 'The same.' };
  // `Little Whinging, Surrey, RG12 9FG`: what stands before the postcode may be the county.
  const isNamed = other !== '' && findCity(other, tokensOf(parts.source ?? ''), new Set()) !== null;
  if (other && (isNamed || isSameCity(left, other)))
    return { ...base, right: other, relation: 'same', detail: 'The same city.' };
  return other
    ? { ...base, right: other, relation: 'different', detail: `Another city: ${left}, ${other}.` }
    : { ...base, right: '', relation: 'missing', detail: 'Stands on one side only.' };
}

/** Only where both say it: much is left out of letters. */
export function regionPart(left: string, right: string): ComparedPart[] {
  const [a, b] = [regionCode(left), regionCode(right)];
  if (!a || !b) return [];
  const base = { name: 'state' as const, left, right };
  return a === b
    ? [{ ...base, relation: 'same', detail: 'The same.' }]
    : [{ ...base, relation: 'different', detail: `Another state: ${left}, ${right}.` }];
}

export function countryPart(left: string, right: string): ComparedPart[] {
  const [a, b] = [countryOf(left), countryOf(right)];
  if (!a || !b) return [];
  const base = { name: 'country' as const, left, right };
  return a === b
    ? [{ ...base, relation: 'same', detail: 'The same.' }]
    : [{ ...base, relation: 'different', detail: `Another country: ${left}, ${right}.` }];
}
