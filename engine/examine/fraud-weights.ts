/**
 * What each finding adds to documentFraudScore (0..100, capped). From 30 on no bundled profile approves, from 70 on all
 * reject for good: one piece alone sends a document to a person, and none rejects it. Each weight stands on what
 * bench/forgeries.ts measured (docs/accuracy/forgeries.md): none of the 40 genuine documents that it reports, and none of
 * 83 more, had any of these findings.
 *
 * | piece                       | caught of what it is for, drawn scans and photos           | weight |
 * |-----------------------------|------------------------------------------------------------|--------|
 * | image_edited                | 8 of 8                                                     | 40     |
 * | image_screenshot, _of_screen, _black_and_white | 46 of 48, 23 of 24, 41 of 48; of 300 clean none (bench/quality.ts) | 30 |
 * | mrz_check_digit_failed      | 28 of 32                                                   | 40     |
 * | mrz_code_unknown            | 8 of 8                                                     | 40     |
 * | mrz_font_differs            | 7 of 8; of 46 specimens of states the two that are set in another font | 40 |
 * | sources_, sides_disagree    | 30 of 32 with another number or birth in print             | 30, 40 |
 * | name_not_printed            | 8 of 16 pasted names, 3 of the 4 that nothing else saw      | 30     |
 * | field_implausible           | 16 of 16 with an issue before birth or after expiry         | 40     |
 * | validity_too_long           | 8 of 8                                                     | 40     |
 * | number_shape_wrong          | 6 of 8                                                     | 30     |
 * | personal_number_wrong       | 1 of 4 changed births: three of the 17 states drawn say it there | 30 |
 * | document_not_yet_valid      | nothing by itself, and two misread dates in 290 pictures    | 20     |
 * | duplicate_document_number, _image | 4 of 4 each                                           | 30     |
 * | portrait_ghost_differs      | on the seeds that it was made on: 7 of 16 swaps on careful photos, 1 of 32 genuine documents accused | 40 |
 * | print_differs               | on the seeds that it was made on: 26 of 32 pasted names, of 122 genuine none | 30     |
 *
 * Left out, because measurement did not support it: error levels of JPEG, words on a patch
 * of paper, a barcode that cannot be parsed.
 */
import type { FindingCode } from '../../rules/finding-codes.ts';

export const FRAUD_WEIGHTS: Readonly<Partial<Record<FindingCode, number>>> = {
  // the file and how it was taken
  image_edited: 40,
  image_screenshot: 30,
  image_of_screen: 30,
  image_black_and_white: 30,
  // what the document shows
  portrait_ghost_differs: 40,
  print_differs: 30,
  // what the document says
  mrz_check_digit_failed: 40,
  mrz_code_unknown: 40,
  mrz_font_differs: 40,
  sources_disagree: 30,
  name_not_printed: 30,
  sides_disagree: 40,
  field_implausible: 40,
  document_not_yet_valid: 20,
  validity_too_long: 40,
  number_shape_wrong: 30,
  personal_number_wrong: 30,
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
