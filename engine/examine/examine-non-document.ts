/**
 * What records of other sources say of the person, method by method; the worst counts.
 *
 * | answers                                    | nonDocumentResult | status  |
 * |--------------------------------------------|-------------------|---------|
 * | one is `mismatch`                          | fail              | failed  |
 * | one is `partial`                           | review            | review  |
 * | one is missing, or no method is asked for  | unknown           | not_run |
 * | all are `match`                            | pass              | passed  |
 */
import type { Finding } from '../../rules/finding.ts';
import { resultFact } from './facts-of.ts';
import type { RecordAnswer } from './records.ts';
import type { ExamineStep, StepReport } from './step.ts';

export const nonDocumentStep: ExamineStep<'non_document'> = {
  type: 'non_document',
  needs: [],
  gives: ['nonDocumentResult'],
  run({ options, input }): StepReport {
    const answers = options.methods.map(
      (method) =>
        input.records?.find((answer) => answer.method === method) ?? {
          method,
          result: null,
          detail: 'no source of records is configured',
        },
    );
    const has = (result: RecordAnswer['result']) => answers.some((answer) => answer.result === result);
    const isKnown = answers.length > 0 && !has(null);
    const status = has('mismatch') ? 'failed' : has('partial') ? 'review' : isKnown ? 'passed' : 'not_run';
    const none: RecordAnswer = { method: 'none', result: null, detail: 'no source of records is configured' };
    const findings = (answers.length > 0 ? answers : [none]).flatMap(findingOf);
    const reason = findings.map(({ detail }) => detail.replace(/\.$/, '')).join('; ');
    return {
      status,
      score: null,
      confidence: null,
      findings,
      facts: { nonDocumentResult: resultFact(status, reason, findings) },
    };
  },
};

function findingOf({ method, result, detail }: RecordAnswer): Finding[] {
  if (result === 'match') return [];
  const codes = { mismatch: 'record_mismatch', partial: 'record_partial', unknown: 'step_not_run' } as const;
  const says = { mismatch: 'differs', partial: 'fits in part', unknown: 'is not known' };
  const key = result ?? 'unknown';
  return [
    {
      step: 'non_document',
      code: codes[key],
      value: method,
      confidence: 1,
      detail: `The record of ${method} ${says[key]}${detail ? `: ${detail}` : ''}.`,
    },
  ];
}
