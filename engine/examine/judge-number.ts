/**
 * A number that its state would not give. Only of what was surely read: a zone whose check digits fit, or clear print;
 * a letter that looks like the digit that belongs there is taken to be it, unless zone and print both state it.
 */
import type { DocumentKind, Finding } from '../../rules/finding.ts';
import { fitsItsState, shapesOf } from '../document/number-shapes.ts';
import type { Field, Fields } from '../reading.ts';

/** Of all signs of the number. */
const SURE = 0.9;
/** Of each of two places that state the same. */
const SURE_TWICE = 0.95;

/** `country` is ISO 3166-1 alpha-2. */
export function judgeNumber(fields: Fields, kind: DocumentKind | null, country: string | null): Finding[] {
  const number = fields.document_number;
  if (!number || !kind || !country || number.confidence < SURE || number.truncated) return [];
  if (fitsItsState(number.value, kind, country, isReadTwice(number)) !== false) return [];
  const detail = `${number.value} is no number of a ${kind.replaceAll('_', ' ')} of ${country}, which are ${shapesOf(kind, country)}.`;
  return [
    {
      step: 'document',
      code: 'number_shape_wrong',
      field: 'document_number',
      value: number.value,
      confidence: number.confidence,
      detail,
      ...(number.box ? { box: number.box } : {}),
      capture: { type: 'photo_id', side: 'front' },
    },
  ];
}

/** Check digits fit, and who read the print saw the same signs: both do not take one for another at one place. */
function isReadTwice({ value, confidence, source, others = [] }: Field): boolean {
  if (confidence < SURE_TWICE) return false;
  return others.some(
    (other) => other.source !== source && other.value === value && other.confidence >= SURE_TWICE,
  );
}
