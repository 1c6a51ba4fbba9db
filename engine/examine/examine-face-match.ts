/**
 * The portrait on the document against the selfie, in the bands of the profile.
 *
 * | what                                                        | result  |
 * |-------------------------------------------------------------|---------|
 * | no selfie, and selfie and match are optional                | left out|
 * | no portrait (for original_document: no earlier one), no face | unknown |
 * | the selfie is the portrait's picture once more              | review  |
 * | score ≥ minimumScore (5 more where the portrait is weak)    | pass    |
 * | score ≥ reviewScore                                         | review  |
 * | below                                                       | fail    |
 */
import { type FaceMatchResult, faceMatchBand } from '../../rules/face-match-bands.ts';
import type { CaptureRef, Finding } from '../../rules/finding.ts';
import type { FindingCode } from '../../rules/finding-codes.ts';
import type { StepOf } from '../../rules/profile-steps.ts';
import { DEFAULT_BANDS, type FaceMatch, matchFaces } from '../face/match-faces.ts';
import { capturesOf } from './capture-findings.ts';
import { known, resultFact, unknown } from './facts-of.ts';
import type { ExamineStep, StepReport } from './step.ts';

const SELFIE: CaptureRef = { type: 'selfie', side: null };
const STATUSES = { pass: 'passed', review: 'review', fail: 'failed' } as const;

export const faceMatchStep: ExamineStep<'face_match'> = {
  type: 'face_match',
  needs: ['portrait', 'selfieFace', 'selfieMore'],
  gives: ['faceMatchScore', 'faceMatchResult'],
  run({ options, required, input, board }): StepReport {
    if (!required && capturesOf(input, 'selfie').length === 0) return leftOut();
    const isEarlier = options.compareTo === 'original_document';
    const portrait = isEarlier ? (input.original ?? null) : board.portrait;
    const { selfieFace } = board;
    if (!portrait || !selfieFace) return notRun(whyNot(isEarlier, portrait !== null), []);
    const match = matchFaces(portrait, selfieFace, DEFAULT_BANDS, board.selfieMore);
    if (match.score === null) return notRun('the faces could not be described', match.findings);
    return judge(match, match.score, options);
  },
};

function judge(match: FaceMatch, score: number, options: StepOf<'face_match'>): StepReport {
  const also = match.findings.filter(({ code }) => code !== 'face_mismatch' && code !== 'face_uncertain');
  const result = faceMatchBand(
    score,
    options,
    also.map(({ code }) => code),
  );
  const findings = [...bandFinding(result, score, match.distance), ...also].map(stamp);
  return {
    status: STATUSES[result],
    score,
    confidence: null,
    findings,
    facts: {
      faceMatchScore: known(score, findings),
      faceMatchResult: known(result, result === 'pass' ? [] : findings),
    },
  };
}

function bandFinding(result: FaceMatchResult, score: number, distance: number | null): Finding[] {
  const numbers = `score ${score}${distance === null ? '' : `, distance ${distance.toFixed(3)}`}`;
  if (result === 'fail') {
    return [found('face_mismatch', `The faces on the document and on the selfie differ (${numbers}).`)];
  }
  if (result === 'pass') return [];
  return [found('face_uncertain', `The faces are alike, but not surely enough (${numbers}).`)];
}

function whyNot(isEarlier: boolean, portrait: boolean): string {
  if (portrait) return 'there is no face on the selfie that could be measured';
  return isEarlier
    ? 'no approved verification of this person with a portrait is kept'
    : 'there is no portrait on the document that could be measured';
}

function notRun(reason: string, findings: readonly Finding[]): StepReport {
  const own =
    findings.length > 0
      ? findings.map(stamp)
      : [found('step_not_run', `The faces were not compared: ${reason}.`)];
  const fact = unknown(reason, own);
  const facts = { faceMatchScore: fact, faceMatchResult: fact };
  return { status: 'not_run', score: null, confidence: null, findings: own, facts };
}

function leftOut(): StepReport {
  const facts = { faceMatchResult: resultFact('left_out', '', []) };
  return { status: 'left_out', score: null, confidence: null, findings: [], facts };
}

function stamp(finding: Finding): Finding {
  return { ...finding, step: 'face_match', capture: SELFIE };
}

function found(code: FindingCode, detail: string): Finding {
  return { step: 'face_match', code, confidence: 1, detail, capture: SELFIE };
}
