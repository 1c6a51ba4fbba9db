import type { StepFigures, Totals } from '../../store/repositories/analytics.ts';
import type { ShadowCase, ShadowFigures } from '../../store/repositories/shadow-decisions.ts';

export function presentTotals(totals: Totals) {
  const { total, submitted, decided, autoApproved, manualReview, approved, rejected } = totals;
  const autoRejected = totals.autoRejectedRetry + totals.autoRejectedFinal;
  return {
    totalVerifications: total,
    submitted,
    conversionRate: percent(submitted, total),
    decided,
    autoApproved,
    autoApprovedRate: percent(autoApproved, decided),
    manualReview,
    manualReviewRate: percent(manualReview, decided),
    autoRejected,
    autoRejectedRate: percent(autoRejected, decided),
    autoRejectedFinal: totals.autoRejectedFinal,
    resubmitted: totals.resubmitted,
    passRate: percent(approved, approved + rejected),
    averageCost: totals.averageCredits === null ? null : Math.round(totals.averageCredits * 100) / 100,
    totalCost: totals.credits,
    averageDuration: secondsText(totals.averageDuration),
    averageDurationMs: whole(totals.averageDuration),
    medianDurationMs: whole(totals.medianDuration),
    p95DurationMs: whole(totals.p95Duration),
    averageExaminationMs: whole(totals.averageExamination),
    p95ExaminationMs: whole(totals.p95Examination),
  };
}

export function presentSteps(figures: readonly StepFigures[]) {
  const types = [...new Set(figures.map(({ type }) => type))];
  return Object.fromEntries(
    types.map((type) => [type, presentStep(figures.filter((each) => each.type === type))]),
  );
}

function presentStep(figures: readonly StepFigures[]) {
  const of = (status: StepFigures['status']) => figures.find((each) => each.status === status)?.checks ?? 0;
  const checks = figures.reduce((sum, each) => sum + each.checks, 0);
  const timed = figures.reduce((sum, each) => sum + each.timed, 0);
  const average = timed === 0 ? null : figures.reduce((sum, each) => sum + (each.totalMs ?? 0), 0) / timed;
  return {
    checks,
    passed: of('passed'),
    failed: of('failed'),
    review: of('review'),
    notRun: of('not_run'),
    passRate: percent(of('passed'), checks),
    avgDuration: secondsText(average),
    avgDurationMs: average === null ? null : Math.round(average * 10) / 10,
  };
}

export function presentShadow({ same, ...figures }: ShadowFigures) {
  return { ...figures, agreementRate: percent(same, figures.decisions) };
}

export function presentShadowCase({ decision, ...found }: ShadowCase) {
  const { id, version } = decision.profile;
  return { ...found, profile: { id, version }, reasons: decision.reasons };
}

export function withShare<T extends { verifications: number }>(figures: readonly T[], of: number) {
  return figures.map((each) => ({ ...each, share: percent(each.verifications, of) }));
}

/** 0..100 with one decimal; null of nothing. */
function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((1000 * part) / whole) / 10;
}

/** `58s`, `2.3s` below ten seconds. */
export function secondsText(ms: number | null): string | null {
  if (ms === null) return null;
  return ms >= 9950 ? `${Math.round(ms / 1000)}s` : `${Math.round(ms / 100) / 10}s`;
}

function whole(value: number | null): number | null {
  return value === null ? null : Math.round(value);
}
