import type { Comparison } from '../../rules/check.ts';
import type { FactName } from '../../rules/facts.ts';
import type { CaptureRef } from '../../rules/finding.ts';
import type { FindingCode } from '../../rules/finding-codes.ts';
import type { ValueComparison } from '../compare/value-comparison.ts';
import type { Field } from '../reading.ts';

/** One expected value, looked up. */
export interface ExpectedComparison {
  comparison: Comparison;
  /** Where it is told; null for details that have no fact of their own. */
  fact: FactName | null;
  score?: FactName;
  /** What it is reported as where it does not match; `partial` where it fits in part. */
  codes: { mismatch: FindingCode; partial: FindingCode };
  /** The picture that it was looked up on. */
  capture: CaptureRef;
}

export const PHOTO_ID: CaptureRef = { type: 'photo_id', side: 'front' };
export const PROOF: CaptureRef = { type: 'proof_of_address', side: null };

/** Compares where it was read; otherwise the result is unknown. */
export function compareField(
  field: string,
  expected: string,
  read: Pick<Field, 'value'> | undefined,
  compare: (expected: string, extracted: string) => ValueComparison,
): Comparison {
  if (!read) {
    const detail = `Expected ${expected}, and nothing was read to compare it with.`;
    return { field, expected, extracted: null, score: null, result: 'unknown', pieces: [], detail };
  }
  return { field, expected, extracted: read.value, ...compare(expected, read.value) };
}
