/**
 * The least age, by the date of birth on the document, to the day, on the person's own day.
 *
 * | what                                                         | result  |
 * |--------------------------------------------------------------|---------|
 * | younger than `minimumAge`                                    | fail    |
 * | the date of birth, or whose day it is, leaves it open        | unknown |
 * | old enough, and the face looks far from that age             | review  |
 * | old enough                                                   | pass    |
 *
 * The age estimated from a face can raise a doubt and decides nothing else: see estimated-age.ts for its errors.
 */
import type { Fact } from '../../rules/facts.ts';
import type { CaptureRef, Finding } from '../../rules/finding.ts';
import type { FindingCode } from '../../rules/finding-codes.ts';
import { ageOf, type PersonAge } from './age-of.ts';
import { doubtsAge } from './estimated-age.ts';
import { known, resultFact, unknown } from './facts-of.ts';
import type { ExamineStep, StepReport } from './step.ts';

const FRONT: CaptureRef = { type: 'photo_id', side: 'front' };
const SELFIE: CaptureRef = { type: 'selfie', side: null };

export const ageStep: ExamineStep<'age_estimation'> = {
  type: 'age_estimation',
  needs: ['extracted', 'selfieFace'],
  gives: ['ageResult', 'estimatedAge'],
  run({ options, input, board }): StepReport {
    const { minimumAge } = options;
    const years = board.selfieFace?.age ?? null;
    const estimatedAge = estimated(years);
    const age = ageOf(board.extracted, input);
    if (typeof age === 'string') return notRun(age, estimatedAge);
    const isOpen = age.least < minimumAge && age.greatest >= minimumAge;
    if (isOpen && age.doubt) return notRun(age.doubt, estimatedAge);
    const findings = age.least < minimumAge ? [underAge(age, minimumAge)] : doubt(age, years);
    const status = age.least < minimumAge ? 'failed' : findings.length > 0 ? 'review' : 'passed';
    return {
      status,
      score: null,
      confidence: age.birth.confidence,
      findings,
      facts: { ageResult: resultFact(status, '', findings), estimatedAge },
    };
  },
};

function underAge({ birth, greatest }: PersonAge, minimumAge: number): Finding {
  const detail = `The person is ${greatest} years old; the profile asks for ${minimumAge}.`;
  return found('under_age', detail, birth.confidence, FRONT);
}

function doubt({ least, greatest }: PersonAge, years: number | null): Finding[] {
  if (years === null || !doubtsAge(years, [least, greatest])) return [];
  const detail = `The face looks about ${Math.round(years)} years old, the document says ${greatest}.`;
  return [found('age_implausible', detail, 0.5, SELFIE)];
}

function estimated(age: number | null): Fact {
  return age === null ? unknown('no age was estimated from a face') : known(Math.round(age * 10) / 10);
}

function notRun(reason: string, estimatedAge: Fact): StepReport {
  const findings = [found('step_not_run', `The age was not checked: ${reason}.`, 1, FRONT)];
  const facts = { ageResult: unknown(reason, findings), estimatedAge };
  return { status: 'not_run', score: null, confidence: null, findings, facts };
}

function found(code: FindingCode, detail: string, confidence: number, capture: CaptureRef): Finding {
  return { step: 'age_estimation', code, confidence, detail, capture };
}
