/** Sentences for the reviewer: why this outcome. */
import type { Outcome, RuleTrace } from './decision.ts';
import type { FactName, Facts } from './facts.ts';
import { FINDING_CODES, type FindingCode } from './finding-codes.ts';

export function explain(outcome: Outcome, rules: readonly RuleTrace[], facts: Facts): string[] {
  if (outcome === 'approved')
    return ['Every step that the profile asks for passed, and every approving rule is met.'];
  return [...new Set(tellingRules(outcome, rules).map((rule) => sentence(rule, facts)))];
}

/** The rules that led to the outcome; none for an approval, to which all of them lead. */
export function tellingRules(outcome: Outcome, rules: readonly RuleTrace[]): RuleTrace[] {
  return outcome === 'approved' ? [] : rules.filter((rule) => tells(outcome, rule));
}

function tells(outcome: Outcome, rule: RuleTrace): boolean {
  if (rule.effect === 'skip') return false;
  if (outcome === 'rejected') return rule.effect === 'reject' && rule.verdict === 'met';
  return rule.effect === 'approve' ? rule.verdict !== 'met' : rule.verdict !== 'not_met';
}

function sentence(rule: RuleTrace, facts: Facts): string {
  const names = Object.keys(rule.saw) as FactName[];
  const codes = [...new Set(names.flatMap((name) => facts[name]?.findings ?? []))].sort();
  const meanings = codes.map((code) => FINDING_CODES[code as FindingCode]?.meaning).filter(Boolean);
  return [`${opening(rule)}${reason(rule)}.`, ...meanings].join(' ');
}

function opening(rule: RuleTrace): string {
  if (rule.path === 'manualReview.always') return 'The profile has a person decide always';
  if (rule.path === 'autoApprove.enabled') return 'The profile approves nobody automatically';
  if (rule.text === 'a person decides') return 'The profile asks for a review by a person';
  return VERBS[rule.effect][rule.verdict](rule.text);
}

const VERBS = {
  approve: {
    met: (text: string) => `Met: ${text}`,
    not_met: (text: string) => `Approval needs ${text}`,
    unknown: (text: string) => `Approval needs ${text}, which is unknown`,
  },
  reject: {
    met: (text: string) => `Rejected because ${text}`,
    not_met: (text: string) => `Not met: ${text}`,
    unknown: (text: string) => `It would be rejected if ${text}, which is unknown`,
  },
  review: {
    met: (text: string) => `A person looks because ${text}`,
    not_met: (text: string) => `Not met: ${text}`,
    unknown: (text: string) => `A person looks if ${text}, which is unknown`,
  },
  skip: { met: String, not_met: String, unknown: String },
};

function reason(rule: RuleTrace): string {
  const saw = Object.entries(rule.saw).filter(([, value]) => value !== null);
  if (rule.verdict === 'unknown') {
    const reasons = unknownReasons(rule);
    return reasons.length > 0 ? `: ${reasons.join('; ')}` : '';
  }
  return saw.length > 0 && rule.verdict === 'not_met'
    ? `; it is ${saw.map(([name, value]) => (saw.length > 1 ? `${name} ${value}` : `${value}`)).join(', ')}`
    : '';
}

function unknownReasons(rule: RuleTrace): string[] {
  const own = rule.reason ? [rule.reason] : [];
  return [...new Set([...own, ...(rule.checks ?? []).flatMap(unknownReasons)])];
}
