/** A session as it is judged: what was asked, when, and what the frames show. */

import type { Prompt, Task } from '../../rules/liveness-prompts.ts';
import type { FrameMeasure } from './frame.ts';

export interface TimedFrame extends FrameMeasure {
  /** Milliseconds of the client's steady clock, from any zero that is the same for the whole session. */
  at: number;
}

export interface Sequence {
  task: Task;
  /** Milliseconds from the session's creation until the server had all of it. */
  received: number;
  frames: readonly TimedFrame[];
}

export interface Course {
  prompts: readonly Prompt[];
  /** Milliseconds from the session's creation. */
  deadline: number;
  /** In the order in which they came. */
  sequences: readonly Sequence[];
  /** Frames of other sessions, against a recording that is played again. */
  earlier: readonly EarlierSession[];
}

export interface EarlierSession {
  /** For the reviewer. */
  id: string;
  frames: readonly Pick<FrameMeasure, 'hash' | 'print'>[];
}

/** `fail` speaks of an attack; `unknown` of a course from which nothing follows: it proves nobody alive. */
export const REASONS = {
  frame_unreadable: 'unknown',
  sequence_missing: 'unknown',
  too_late: 'unknown',
  times_implausible: 'unknown',
  face_missing: 'unknown',
  face_several: 'unknown',
  front_missing: 'unknown',
  prompt_not_seen: 'unknown',
  person_uncertain: 'unknown',
  selfie_missing: 'unknown',
  not_measured: 'unknown',
  movement_jumped: 'fail',
  face_flat: 'fail',
  frame_repeated: 'fail',
  recording_repeated: 'fail',
  other_person: 'fail',
} as const;
export type ReasonCode = keyof typeof REASONS;

export interface Reason {
  code: ReasonCode;
  /** From 0, of the sequence and the frame in it that it is about. */
  sequence?: number;
  frame?: number;
  /** What was measured, as text. */
  value?: string;
  /** One sentence for the reviewer. */
  detail: string;
}

export interface Judgement {
  outcome: 'pass' | 'fail' | 'unknown';
  /** Everything that keeps it from passing; empty where it passed. */
  reasons: Reason[];
}
