import { parse } from 'mrz';
import type { Truth } from '../../fixtures/truth.ts';
import { fieldsOfMrz } from '../plain-build/fields-of-mrz.ts';

/** The truth with the fields that its MRZ states, where the table has no column for them. `today` is an ISO date. */
export function withMrzFields(truth: Truth, today: string): Truth {
  if (!truth.mrz) return truth;
  const stated = Object.entries(fieldsOfMrz(parse(truth.mrz), today)).map(
    ([name, value]) => [name, { value, viz: null, mrz: value }] as const,
  );
  return { ...truth, fields: { ...Object.fromEntries(stated), ...truth.fields } };
}
