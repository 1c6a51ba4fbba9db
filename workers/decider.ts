import type { Attributes, Expected } from '../rules/expected.ts';
import type { LoadedProfile } from '../rules/profile.ts';
import type { NewDecision } from '../store/repositories/status-change.ts';
import type { DocumentRow, Mode, ReadingRow } from '../store/tables.ts';

/** All that a decision is made from. */
export interface Submission {
  profile: LoadedProfile;
  mode: Mode;
  /** ISO 8601. */
  today: string;
  expected: Expected;
  attributes: Attributes;
  /** The current pictures with what was read, in the order of upload. */
  captures: { document: DocumentRow; row: ReadingRow }[];
}

export type Decider = (submission: Submission) => NewDecision;
