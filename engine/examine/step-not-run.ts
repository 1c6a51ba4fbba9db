/** A step of which nothing is known: one finding that says why, and every fact of it unknown for that reason. */
import type { FactName } from '../../rules/facts.ts';
import type { CaptureRef, Finding } from '../../rules/finding.ts';
import type { FindingCode } from '../../rules/finding-codes.ts';
import type { StepType } from '../../rules/step-types.ts';
import { unknown } from './facts-of.ts';
import type { StepReport } from './step.ts';

/** `reason`: a clause in lower case; the finding says it as a sentence. */
export function stepNotRun(
  step: StepType,
  facts: readonly FactName[],
  reason: string,
  { code = 'step_not_run', capture }: { code?: FindingCode; capture?: CaptureRef } = {},
): StepReport {
  const detail = `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
  const findings: Finding[] = [{ step, code, confidence: 1, detail, ...(capture && { capture }) }];
  const fact = unknown(reason, findings);
  return {
    status: 'not_run',
    score: null,
    confidence: null,
    findings,
    facts: Object.fromEntries(facts.map((name) => [name, fact])),
  };
}
