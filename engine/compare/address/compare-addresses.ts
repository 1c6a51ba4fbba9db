/**
 * Two addresses part by part, as USPS form 1583 asks.
 *
 * | what differs                                                     | result   |
 * |------------------------------------------------------------------|----------|
 * | nothing, or the spelling (St, Street; N, North; ZIP, ZIP+4)      | match    |
 * | a unit, number, postcode or city stands on one side only         | partial  |
 * | 12a against 12, N Main against Main, one character of a postcode | partial  |
 * | another city or state with the same postcode, or another postcode with the same city | partial  |
 * | another house number, unit, street, kind of way, direction       | mismatch |
 * | another place: postcode and city, or state, or country          | mismatch |
 */
import type { ScorePiece } from '../../../rules/check.ts';
import type { ExpectedAddress } from '../../../rules/expected.ts';
import { compared, type ValueComparison } from '../value-comparison.ts';
import { tokensOf } from './address-tokens.ts';
import { compareParts } from './compare-parts.ts';
import type { ComparedPart, PartName } from './compared-part.ts';
import { type AddressInParts, parseAddress, partsOfExpected } from './parse-address.ts';

const WEIGHTS: Readonly<Record<PartName, number>> = {
  street: 0.25,
  number: 0.25,
  unit: 0.15,
  postcode: 0.25,
  city: 0.2,
  state: 0.05,
  country: 0.05,
};
const SCORES: Readonly<Record<ComparedPart['relation'], number>> = {
  same: 100,
  alike: 85,
  part: 60,
  missing: 40,
  different: 0,
};
/** match from 90, partial from 60. */
const LIMITS = { match: [90, 100], partial: [60, 89], mismatch: [0, 59] } as const;

/** What was expected, in parts, against an address as it was read. */
export function compareAddresses(expected: ExpectedAddress, extracted: string): ValueComparison {
  return conclude(compareParts(partsOfExpected(expected), extracted));
}

/** Two addresses as text. Where both can be taken apart they are compared both ways, and the lower score counts. */
export function compareAddressTexts(a: string, b: string): ValueComparison {
  const [left, right] = [parseAddress(a), parseAddress(b)];
  const isParted = (text: string) => /[,;\n]/.test(text.trim());
  // Where one is written in pieces and the other in one line, the pieces tell what is what.
  const clear = (parts: AddressInParts | null, text: string, other: string): parts is AddressInParts =>
    isWhole(parts) && (isParted(text) || !isParted(other));
  const ways = [
    ...(clear(left, a, b) ? [conclude(compareParts(left, b))] : []),
    ...(clear(right, b, a) ? [mirrored(conclude(compareParts(right, a)))] : []),
  ];
  if (ways.length > 0) return ways.reduce((low, way) => (way.score < low.score ? way : low));
  return compareWhole(a, b);
}

function isWhole(parts: AddressInParts | null): parts is AddressInParts {
  return parts !== null && parts.street !== '' && parts.city !== '';
}

/** Addresses that cannot be taken apart are the same only where all their words are. */
function compareWhole(a: string, b: string): ValueComparison {
  const words = (text: string) => tokensOf(text).map(({ word }) => word);
  const [left, right] = [words(a), words(b)];
  const same = left.length > 0 && left.join(' ') === right.join(' ');
  return same
    ? compared('match', 100, a, b, 'The addresses are written alike.')
    : compared(
        'mismatch',
        0,
        a,
        b,
        'No street with its town was found in either, and they are not written alike.',
      );
}

function mirrored(comparison: ValueComparison): ValueComparison {
  const pieces = comparison.pieces.map((piece) => ({ ...piece, left: piece.right, right: piece.left }));
  return { ...comparison, pieces };
}

function conclude(parts: readonly ComparedPart[]): ValueComparison {
  const whole = parts.reduce((sum, part) => sum + WEIGHTS[part.name], 0);
  const pieces: ScorePiece[] = parts.map(({ name, relation, left, right, detail }) => ({
    name,
    weight: Math.round((WEIGHTS[name] / whole) * 1000) / 1000,
    score: SCORES[relation],
    left,
    right,
    detail,
  }));
  const mean = parts.reduce((sum, part) => sum + WEIGHTS[part.name] * SCORES[part.relation], 0) / whole;
  const result = resultOf(parts);
  const [low, high] = LIMITS[result];
  return {
    score: Math.round(Math.min(Math.max(mean, low), high)),
    result,
    pieces,
    detail: sentence(result, parts),
  };
}

function resultOf(parts: readonly ComparedPart[]): ValueComparison['result'] {
  const relation = (name: PartName) => parts.find((part) => part.name === name)?.relation;
  const samePlace = relation('postcode') === 'same';
  const clashes = parts.filter((part) => part.relation === 'different');
  const sameCity = relation('city') === 'same' && relation('state') !== 'different';
  // A postcode has several names of cities, and some lie in two states; a city has many postcodes, which are
  // mistaken; a house has one number.
  const excused = (part: ComparedPart) =>
    (samePlace && ['city', 'state'].includes(part.name)) || (sameCity && part.name === 'postcode');
  if (clashes.some((part) => !excused(part))) return 'mismatch';
  if (clashes.length > 0) return 'partial';
  const open = parts.filter((part) => part.relation !== 'same' && !isMisread(part, parts));
  if (open.some((part) => ['number', 'street'].includes(part.name) && part.relation === 'missing')) {
    return samePlace && relation('street') !== 'missing' ? 'partial' : 'mismatch';
  }
  return open.length > 0 ? 'partial' : 'match';
}

/** A street that is so alike, where the number, the postcode and the city are the same. */
function isMisread(part: ComparedPart, parts: readonly ComparedPart[]): boolean {
  if (part.relation !== 'alike' || part.name !== 'street') return false;
  const others = parts.filter(({ name }) => ['number', 'postcode', 'city'].includes(name));
  return others.length === 3 && others.every(({ relation }) => relation === 'same');
}

const OPENINGS = {
  match: 'The addresses are the same',
  partial: 'The addresses fit in part',
  mismatch: 'The addresses differ',
} as const;

function sentence(result: ValueComparison['result'], parts: readonly ComparedPart[]): string {
  const remarks = parts.filter(({ relation }) => relation !== 'same').map(remark);
  return remarks.length > 0 ? `${OPENINGS[result]}: ${remarks.join('; ')}.` : `${OPENINGS[result]}.`;
}

function remark({ name, relation, left, right, detail }: ComparedPart): string {
  if (relation === 'missing') return `${name} ${left || right} stands on one side only`;
  if (detail === 'Not found.') return `${name} ${left} not found`;
  return `${name}: ${detail.charAt(0).toLowerCase()}${detail.slice(1).replace(/\.$/, '')}`;
}
