/**
 * From readings to facts: runs the steps of a profile on the pictures of one verification. Pure: the same
 * input gives the same examination, but for the times.
 */
import type { Check, Comparison } from '../../rules/check.ts';
import { isAsked } from '../../rules/evaluate-profile.ts';
import type { Facts } from '../../rules/facts.ts';
import type { Finding } from '../../rules/finding.ts';
import type { ProfileStep } from '../../rules/profile-steps.ts';
import { countryOf } from '../compare/country-of.ts';
import type { Fields } from '../reading.ts';
import { EXAMINE_STEPS } from './examine-steps.ts';
import { known, unknown } from './facts-of.ts';
import type { AnyStep, Board, ExamineInput, StepContext, StepReport } from './step.ts';

export type { ExaminedCapture, ExamineInput } from './step.ts';

export interface Examination {
  /** One for each step that was asked for, in the order in which they ran. */
  checks: Check[];
  /** All findings of all checks. */
  findings: Finding[];
  facts: Facts;
  comparisons: Comparison[];
  /** What the photo ID states, both sides in one; the address of the proof of address where it has none. */
  extracted: Fields;
}

export function examine(input: ExamineInput): Examination {
  const board: Board = { extracted: {}, portrait: null, selfieFace: null, selfieMore: [], proof: null };
  const facts: Facts = givenFacts(input);
  const checks: Check[] = [];
  const comparisons: Comparison[] = [];
  for (const step of EXAMINE_STEPS) {
    const options = input.steps.find(({ type }) => type === step.type);
    if (!options || !isAsked(options, facts)) continue;
    const { report, ms } = timed(input, () => runStep(step, options, input, board));
    Object.assign(facts, report.facts);
    Object.assign(board, report.board);
    if (step.type === 'document') facts.country = countryFact(facts);
    comparisons.push(...(report.comparisons ?? []));
    if (report.status !== 'left_out') checks.push(checkOf(options, report, report.status, ms));
  }
  const findings = checks.flatMap((check) => check.findings);
  const address = board.extracted.address ?? board.proof?.address;
  const extracted = address ? { ...board.extracted, address } : board.extracted;
  return { checks, findings, facts, comparisons, extracted };
}

/** Each step knows its own options: the profile's step of the same type. */
function runStep(step: AnyStep, options: ProfileStep, input: ExamineInput, board: Board): StepReport {
  const run = step.run as (context: StepContext<AnyStep['type']>) => StepReport;
  return run({ options, required: counts(options), input, board });
}

function checkOf(
  options: ProfileStep,
  report: StepReport,
  status: Check['status'],
  ms: number | null,
): Check {
  const { score, confidence, findings } = report;
  return { type: options.type, required: counts(options), status, score, confidence, findings, ms };
}

/** A step that was triggered by its condition counts as required. */
function counts(options: ProfileStep): boolean {
  return options.required || options.conditions !== undefined;
}

function timed<T>({ now }: ExamineInput, work: () => T): { report: T; ms: number | null } {
  const started = now?.();
  const report = work();
  return { report, ms: now && started !== undefined ? Math.round((now() - started) * 100) / 100 : null };
}

/** What the caller and the service told; the rest is unknown, and says so. */
function givenFacts({ attributes, submission, lastVerification }: ExamineInput): Facts {
  const { residenceCountry, transactionValue, riskScore } = attributes;
  const given = (value: number | string | null | undefined, why = 'the caller did not give it') =>
    value === undefined || value === null ? unknown(why) : known(value);
  return {
    country: given(residenceCountry),
    residenceCountry: given(residenceCountry),
    transactionValue: given(transactionValue),
    riskScore: given(riskScore),
    lastVerification: given(
      attributes.lastVerification ?? lastVerification,
      'no approved verification of this person is known',
    ),
    submission: given(submission, 'it was decided without a submission'),
  };
}

function countryFact({ residenceCountry, documentCountry }: Facts) {
  const residence = residenceCountry?.value;
  if (typeof residence === 'string') return known(countryOf(residence) ?? residence);
  return documentCountry ?? unknown('neither the caller nor a document names it');
}
