/**
 * An approved person against lists that changed since: decided again by the facts of the last decision, with those of the screening
 * new. Only an entry that no decision of the verification had before makes a decision: what a person has settled stays settled.
 */

import { screenPerson } from '../../engine/examine/examine-aml.ts';
import { screenWallet } from '../../engine/examine/examine-kyt.ts';
import { screenedPerson } from '../../engine/examine/screened-person.ts';
import type { StepReport } from '../../engine/examine/step.ts';
import type { Fields } from '../../engine/reading.ts';
import type { Screening } from '../../engine/screen/screening.ts';
import type { Check } from '../../rules/check.ts';
import { decide } from '../../rules/decide.ts';
import type { Finding } from '../../rules/finding.ts';
import type { LoadedProfile } from '../../rules/profile.ts';
import type { NewDecision } from '../../store/repositories/status-change.ts';
import type { DecisionRow, VerificationRow } from '../../store/tables.ts';

const STEPS = ['aml_screening', 'kyt_crypto'] as const;
type ScreeningStep = (typeof STEPS)[number];

export interface Rescreened {
  profile: LoadedProfile;
  verification: VerificationRow;
  /** All of it, oldest first. */
  decisions: readonly DecisionRow[];
  screening: Screening;
}

/** null where nothing new was found, or the profile approves all the same. */
export function rescreen({ profile, verification, decisions, screening }: Rescreened): NewDecision | null {
  const last = decisions.findLast(({ decision }) => decision !== null);
  const record = last?.decision;
  if (!last || !record) return null;
  const checks = checksOf(profile, verification, last, screening);
  const before = new Set(decisions.flatMap((row) => hitsIn(row.checks)));
  if (!hitsIn(checks.map(({ check }) => check)).some((hit) => !before.has(hit))) return null;
  const kept = <T extends { type?: string; step?: string }>(items: readonly T[]) =>
    items.filter((item) => !checks.some(({ check }) => check.type === (item.type ?? item.step)));
  const facts = Object.assign({}, record.facts, ...checks.map(({ report }) => report.facts));
  const found: Pick<Finding, 'step' | 'code' | 'capture'>[] = checks.flatMap(({ check }) => check.findings);
  const { models, mode } = record;
  const decision = decide(profile, facts, [...kept(record.findings), ...found] as Finding[], {
    models,
    mode,
  });
  const { outcome, retry, labels } = decision;
  if (outcome === 'approved') return null;
  return {
    source: 'rescreening',
    outcome,
    retry,
    labels,
    decision,
    checks: [...kept(last.checks), ...checks.map(({ check }) => check)],
    comparisons: last.comparisons,
    extracted: last.extracted,
  };
}

/** Of the steps of the profile that ask the lists and that the last decision ran. */
function checksOf(
  { content }: LoadedProfile,
  { attributes, expected }: VerificationRow,
  last: DecisionRow,
  screening: Screening,
): { check: Check; report: StepReport }[] {
  return content.steps.flatMap((step) => {
    const ran = last.checks.find(({ type }) => type === step.type);
    if (!ran) return [];
    const report =
      step.type === 'aml_screening'
        ? screenPerson(step, screenedPerson(last.extracted as Fields, expected, attributes), screening)
        : step.type === 'kyt_crypto'
          ? screenWallet(step, attributes.cryptoWallet ?? null, ran.required, screening)
          : null;
    if (!report || report.status === 'left_out') return [];
    const { status, score, confidence, findings } = report;
    return [{ check: { ...ran, status, score, confidence, findings, ms: null }, report }];
  });
}

/** Names of entries; a finding that says why nothing was found has none. */
function hitsIn(checks: readonly Check[]): string[] {
  return checks
    .filter(({ type }) => STEPS.includes(type as ScreeningStep))
    .flatMap(({ type, findings }) => findings.flatMap(({ value }) => (value ? [`${type} ${value}`] : [])));
}
