/**
 * Whether idwell relies on an MRZ that was read.
 *
 * | what                                                              | if not                              |
 * |-------------------------------------------------------------------|-------------------------------------|
 * | every line has the layout's length, and was seen so               | mrz_length_repaired, not valid      |
 * | ln P(all lines) and the least posterior are above the thresholds, | mrz_unreliable, not valid           |
 * | higher ones for characters that no check digit covers             |                                     |
 * | every check digit that applies is right                           | mrz_check_digit_failed, not valid   |
 * | states and nationality are codes of ICAO 9303-3                   | mrz_code_unknown, not valid         |
 * | dates are days, and there is a name                               | field_implausible, not valid        |
 */
import type { Finding } from '../../../rules/finding.ts';
import type { FindingCode } from '../../../rules/finding-codes.ts';
import type { Fields } from '../../reading.ts';
import { type CheckResult, checkAll, isCovered } from './check-digits.ts';
import type { DecodedMrz } from './decode-candidate.ts';
import { isStateCode } from './state-codes.ts';

/** ln P of the whole text: about 0.37. Above it hardly any reading is wrong; calibrated on drawn pages. */
export const LEAST_LOG_PROBABILITY = -1;
/** Of the least sure character that a check digit covers. */
export const LEAST_POSTERIOR = 0.9;
/** Of the least sure character that none covers: nothing else would notice a wrong one. */
export const LEAST_UNCOVERED = 0.97;

export interface Acceptance {
  valid: boolean;
  findings: Finding[];
}

/** `findings` of parsing count too: an impossible date makes the zone invalid. */
export function acceptMrz(mrz: DecodedMrz, fields: Fields, parsed: readonly Finding[]): Acceptance {
  const confidence = Math.exp(mrz.logProbability);
  if (mrz.repaired.length > 0) return { valid: false, findings: [lengthRepaired(mrz, confidence)] };
  const findings: Finding[] = [];
  const clear = isClear(mrz);
  const failed = checkAll(mrz.layout, mrz.lines).filter((check) => !check.ok);
  if (!clear) findings.push(unreliable(mrz, failed, confidence));
  else findings.push(...failed.map((check) => checkFailed(check, confidence)));
  findings.push(...unknownCodes(fields));
  const valid = clear && failed.length === 0 && findings.length === 0 && parsed.length === 0;
  return { valid: valid && Boolean(fields.surname || fields.document_number), findings };
}

function isClear(mrz: DecodedMrz): boolean {
  if (mrz.logProbability < LEAST_LOG_PROBABILITY) return false;
  return mrz.posteriors.every((line, i) =>
    line.every((p, column) => p > (isCovered(mrz.layout, i, column) ? LEAST_POSTERIOR : LEAST_UNCOVERED)),
  );
}

function finding(code: FindingCode, confidence: number, detail: string): Finding {
  return { step: 'document', code, confidence, detail };
}

function lengthRepaired(mrz: DecodedMrz, confidence: number): Finding {
  const lines = mrz.repaired.map((line) => line + 1).join(' and ');
  const detail = `Line ${lines} of the MRZ was not seen with the length and kinds of characters of a ${mrz.layout.format}.`;
  return finding('mrz_length_repaired', 1 - confidence, detail);
}

function unreliable(mrz: DecodedMrz, failed: CheckResult[], confidence: number): Finding {
  const least = Math.min(...mrz.posteriors.flat());
  const checks = failed.length > 0 ? `, and ${failed.length} of its check digits do not fit` : '';
  const detail = `The MRZ was read with a probability of ${percent(confidence)}, its least sure character with ${percent(least)}${checks}.`;
  return finding('mrz_unreliable', 1 - confidence, detail);
}

function checkFailed({ name, read, computed }: CheckResult, confidence: number): Finding {
  const what = name === 'composite' ? 'the whole zone' : `the ${name.replaceAll('_', ' ')}`;
  const detail = `The check digit of ${what} is ${read}, and should be ${computed}.`;
  return { ...finding('mrz_check_digit_failed', confidence, detail), field: name, value: read };
}

function unknownCodes(fields: Fields): Finding[] {
  return (['issuing_state', 'nationality'] as const).flatMap((name) => {
    const field = fields[name];
    if (!field || isStateCode(field.value)) return [];
    const detail = `The MRZ names ${field.value} as ${name.replaceAll('_', ' ')}, a code that ICAO 9303 does not list.`;
    return [{ ...finding('mrz_code_unknown', field.confidence, detail), field: name, value: field.value }];
  });
}

function percent(p: number): string {
  return `${Math.round(100 * p)} %`;
}
