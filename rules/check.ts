/** The result of one step of a profile, as the API gives it. */
import type { Finding } from './finding.ts';
import type { StepType } from './step-types.ts';

export type CheckStatus = 'passed' | 'failed' | 'review' | 'not_run';

export interface Check {
  type: StepType;
  required: boolean;
  /** `not_run`: it was asked for and could not run; it leads to double-check. */
  status: CheckStatus;
  /** 0..100, null where the step has none. */
  score: number | null;
  /** 0..1, how sure the step is of its status. */
  confidence: number | null;
  findings: Finding[];
  /** Milliseconds that it took, null where it was not timed. */
  ms: number | null;
}

/** One expected value beside what was read. Scores are 0..100. */
export interface Comparison {
  field: string;
  expected: string;
  extracted: string | null;
  score: number | null;
  result: 'match' | 'partial' | 'mismatch' | 'unknown';
  pieces: ScorePiece[];
  /** One sentence. */
  detail: string;
}

/** A named part of a score: its weight in the whole and the two values that were compared. */
export interface ScorePiece {
  name: string;
  /** Share of the whole, 0..1. */
  weight: number;
  /** 0..100. */
  score: number;
  left: string;
  right: string;
  detail: string;
}
