import type { DayRange } from '../engine/examine/applicant-day.ts';
import type { Duplicates } from '../engine/examine/duplicates.ts';
import { type ExaminedCapture, examine } from '../engine/examine/examine.ts';
import type { LivenessResult } from '../engine/examine/liveness-result.ts';
import type { RecordAnswer } from '../engine/examine/records.ts';
import type { Screening } from '../engine/screen/screening.ts';
import type { Check, Comparison } from '../rules/check.ts';
import { decide } from '../rules/decide.ts';
import type { Decision, Mode } from '../rules/decision.ts';
import type { Attributes, Expected } from '../rules/expected.ts';
import type { LoadedProfile } from '../rules/profile.ts';
import type { Sandbox } from '../rules/sandbox.ts';
import type { Earlier } from './earlier-of.ts';

export interface Case {
  profile: LoadedProfile;
  mode: Mode;
  /** ISO 8601. */
  today: string;
  /** The day that it is for the person; left out, it is `today`. */
  personDays?: DayRange | undefined;
  /** Null where nothing was expected. */
  expected: Expected | null;
  attributes: Attributes;
  captures: ExaminedCapture[];
  /** An outcome that is forced, in test mode. */
  sandbox?: Sandbox | null | undefined;
  /** From 1; left out, it is unknown. */
  submission?: number | undefined;
  /** What is known of the person from earlier, approved verifications. */
  earlier?: Earlier | undefined;
  /** What was found of it in earlier verifications; null where nobody searched. */
  duplicates: Duplicates | null;
  /** What its liveness sessions gave; left out or null where there was none. */
  liveness?: LivenessResult | null | undefined;
  /** The lists that are loaded; null where none is. */
  screening: Screening | null;
  /** What services of records answered; left out or null where nobody asked. */
  records?: readonly RecordAnswer[] | null | undefined;
}

export interface DecidedCase {
  decision: Decision;
  checks: Check[];
  comparisons: Comparison[];
  /** What was read, by field. */
  extracted: unknown;
}

/** Readings to checks by the engine, checks to an outcome by the rules. Pure but for the times of the checks. */
export function decideCaptures({ profile, mode, captures, earlier, sandbox, ...rest }: Case): DecidedCase {
  const { steps } = profile.content;
  const now = () => performance.now();
  const { checks, findings, facts, comparisons, extracted } = examine({
    steps,
    captures,
    mode,
    now,
    ...earlier,
    ...rest,
  });
  const models = Object.assign({}, ...captures.map(({ reading }) => reading.models));
  const decision = decide(profile, facts, findings, { models, mode, sandbox });
  return { decision, checks, comparisons, extracted };
}
