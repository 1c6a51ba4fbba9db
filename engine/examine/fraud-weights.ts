/**
 * What each finding adds to documentFraudScore (0..100, capped).
 */
import type { FindingCode } from '../../rules/finding-codes.ts';

export const FRAUD_WEIGHTS: Readonly<Partial<Record<FindingCode, number>>> = {
  // the file and how it was taken
  image_edited: 40,
  image_screenshot: 30,
  image_of_screen: 30,
  image_black_and_white: 30,
  // what the document says
  mrz_check_digit_failed: 40,
  mrz_code_unknown: 40,
  mrz_font_differs: 40,
  sources_disagree: 30,
  name_not_printed: 30,
  sides_disagree: 40,
  field_implausible: 40,
  document_not_yet_valid: 40,
  validity_too_long: 40,
  number_shape_wrong: 30,
  personal_number_wrong: 30,
  barcode_unparsed: 5,
  // what earlier applicants showed
  duplicate_document_number: 30,
  duplicate_image: 30,
};

/**
 * Points of each further field that two places of one picture state differently: one may be misread, three are another
 * person's. Not so of two sides: who uploads the back of another card has mostly taken the wrong one of the family's.
 */
export const FURTHER_FIELD = 20;
const BY_FIELD: readonly FindingCode[] = ['sources_disagree'];

export function weightOf(code: FindingCode): number {
  return FRAUD_WEIGHTS[code] ?? 0;
}

/** Whether each field that such a finding is about is a piece of its own. */
export function countsByField(code: FindingCode): boolean {
  return BY_FIELD.includes(code);
}
