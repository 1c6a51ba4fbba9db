/**
 * A finding is what a step saw. Whatever is wrong with a document is a finding, never an exception:
 * exceptions mean that we are wrong or that the world is down.
 */
import type { ScorePiece } from './check.ts';
import type { FindingCode } from './finding-codes.ts';
import type { StepType } from './step-types.ts';

/** An axis-aligned box in pixels of the upright image, origin top left. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One character that was read differently from how it was printed or first seen. */
export interface Correction {
  /** Line of the zone, from 0; absent where the field has one line. */
  line?: number;
  /** Column of the character in its line, from 0. */
  column: number;
  original: string;
  corrected: string;
}

/** Which uploaded picture a finding is about. */
export interface CaptureRef {
  type: CaptureType;
  side: Side | null;
}

export interface Finding {
  step: StepType;
  code: FindingCode;
  /** The field that it is about (`date_of_birth`), where it is about one. */
  field?: string;
  /** What was seen, as text. */
  value?: string;
  /** How sure the step is of this finding, 0..1. */
  confidence: number;
  box?: Box;
  corrections?: Correction[];
  /**
   * It speaks of the looks of a picture from which all that its kind needs was read surely: nobody is asked for a
   * better one, and it weighs nothing in a decision but for what it says of forgery.
   */
  advice?: true;
  /** What it adds to `documentFraudScore`; left out where that is nothing. */
  points?: number;
  /** Of a score: what it is made of. */
  pieces?: ScorePiece[];
  /** One sentence for the reviewer, in English, that stands on its own. */
  detail: string;
  /** Filled in when a verification is examined; a reader of one picture leaves it out. */
  capture?: CaptureRef;
}

/** What an upload is: at most one document of each type in a verification. */
export type CaptureType = 'photo_id' | 'proof_of_address' | 'selfie';
export type Side = 'front' | 'back';

/** What kind of document is on the picture. */
export const KINDS = [
  'passport',
  'id_card',
  'residence_permit',
  'driving_license',
  'visa',
  'utility_bill',
  'bank_statement',
  'other',
] as const;
export type DocumentKind = (typeof KINDS)[number];
