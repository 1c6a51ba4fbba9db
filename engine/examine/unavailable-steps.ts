/** Steps that a profile can ask for and that nothing here can run: unknown, with the reason, never clear. */
import type { FactName } from '../../rules/facts.ts';
import type { Finding } from '../../rules/finding.ts';
import type { FindingCode } from '../../rules/finding-codes.ts';
import type { StepType } from '../../rules/step-types.ts';
import { unknown } from './facts-of.ts';
import type { ExamineStep, StepReport } from './step.ts';

export const amlScreeningStep = unavailable('aml_screening', ['amlResult', 'amlHits', 'amlSanctionsHit'], {
  code: 'list_not_loaded',
  reason: 'no screening list is loaded, so nobody is clear',
});

export const kytCryptoStep = unavailable('kyt_crypto', ['kytResult', 'kytRiskScore'], {
  code: 'list_not_loaded',
  reason: 'no list of wallets is loaded, so no wallet is clear',
});

export const nonDocumentStep = unavailable('non_document', ['nonDocumentResult'], {
  code: 'step_not_run',
  reason: 'no source of records is configured',
});

/** A person decides: there is nothing to examine, and no fact. */
export const manualReviewStep: ExamineStep<'manual_review'> = {
  type: 'manual_review',
  needs: [],
  gives: [],
  run: () => ({ status: 'review', score: null, confidence: null, findings: [], facts: {} }),
};

function unavailable<T extends StepType>(
  type: T,
  gives: readonly FactName[],
  why: { code: FindingCode; reason: string },
): ExamineStep<T> {
  const detail = `${why.reason.charAt(0).toUpperCase()}${why.reason.slice(1)}.`;
  const findings: Finding[] = [{ step: type, code: why.code, confidence: 1, detail }];
  const facts = Object.fromEntries(gives.map((fact) => [fact, unknown(why.reason, findings)]));
  const run = (): StepReport => ({ status: 'not_run', score: null, confidence: null, findings, facts });
  return { type, needs: [], gives, run };
}
