import type { Box } from '../../../rules/finding.ts';
import type { AddressParts, FieldName, Fields } from '../../reading.ts';

/** A value that one way of looking found; several may speak of the same field. */
export interface FoundValue {
  field: FieldName;
  value: string;
  /** 0..1: how sure the text is, times how sure it is that the text is this field. */
  confidence: number;
  box: Box;
  /** `agreement`: it is what the MRZ says; `label` and `number`: it stands where the field is printed. */
  by: 'agreement' | 'label' | 'number' | 'place';
  /** Of an address. */
  parts?: AddressParts;
}

/**
 * One value for each field. Values that say the same make each other surer; where they differ, what agrees
 * with the MRZ wins (a label can be tied to the wrong line, but the same name is not printed by chance).
 */
export function settleValues(values: FoundValue[]): Fields {
  const fields: Fields = {};
  for (const [field, found] of Map.groupBy(values, (v) => v.field)) {
    const best = found.toSorted((a, b) => rank(b) - rank(a))[0]!;
    const same = found.filter((v) => v.value === best.value && v.by !== best.by);
    const doubt = same.reduce((left, v) => left * (1 - v.confidence), 1 - best.confidence);
    const confidence = Math.min(0.99, 1 - doubt);
    fields[field] = {
      value: best.value,
      confidence: round(confidence),
      source: 'viz',
      box: roundBox(best.box),
      ...(best.parts ? { parts: best.parts } : {}),
    };
  }
  return fields;
}

function rank(value: FoundValue): number {
  return value.confidence + (value.by === 'agreement' ? 1 : 0);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function roundBox(box: Box): Box {
  const [x, y] = [Math.round(box.x), Math.round(box.y)];
  return { x, y, width: Math.round(box.x + box.width) - x, height: Math.round(box.y + box.height) - y };
}
