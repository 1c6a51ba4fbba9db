/**
 * Whether idwell relies on an MRZ that was read.
 *
 * | what                                                              | if not                              |
 * |-------------------------------------------------------------------|-------------------------------------|
 * | every line has the layout's length, and was seen so               | mrz_length_repaired, not valid      |
 * | the text is sure enough, given that its check digits fit, and     | mrz_unreliable, not valid           |
 * | each character that no check digit covers is sure by itself       |                                     |
 * | every check digit that applies is right                           | mrz_check_digit_failed, not valid   |
 * | states and nationality are codes of ICAO 9303-3                   | mrz_code_unknown; not valid where   |
 * |                                                                   | it may be a listed one, misread     |
 * | dates are days, and there is a name                               | field_implausible, not valid        |
 */
import type { Finding } from '../../../rules/finding.ts';
import type { FindingCode } from '../../../rules/finding-codes.ts';
import type { Field, Fields } from '../../reading.ts';
import { type CheckResult, checkAll, isCovered } from './check-digits.ts';
import type { DecodedMrz } from './decode-candidate.ts';
import { isNearStateCode, isStateCode } from './state-codes.ts';

/** ln P that the text is right when its check digits fit; see reliability(). Calibrated on drawn pages and photos. */
export const LEAST_RELIABILITY = -0.5;
/**
 * That a character is wrong and no check digit notices: none covers it, or it is blind to the difference. At 0.03 one of 1,800
 * zones of bench/mrz-limits.ts (--seed 97000 --count 90) was relied on with an O for a D in a name of letters 5 pixels high.
 */
export const MOST_UNNOTICED = 0.02;
/** Of every character, for a wrong check digit to accuse the document and not the reading. */
export const LEAST_CLEAR = 0.98;
/** Of every letter of a state code that no list holds. */
const LEAST_CLEAR_CODE = 0.995;
/** ln P that the lines are of the layout at all: so much may the position classes have decided. */
export const LEAST_MASS = -6;
/** A check digit notices every single wrong character that has another value, but one in ten pairs of them slips through. */
const SLIPS_THROUGH = 0.05;

/** P(text | picture, format), 0..1. */
export function confidenceOf(mrz: DecodedMrz): number {
  return Math.exp(Math.min(0, mrz.logProbability - mrz.logMass));
}

export interface Acceptance {
  valid: boolean;
  findings: Finding[];
}

/** `findings` of parsing count too: an impossible date makes the zone invalid. */
export function acceptMrz(mrz: DecodedMrz, fields: Fields, parsed: readonly Finding[]): Acceptance {
  const confidence = confidenceOf(mrz);
  if (mrz.repaired.length > 0) return { valid: false, findings: [lengthRepaired(mrz, confidence)] };
  const findings: Finding[] = [];
  const failed = checkAll(mrz.layout, mrz.lines).filter((check) => !check.ok);
  const relied = failed.length === 0 ? isReliable(mrz) : isClear(mrz);
  if (!relied) findings.push(unreliable(mrz, failed, confidence));
  else findings.push(...failed.map((check) => checkFailed(check, confidence)));
  const codes = unlisted(fields);
  const valid = findings.length === 0 && parsed.length === 0 && codes.every((code) => isAsPrinted(mrz, code));
  findings.push(...codes.map(codeUnknown));
  const names = fields.surname ?? fields.document_number;
  if (valid && !names) findings.push(namesNobody(mrz, confidence));
  return { valid: valid && names !== undefined, findings };
}

/** Sure enough to rely on, its check digits being right. */
function isReliable(mrz: DecodedMrz): boolean {
  if (mrz.logMass < LEAST_MASS || reliability(mrz) < LEAST_RELIABILITY) return false;
  return mrz.posteriors.every((line, i) => line.every((_, k) => unnoticed(mrz, i, k) < MOST_UNNOTICED));
}

