/**
 * A personal number that its state did not give to the holder: its check digit does not fit, or it was given to somebody
 * born on another day. Only of what was surely read, and of people of the issuing state, whose number it is.
 */
import type { Finding } from '../../rules/finding.ts';
import { countryOf } from '../compare/country-of.ts';
import { readPersonalNumber } from '../document/personal-numbers.ts';
import type { FieldName, Fields } from '../reading.ts';

const SURE = 0.9;

/** `country`: of the document, ISO 3166-1 alpha-2. */
export function judgePersonalNumber(fields: Fields, country: string | null): Finding[] {
  const sure = (name: FieldName) => ((fields[name]?.confidence ?? 0) >= SURE ? fields[name]!.value : null);
  const number = sure('personal_number');
  const nationality = fields.nationality && countryOf(fields.nationality.value);
  if (number === null || !country || (nationality && nationality !== country)) return [];
  const read = readPersonalNumber(number, country);
  if (!read) return [];
  const born = sure('date_of_birth');
  const sex = sure('sex');
  const wrong =
    (!read.checks && 'its check digit does not fit') ||
    (read.born && born?.length === 10 && read.born !== born.slice(2).replaceAll('-', '')
      ? `it is of somebody born on another day than ${born}`
      : false) ||
    (read.sex && (sex === 'F' || sex === 'M') && read.sex !== sex && `it is of somebody of sex ${read.sex}`);
  if (!wrong) return [];
  const { confidence, box } = fields.personal_number!;
  return [
    {
      step: 'document',
      code: 'personal_number_wrong',
      field: 'personal_number',
      value: number,
      confidence,
      detail: `The personal number ${number} is not the holder's: ${wrong}.`,
      ...(box ? { box } : {}),
      capture: { type: 'photo_id', side: 'front' },
    },
  ];
}
