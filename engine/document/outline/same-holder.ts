/** Whether two parts of a picture speak of one person's document, by what both say. */
import type { FieldName, Fields } from '../../reading.ts';
import { editDistance } from '../viz/edit-distance.ts';
import { keyOf } from '../viz/fold-text.ts';

/** Each differs between the documents of two people, and none between the sides of one. */
export const OF_ONE: readonly FieldName[] = [
  'surname',
  'given_names',
  'full_name',
  'document_number',
  'date_of_birth',
];
/** A slip of reading changes no more of a value, characters and share of them. */
const SLIPS = 2;
const SLIPPED = 0.35;

export interface Agreement {
  /** Values that both state, and alike but for slips of reading. */
  alike: number;
  /** Values that are others, whatever the slips. */
  other: number;
  /** Values that are not the same letters. */
  unequal: number;
}

export function agreementOf(one: Fields, another: Fields): Agreement {
  const both = OF_ONE.filter((name) => one[name] && another[name]);
  const keys = both.map((name) => [keyOf(one[name]!.value), keyOf(another[name]!.value)] as const);
  const other = keys.filter(([a, b]) => isOther(a, b)).length;
  return { alike: both.length - other, other, unequal: keys.filter(([a, b]) => a !== b).length };
}

function isOther(a: string, b: string): boolean {
  return editDistance(a, b) > Math.max(SLIPS, SLIPPED * Math.max(a.length, b.length));
}
