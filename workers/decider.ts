import type { DayRange } from '../engine/examine/applicant-day.ts';
import type { Duplicates } from '../engine/examine/duplicates.ts';
import type { LivenessResult } from '../engine/examine/liveness-result.ts';
import type { RecordAnswer } from '../engine/examine/records.ts';
import type { Screening } from '../engine/screen/screening.ts';
import type { Attributes, Expected } from '../rules/expected.ts';
import type { LoadedProfile } from '../rules/profile.ts';
import type { Sandbox } from '../rules/sandbox.ts';
import type { NewDecision } from '../store/repositories/status-change.ts';
import type { DocumentRow, Mode, ReadingRow } from '../store/tables.ts';
import type { Earlier } from './earlier-of.ts';

/** All that a decision is made from. */
export interface Submission {
  profile: LoadedProfile;
  mode: Mode;
  /** ISO 8601. */
  today: string;
  /** The day that it is for the person; left out, it is `today`. */
  personDays?: DayRange | undefined;
  expected: Expected;
  attributes: Attributes;
  /** The current pictures with what was read, in the order of upload. */
  captures: { document: DocumentRow; row: ReadingRow }[];
  /** An outcome that is forced, in test mode. */
  sandbox?: Sandbox | null | undefined;
  /** From 1. */
  submission?: number | undefined;
  /** What is known of the person from earlier, approved verifications. */
  earlier?: Earlier | undefined;
  /** What was found of it in earlier verifications; null where the profile does not ask for it. */
  duplicates: Duplicates | null;
  /** What its liveness sessions gave; left out or null where there was none. */
  liveness?: LivenessResult | null | undefined;
  /** The lists that are loaded; null where none is, or the profile does not ask for them. */
  screening: Screening | null;
  /** What services of records answered; left out or null where nobody asked. */
  records?: readonly RecordAnswer[] | null | undefined;
}

export type Decider = (submission: Submission) => NewDecision;