/** The probability that a character is wrong and no check digit would notice. */
function unnoticed(mrz: DecodedMrz, line: number, column: number): number {
  const doubt = 1 - mrz.posteriors[line]![column]!;
  return isCovered(mrz.layout, line, column) ? (mrz.blind[line]![column] ?? doubt) : doubt;
}

/** Clearly seen, whatever the check digits say: only then does a wrong one accuse the document. */
function isClear(mrz: DecodedMrz): boolean {
  if (mrz.logMass < LEAST_MASS) return false;
  return mrz.posteriors.every((line) => line.every((p) => p > LEAST_CLEAR));
}

/**
 * ln P that no character is wrong and none is missing, given that the check digits fit: what a check digit would have
 * noticed hardly counts as a doubt, what it is blind to (0 and A, 6 and G, 1 and L) counts in full.
 */
function reliability(mrz: DecodedMrz): number {
  let sum = mrz.logLength;
  for (const [i, line] of mrz.posteriors.entries()) {
    for (const [k, p] of line.entries()) {
      const blind = unnoticed(mrz, i, k);
      sum += Math.log(Math.max(1e-9, 1 - blind - SLIPS_THROUGH * (1 - p - blind)));
    }
  }
  return sum;
}

function finding(code: FindingCode, confidence: number, detail: string): Finding {
  return { step: 'document', code, confidence, detail };
}

function lengthRepaired(mrz: DecodedMrz, confidence: number): Finding {
  const lines = mrz.repaired.map((line) => line + 1).join(' and ');
  const detail = `Line ${lines} of the MRZ was not seen with the length and kinds of characters of a ${mrz.layout.format}.`;
  return finding('mrz_length_repaired', 1 - confidence, detail);
}

function namesNobody({ layout }: DecodedMrz, confidence: number): Finding {
  const detail = `The zone was read, but what its characters say is the state's own: a ${layout.format} of this layout names neither a person nor a number.`;
  return finding('mrz_unreliable', confidence, detail);
}

function unreliable(mrz: DecodedMrz, failed: CheckResult[], confidence: number): Finding {
  const least = percent(Math.min(...mrz.posteriors.flat()));
  const checks = failed.length > 0 ? ` ${failed.length} of its check digits do not fit.` : '';
  const sure = percent(Math.exp(reliability(mrz)));
  const detail = `The reading of the MRZ is right with a probability of ${sure}, its least sure character with ${least}.${checks}`;
  return finding('mrz_unreliable', 1 - confidence, detail);
}

function checkFailed({ name, read, computed }: CheckResult, confidence: number): Finding {
  const what = name === 'composite' ? 'the whole zone' : `the ${name.replaceAll('_', ' ')}`;
  const detail = `The check digit of ${what} is ${read}, and should be ${computed}.`;
  return { ...finding('mrz_check_digit_failed', confidence, detail), field: name, value: read };
}

const CODES = ['issuing_state', 'nationality'] as const;
type Code = { name: (typeof CODES)[number]; field: Field };

function unlisted(fields: Fields): Code[] {
  return CODES.flatMap((name) => {
    const field = fields[name];
    return field && !isStateCode(field.value) ? [{ name, field }] : [];
  });
}

/** Every letter of it was clearly seen, and none of them alone makes it another code: the document says so, not the reader. */
function isAsPrinted(mrz: DecodedMrz, { name, field }: Code): boolean {
  const span = mrz.layout.parts[name];
  if (!span || isNearStateCode(field.value)) return false;
  return mrz.posteriors[span.line]!.slice(span.from, span.to).every((p) => p > LEAST_CLEAR_CODE);
}

function codeUnknown({ name, field }: Code): Finding {
  const detail = `The MRZ names ${field.value} as ${name.replaceAll('_', ' ')}, a code that ICAO 9303 does not list.`;
  return { ...finding('mrz_code_unknown', field.confidence, detail), field: name, value: field.value };
}

function percent(p: number): string {
  return `${Math.round(100 * p)} %`;
}
