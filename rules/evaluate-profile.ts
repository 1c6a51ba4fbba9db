/**
 * Every rule of a profile on the facts of one verification, in the order of the profile:
 *
 *   rejecting rules      autoReject.rules[i], where autoReject is enabled
 *   reviewing rules      manualReview.always, manualReview.triggerIf, a step manual_review
 *   approving rules      autoApprove.enabled; each step that is asked for has passed;
 *                        no specimen in live mode; autoApprove.rules[i]
 *
 * A step with a condition is asked for unless the condition is known not to be met.
 */
import type { Mode, RuleTrace } from './decision.ts';
import { evaluateCondition } from './evaluate-condition.ts';
import type { Facts } from './facts.ts';
import type { Profile } from './profile.ts';
import type { ProfileStep } from './profile-steps.ts';
import { passingCondition } from './step-results.ts';

export function evaluateProfile(profile: Profile, facts: Facts, mode: Mode): RuleTrace[] {
  return [
    ...rejecting(profile, facts),
    ...reviewing(profile, facts),
    ...profile.steps.flatMap((step, index) => stepRules(step, index, facts)),
    ...specimen(profile, facts, mode),
    ...approving(profile, facts),
  ];
}

/** Whether a step is asked for: it has no condition, or its condition is not known to be unmet. */
export function isAsked(step: ProfileStep, facts: Facts): boolean {
  return (
    !step.conditions ||
    evaluateCondition(step.conditions.triggerIf, facts, 'conditions', 'skip').verdict !== 'not_met'
  );
}

function rejecting(profile: Profile, facts: Facts): RuleTrace[] {
  if (!profile.autoReject?.enabled) return [];
  return profile.autoReject.rules.map((rule, index) =>
    evaluateCondition(rule, facts, `autoReject.rules[${index}]`, 'reject'),
  );
}

function reviewing(profile: Profile, facts: Facts): RuleTrace[] {
  const review = profile.manualReview;
  const rules: RuleTrace[] = [];
  if (review?.always) rules.push(fixed('manualReview.always', 'review', 'a person always decides', true));
  if (review?.triggerIf) {
    rules.push(evaluateCondition(review.triggerIf, facts, 'manualReview.triggerIf', 'review'));
  }
  return rules;
}

function stepRules(step: ProfileStep, index: number, facts: Facts): RuleTrace[] {
  const path = `steps[${index}]`;
  const rules: RuleTrace[] = [];
  if (step.conditions) {
    const asked = evaluateCondition(step.conditions.triggerIf, facts, `${path}.conditions.triggerIf`, 'skip');
    rules.push(asked);
    if (asked.verdict === 'not_met') return rules;
  }
  const passed = passingCondition(step.type, step.required || step.conditions !== undefined);
  if (passed === null) return [...rules, fixed(path, 'review', 'a person decides', true)];
  return [...rules, evaluateCondition(passed, facts, path, 'approve')];
}

function specimen(profile: Profile, facts: Facts, mode: Mode): RuleTrace[] {
  const asked = profile.steps.some((step) => step.type === 'document');
  if (!asked || mode === 'test' || profile.allowSpecimens) return [];
  return [evaluateCondition(NO_SPECIMEN, facts, 'allowSpecimens', 'approve')];
}
const NO_SPECIMEN = { documentSpecimen: false };

function approving(profile: Profile, facts: Facts): RuleTrace[] {
  const approve = profile.autoApprove;
  const enabled = approve?.enabled === true;
  const rules = (enabled ? approve.rules : []).map((rule, index) =>
    evaluateCondition(rule, facts, `autoApprove.rules[${index}]`, 'approve'),
  );
  return [fixed('autoApprove.enabled', 'approve', 'the profile approves automatically', enabled), ...rules];
}

function fixed(path: string, effect: RuleTrace['effect'], text: string, met: boolean): RuleTrace {
  return { path, effect, verdict: met ? 'met' : 'not_met', text, saw: {} };
}
