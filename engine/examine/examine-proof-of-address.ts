/**
 * The proof of address.
 *
 * | what                                                  | status   |
 * |-------------------------------------------------------|----------|
 * | nothing uploaded, and it is optional                  | left out |
 * | a reader failed                                       | not_run  |
 * | missing, unreadable, without an address, or too old   | failed   |
 * | no date on it, or another name than the photo ID's    | review   |
 * | nothing of that                                       | passed   |
 */
import type { CheckStatus } from '../../rules/check.ts';
import { daysBetween } from '../../rules/days-between.ts';
import type { Fact } from '../../rules/facts.ts';
import type { CaptureRef, Finding } from '../../rules/finding.ts';
import type { FindingCode } from '../../rules/finding-codes.ts';
import { compareNames } from '../compare/compare-names.ts';
import type { Fields } from '../reading.ts';
import { capturesOf, findingsOf } from './capture-findings.ts';
import { known, resultFact, UNEXAMINED, unexamined, unknown } from './facts-of.ts';
import { expectedNameOf, extractedNameOf } from './names-of-fields.ts';
import type { ExamineStep, StepReport } from './step.ts';

const PROOF: CaptureRef = { type: 'proof_of_address', side: null };

export const proofOfAddressStep: ExamineStep<'proof_of_address'> = {
  type: 'proof_of_address',
  needs: ['extracted'],
  gives: ['proof', 'proofOfAddressReadable', 'proofOfAddressAge', 'proofOfAddressResult'],
  run({ options, required, input, board }): StepReport {
    const captures = capturesOf(input, 'proof_of_address');
    if (captures.length === 0 && !required) return leftOut();
    const fields = captures[0]?.reading.fields ?? {};
    const issued = fields.issue_date?.value;
    const days = issued ? daysBetween(issued, input.today) : null;
    const findings = [...findingsOf(captures, 'proof_of_address')];
    if (captures.length === 0) findings.push(found('document_missing', 'No proof of address was uploaded.'));
    if (days !== null && days > options.maximumAge) findings.push(tooOld(days, options.maximumAge));
    findings.push(...otherName(fields, board.extracted));
    const readable = readableFact(fields, findings);
    const status = statusOf(readable, days, findings);
    return {
      status,
      score: null,
      confidence: fields.address?.confidence ?? null,
      findings,
      facts: {
        proofOfAddressReadable: readable,
        proofOfAddressAge:
          days === null || days < 0 ? unknown('its date of issue could not be read') : known(days),
        proofOfAddressResult: resultFact(status, 'the proof of address could not be examined', findings),
      },
      board: { proof: captures.length > 0 ? fields : null },
    };
  },
};

function leftOut(): StepReport {
  const facts = { proofOfAddressResult: resultFact('left_out', '', []) };
  return { status: 'left_out', score: null, confidence: null, findings: [], facts, board: { proof: null } };
}

function readableFact(fields: Fields, findings: readonly Finding[]): Fact {
  const failed = unexamined(findings);
  if (failed.length > 0) return unknown(UNEXAMINED, failed);
  return fields.address ? known(true) : known(false, findings);
}

function statusOf(readable: Fact, days: number | null, findings: readonly Finding[]): CheckStatus {
  const has = (code: FindingCode) => findings.some((finding) => finding.code === code);
  if (readable.value === null) return 'not_run';
  if (readable.value === false || has('document_too_old') || has('document_missing')) return 'failed';
  return days === null || days < 0 || has('proof_name_mismatch') || has('image_edited') ? 'review' : 'passed';
}

function otherName(proof: Fields, photoId: Fields): Finding[] {
  // This way round: a bill may leave out middle names that the photo ID has.
  const expected = expectedNameOf(proof);
  const extracted = extractedNameOf(photoId);
  if (!expected || !extracted) return [];
  const { result, comparable, detail } = compareNames(expected, extracted);
  if (result === 'match' || !comparable) return [];
  return [found('proof_name_mismatch', `The proof of address is not in the name on the photo ID. ${detail}`)];
}

function tooOld(days: number, most: number): Finding {
  return found('document_too_old', `It was issued ${days} days ago; at most ${most} are accepted.`);
}

function found(code: FindingCode, detail: string): Finding {
  return { step: 'proof_of_address', code, confidence: 1, detail, capture: PROOF };
}
