/**
 * What an MRZ states of its holder stands in print, too. Where the print of it could not be read, or only a part, the two
 * could not be compared, and what hid it may be an alteration: a person has to look. docs/accuracy/decisions.md has what it costs.
 */
import type { Finding } from '../../rules/finding.ts';
import { compareFields } from '../document/compare-values.ts';
import { editDistance } from '../document/viz/edit-distance.ts';
import { foldText } from '../document/viz/fold-text.ts';
import type { Field, FieldName, FieldSource } from '../reading.ts';
import type { ExaminedCapture } from './step.ts';

const STATED = ['surname', 'given_names', 'document_number', 'date_of_birth', 'expiry_date'] as const;

/** Of shorter names and numbers one sign is too much. */
const LEAST_SIGNS = 5;

type Statement = Pick<Field, 'source' | 'value' | 'confidence' | 'truncated'>;

/**
 * `field_unconfirmed` for each field that a relied on MRZ of any side states, and no side prints alike. One field of which no print
 * at all was read is a gap of the reader, where all others are confirmed; a part of one is not.
 */
export function judgeUnconfirmed(sides: readonly ExaminedCapture[]): Finding[] {
  const zone = sides.find(({ reading }) => reading.mrz?.valid)?.reading.mrz;
  if (!zone) return [];
  const missing = STATED.flatMap((field) => {
    const stated = zone.fields[field];
    if (!stated || stated.value === '') return [];
    const printed = sides.flatMap((side) => statements(side, field, 'viz'));
    if (printed.some((print) => confirms(field, stated, print))) return [];
    return [{ unread: printed.length === 0, finding: unconfirmed(field, stated, printed[0]) }];
  });
  const [only] = missing;
  return missing.length === 1 && only!.unread ? [] : missing.map(({ finding }) => finding);
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

/** One sign that was misread hides nothing; a finger or a lamp takes several, or all. */
function confirms(field: FieldName, stated: Field, print: Statement): boolean {
  if (compareFields(field, stated, print) === 'same') return true;
  if (field.startsWith('date') || field === 'expiry_date') return false;
  const [one, other] = [foldText(stated.value).key, foldText(print.value).key];
  return one.length === other.length && one.length >= LEAST_SIGNS && editDistance(one, other) <= 1;
}
