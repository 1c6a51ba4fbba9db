/**
 * The least age. By the date of birth on the document, to the day; the age estimated from the face is told
 * beside it, for rules that ask for it, and decides nothing here: its mean error is about 11 years.
 */
import type { Fact } from '../../rules/facts.ts';
import type { CaptureRef, Finding } from '../../rules/finding.ts';
import type { FindingCode } from '../../rules/finding-codes.ts';
import { ageRange } from './age-on.ts';
import { known, unknown } from './facts-of.ts';
import type { ExamineStep, StepReport } from './step.ts';

const FRONT: CaptureRef = { type: 'photo_id', side: 'front' };

export const ageStep: ExamineStep<'age_estimation'> = {
  type: 'age_estimation',
  needs: ['extracted', 'selfieFace'],
  gives: ['ageResult', 'estimatedAge'],
  run({ options, input, board }): StepReport {
    const birth = board.extracted.date_of_birth;
    const estimatedAge = estimated(board.selfieFace?.age ?? null);
    const range = birth ? ageRange(birth.value, input.today) : null;
    if (!range || range[1] < 0) return notRun('the date of birth could not be read', estimatedAge);
    const [least, greatest] = range;
    if (least < options.minimumAge && greatest >= options.minimumAge) {
      return notRun('the document states a part of the date of birth only', estimatedAge);
    }
    const isOldEnough = least >= options.minimumAge;
    const detail = `The person is ${greatest} years old; the profile asks for ${options.minimumAge}.`;
    const findings = isOldEnough ? [] : [found('under_age', detail, birth?.confidence ?? 1)];
    return {
      status: isOldEnough ? 'passed' : 'failed',
      score: null,
      confidence: birth?.confidence ?? null,
      findings,
      facts: { ageResult: known(isOldEnough ? 'pass' : 'fail', findings), estimatedAge },
    };
  },
};

function estimated(age: number | null): Fact {
  return age === null ? unknown('no age was estimated from a face') : known(Math.round(age * 10) / 10);
}

function notRun(reason: string, estimatedAge: Fact): StepReport {
  const findings = [found('step_not_run', `The age was not checked: ${reason}.`, 1)];
  const facts = { ageResult: unknown(reason, findings), estimatedAge };
  return { status: 'not_run', score: null, confidence: null, findings, facts };
}

function found(code: FindingCode, detail: string, confidence: number): Finding {
  return { step: 'age_estimation', code, confidence, detail, capture: FRONT };
}
