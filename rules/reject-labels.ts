/** Why it was rejected, in labels of the catalogue, and which captures are asked for again. */
import { applicantMessage } from './applicant-advice.ts';
import type { DecisionFinding, DecisionLabel, Retry, RuleTrace } from './decision.ts';
import { FACT_LABELS } from './fact-labels.ts';
import type { FactName, Facts } from './facts.ts';
import type { CaptureRef } from './finding.ts';
import { FINDING_CODES, type FindingCode } from './finding-codes.ts';
import { labelOf } from './labels.ts';
import type { Profile, RejectRule } from './profile.ts';

interface Cause {
  label: string;
  codes: string[];
  retry: Retry | undefined;
}

/** Sorted by code, so that the order of the rules does not matter. */
export function rejectLabels(
  profile: Profile,
  rules: readonly RuleTrace[],
  facts: Facts,
  findings: readonly DecisionFinding[],
): DecisionLabel[] {
  const written = profile.autoReject?.rules ?? [];
  const causes = rules
    .filter((rule) => rule.effect === 'reject')
    .flatMap((rule, index) => (rule.verdict === 'met' ? causesOf(rule, written[index], facts) : []));
  const codes = [...new Set(causes.map((cause) => cause.label))].sort();
  return codes.map((code) =>
    build(
      code,
      causes.filter((cause) => cause.label === code),
      findings,
    ),
  );
}

function causesOf(trace: RuleTrace, rule: RejectRule | undefined, facts: Facts): Cause[] {
  const retry = rule?.retry;
  const names = metFacts(trace);
  const codes = [...new Set(names.flatMap((name) => facts[name]?.findings ?? []))].sort();
  if (rule?.label) return [{ label: rule.label, codes, retry }];
  const labelled = codes.flatMap((code) => {
    const label = FINDING_CODES[code as FindingCode]?.label;
    return label ? [{ label, codes: [code], retry }] : [];
  });
  if (labelled.length > 0) return labelled;
  return names.map((name) => ({ label: FACT_LABELS[name], codes, retry }));
}

/** The facts of the parts that made the rule fire. */
function metFacts(trace: RuleTrace): FactName[] {
  const met = trace.checks?.filter((check) => check.verdict === 'met') ?? [];
  if (met.length > 0) return [...new Set(met.flatMap(metFacts))];
  return Object.keys(trace.saw) as FactName[];
}

function build(code: string, causes: Cause[], findings: readonly DecisionFinding[]): DecisionLabel {
  const label = labelOf(code);
  const codes = [...new Set(causes.flatMap((cause) => cause.codes))].sort();
  const captures = findings
    .filter((finding) => codes.includes(finding.code))
    .map((finding) => finding.capture);
  return {
    code,
    retry: label.retry === 'either' ? either(causes) : label.retry,
    message: applicantMessage(code, codes),
    detail: label.detail,
    findings: codes,
    captures: unique(captures),
  };
}

function either(causes: Cause[]): Retry {
  return causes.some((cause) => cause.retry === 'final') ? 'final' : 'retry';
}

function unique(captures: (CaptureRef | undefined)[]): CaptureRef[] {
  const seen = new Map<string, CaptureRef>();
  for (const capture of captures) {
    if (capture) seen.set(`${capture.type} ${capture.side ?? ''}`, capture);
  }
  return [...seen.keys()].sort().map((key) => seen.get(key) as CaptureRef);
}
