import type { ExamineStep } from './step.ts';

/** A person decides: there is nothing to examine, and no fact. */
export const manualReviewStep: ExamineStep<'manual_review'> = {
  type: 'manual_review',
  needs: [],
  gives: [],
  run: () => ({ status: 'review', score: null, confidence: null, findings: [], facts: {} }),
};
