/**
 * Signs of a picture that was generated or changed. They are few and weak, so the step can raise a doubt and never clears:
 *
 * | what                                                                   | result  | score |
 * |------------------------------------------------------------------------|---------|-------|
 * | the file names a generator or a changer of faces                       | review  | 90    |
 * | the file names another editor                                          | review  | 60    |
 * | the selfie is the portrait of the document once more                   | review  | 50    |
 * | nothing speaks, or there is no selfie                                  | unknown |       |
 *
 * No net that tells generated faces is installed: the public ones fail on generators that they were not trained on. Who
 * feeds a deepfake without metadata is not seen here.
 */
import type { CaptureRef, Finding } from '../../rules/finding.ts';
import { isGenerator } from '../picture/editors.ts';
import { capturesOf, findingsOf } from './capture-findings.ts';
import { known } from './facts-of.ts';
import { documentAsSelfie } from './passive-liveness.ts';
import type { ExamineStep, StepReport } from './step.ts';
import { stepNotRun } from './step-not-run.ts';

const SELFIE: CaptureRef = { type: 'selfie', side: null };
const SCORES = { generator: 90, editor: 60, document: 50 } as const;
const QUIET = 'nothing that can be measured speaks of a generated picture, which proves nothing';

export const deepfakeStep: ExamineStep<'deepfake'> = {
  type: 'deepfake',
  needs: ['portrait', 'selfieFace'],
  gives: ['deepfakeResult', 'deepfakeScore'],
  run({ input, board }): StepReport {
    const captures = capturesOf(input, 'selfie');
    if (captures.length === 0) return notRun('no selfie was uploaded');
    const edited = findingsOf(captures, 'selfie').filter(({ code }) => code === 'image_edited');
    const signs = [
      ...edited.map(editedSign),
      ...documentAsSelfie(board.portrait, board.selfieFace).map(documentSign),
    ];
    if (signs.length === 0) return notRun(QUIET);
    const findings = signs.map(({ finding }) => finding);
    const score = Math.max(...signs.map((sign) => sign.score));
    return {
      status: 'review',
      score,
      confidence: null,
      findings,
      facts: { deepfakeResult: known('review', findings), deepfakeScore: known(score, findings) },
    };
  },
};

interface Sign {
  finding: Finding;
  score: number;
}

function editedSign({ value = '' }: Finding): Sign {
  const isMade = isGenerator(value);
  const detail = isMade
    ? `The file of the selfie names what generates pictures or changes faces (${value}).`
    : `The file of the selfie names an editor of pictures (${value}).`;
  return {
    finding: doubt(isMade ? 'generator' : 'editor', detail, isMade ? 0.9 : 0.6),
    score: isMade ? SCORES.generator : SCORES.editor,
  };
}

function documentSign({ detail }: Finding): Sign {
  return { finding: doubt('document', detail, 0.5), score: SCORES.document };
}

function doubt(value: string, detail: string, confidence: number): Finding {
  return { step: 'deepfake', code: 'deepfake_doubt', value, confidence, detail, capture: SELFIE };
}

function notRun(reason: string): StepReport {
  return stepNotRun('deepfake', ['deepfakeResult', 'deepfakeScore'], reason, { capture: SELFIE });
}
