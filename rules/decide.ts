/**
 * The decision. Reject before approve; unknown never approves.
 *
 * | rejecting rules | reviewing rules | approving rules | outcome      |
 * |-----------------|-----------------|-----------------|--------------|
 * | any met         | -               | -               | rejected     |
 * | all not met     | all not met     | all met         | approved     |
 * | anything else   |                 |                 | double_check |
 */
import { canonicalJson } from './canonical-json.ts';
import type { Decision, DecisionFinding, Mode, Outcome, RuleTrace } from './decision.ts';
import { evaluateProfile } from './evaluate-profile.ts';
import { explain } from './explain-decision.ts';
import type { Facts } from './facts.ts';
import { forceOutcome } from './force-outcome.ts';
import type { LoadedProfile } from './profile.ts';
import { rejectLabels } from './reject-labels.ts';
import { withinRetries } from './retry-limit.ts';
import type { Sandbox } from './sandbox.ts';

export interface DecisionContext {
  /** Name to version of every model that was used. */
  models: Record<string, string>;
  mode: Mode;
  /** An outcome to be forced; in live mode it counts for nothing. */
  sandbox?: Sandbox | null | undefined;
}

/** Total and deterministic: no clock, no order of findings, only what is handed in. */
export function decide(
  profile: LoadedProfile,
  facts: Facts,
  findings: readonly DecisionFinding[],
  context: DecisionContext,
): Decision {
  const kept = keep(findings);
  const rules = evaluateProfile(profile.content, facts, context.mode);
  const outcome = outcomeOf(rules);
  const reasons = outcome === 'rejected' ? rejectLabels(profile.content, rules, facts, kept) : [];
  const labels = withinRetries(profile.content, facts, reasons);
  const decision: Decision = {
    outcome,
    retry:
      outcome === 'rejected' ? (labels.some((label) => label.retry === 'final') ? 'final' : 'retry') : null,
    labels,
    reasons: explain(outcome, rules, facts),
    profile: { id: profile.id, version: profile.version, hash: profile.hash },
    models: context.models,
    rules,
    mode: context.mode,
    facts,
    findings: kept,
  };
  return context.sandbox ? forceOutcome(decision, profile.content, context.sandbox) : decision;
}

/** The same decision again, from nothing but its own record: the canonical JSON is the same to the byte. */
export function replay(decision: Decision, profile: LoadedProfile): Decision {
  return decide(profile, decision.facts, decision.findings, decision);
}

export function outcomeOf(rules: readonly RuleTrace[]): Outcome {
  const verdicts = (effect: RuleTrace['effect']) =>
    rules.filter((rule) => rule.effect === effect).map((rule) => rule.verdict);
  if (verdicts('reject').includes('met')) return 'rejected';
  const clear = [...verdicts('reject'), ...verdicts('review')].every((verdict) => verdict === 'not_met');
  return clear && verdicts('approve').every((verdict) => verdict === 'met') ? 'approved' : 'double_check';
}

/** Without values, boxes and sentences, once each, in an order that does not depend on the steps' order. */
function keep(findings: readonly DecisionFinding[]): DecisionFinding[] {
  const kept = new Map<string, DecisionFinding>();
  for (const { step, code, capture } of findings) {
    const finding = capture ? { step, code, capture } : { step, code };
    kept.set(canonicalJson(finding), finding);
  }
  return [...kept.keys()].sort().map((key) => kept.get(key) as DecisionFinding);
}
