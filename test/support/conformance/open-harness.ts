import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { ConformanceHarness } from '../../../providers/conformance/conformance.ts';
import { BAD, FORGED, GOOD } from '../made-reader.ts';

/** A provider that is there, and what the suite needs of it. */
export type OpenHarness = Pick<ConformanceHarness, 'provider'> & Partial<ConformanceHarness>;

export function harnessOf(open: OpenHarness): ConformanceHarness {
  return {
    reference: randomUUID,
    good: GOOD,
    bad: BAD,
    forged: FORGED,
    patience: 30_000,
    wait: (milliseconds) => setTimeout(milliseconds),
    ...open,
  };
}
