/** What a step of an examination is: it says what it needs and gives; the runner orders, runs and times it. */
import type { CheckStatus, Comparison } from '../../rules/check.ts';
import type { Mode } from '../../rules/decision.ts';
import type { Attributes, Expected } from '../../rules/expected.ts';
import type { FactName, Facts } from '../../rules/facts.ts';
import type { CaptureType, DocumentKind, Finding, Side } from '../../rules/finding.ts';
import type { ProfileStep, StepOf } from '../../rules/profile-steps.ts';
import type { StepType } from '../../rules/step-types.ts';
import type { CaptureReading, FaceReading, Fields } from '../reading.ts';
import type { Screening } from '../screen/screening.ts';
import type { DayRange } from './applicant-day.ts';
import type { Duplicates } from './duplicates.ts';
import type { LivenessResult } from './liveness-result.ts';
import type { RecordAnswer } from './records.ts';

export interface ExaminedCapture {
  type: CaptureType;
  /** null counts as the front. */
  side: Side | null;
  /** As declared; null where it was not. */
  kind: DocumentKind | null;
  reading: CaptureReading;
}

export interface ExamineInput {
  /** Of the profile, in its order. */
  steps: readonly ProfileStep[];
  captures: readonly ExaminedCapture[];
  expected: Expected | null;
  attributes: Attributes;
  /** ISO 8601 day on which it is examined. */
  today: string;
  /** The day that it is for the person, for the age; left out, it is `today`. */
  personDays?: DayRange | undefined;
  mode: Mode;
  /** Which submission it is, from 1; left out, it is unknown. */
  submission?: number | undefined;
  /** Days since the last approved verification of the person, as the service knows; what the caller gave counts before it. */
  lastVerification?: number | null | undefined;
  /** The portrait of an earlier, approved verification of the person; left out or null: there is none. */
  original?: FaceReading | null | undefined;
  /** The lists that are loaded; null: none is. */
  screening: Screening | null;
  /** What services of records answered; null or left out: nobody asked. */
  records?: readonly RecordAnswer[] | null | undefined;
  /** What its liveness sessions gave; null or left out: there was none. */
  liveness?: LivenessResult | null | undefined;
  /** What was found of it in earlier verifications; null: nobody searched. */
  duplicates: Duplicates | null;
  /** Milliseconds of a steady clock; left out, nothing is timed. */
  now?: (() => number) | undefined;
}

/** What steps hand to later steps. */
export interface Board {
  /** Of the photo ID, both sides in one. */
  extracted: Fields;
  /** The person on the photo ID. */
  portrait: FaceReading | null;
  /** The person on the selfie. */
  selfieFace: FaceReading | null;
  /** Descriptors of further pictures of that person. */
  selfieMore: number[][];
  /** Of the proof of address. */
  proof: Fields | null;
}
export type BoardKey = keyof Board;

export interface StepReport {
  /** `left_out`: it is optional and nothing was given for it; there is no check. */
  status: CheckStatus | 'left_out';
  /** 0..100, null where the step has none. */
  score: number | null;
  /** 0..1, null where the step has none. */
  confidence: number | null;
  findings: Finding[];
  facts: Facts;
  board?: Partial<Board>;
  comparisons?: Comparison[];
}

export interface StepContext<T extends StepType> {
  options: StepOf<T>;
  /** The step was asked for and its result counts: required, or triggered by its condition. */
  required: boolean;
  input: ExamineInput;
  board: Board;
}

export interface ExamineStep<T extends StepType = StepType> {
  type: T;
  needs: readonly BoardKey[];
  gives: readonly (BoardKey | FactName)[];
  run(context: StepContext<T>): StepReport;
}

/** A step of any type, with its own type forgotten: the runner hands each its own options. */
export type AnyStep = { [T in StepType]: ExamineStep<T> }[StepType];
