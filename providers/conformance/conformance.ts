/**
 * What every provider has to do, as cases that can be run on any of them; exported as `idwell/conformance`. A case
 * that the provider's capabilities leave out is skipped, and the first case holds the capabilities themselves to it.
 */
import type { NewVerification, Provider, Upload, WebhookRequest } from '../provider.ts';
import { CREATE_CASES } from './create-cases.ts';
import { DECISION_CASES } from './decision-cases.ts';
import { LIFECYCLE_CASES } from './lifecycle-cases.ts';
import { WEBHOOK_CASES } from './webhook-cases.ts';

/** What a run needs of whoever runs it. */
export interface ConformanceHarness {
  provider: Provider;
  /** Names that `provider` of a verification may have; the provider's own by default. A fallback has those of its members. */
  holders?: readonly string[];
  /** A reference that was never used. */
  reference(): string;
  /** Of a person and their verification, beside the references; its `level` is what is tested. */
  input?: Partial<NewVerification>;
  /** Captures of a person who is to be approved. */
  good: readonly Upload[];
  /** Captures of which one is to be sent again; left out: the cases of a retry are skipped. */
  bad?: readonly Upload[];
  /** Captures of which one is a forgery, so that the rejection is final; left out: that case is skipped. */
  forged?: readonly Upload[];
  /** Brings about a decision, where the provider needs help (a stand-in, a person). */
  decide?(id: string, outcome: 'approved' | 'rejected_retry' | 'rejected_final'): Promise<void>;
  /** Milliseconds that a decision may take; 60,000 by default. */
  patience?: number;
  /** An authentic webhook that tells of this verification as it is now; left out: the cases are skipped. */
  webhook?(id: string): Promise<WebhookRequest>;
  /** Between two looks. */
  wait(milliseconds: number): Promise<void>;
}

export interface ConformanceCase {
  name: string;
  /** Why it does not apply; null where it does. */
  skip(harness: ConformanceHarness): string | null;
  /** Throws where the provider does otherwise. */
  run(harness: ConformanceHarness): Promise<void>;
}

export const CONFORMANCE_CASES: readonly ConformanceCase[] = [
  ...CREATE_CASES,
  ...LIFECYCLE_CASES,
  ...DECISION_CASES,
  ...WEBHOOK_CASES,
];

export interface ConformanceResult {
  name: string;
  result: 'passed' | 'failed' | 'skipped';
  /** Why it was skipped, or what was otherwise. */
  detail: string | null;
  ms: number;
}

/** One after the other: cases do not disturb each other, but a provider may count requests. */
export async function runConformance(harness: ConformanceHarness): Promise<ConformanceResult[]> {
  const results: ConformanceResult[] = [];
  for (const { name, skip, run } of CONFORMANCE_CASES) {
    const why = skip(harness);
    const began = performance.now();
    const failure = why === null ? await run(harness).then(() => null, String) : null;
    const ms = Math.round(performance.now() - began);
    const result = why !== null ? 'skipped' : failure === null ? 'passed' : 'failed';
    results.push({ name, result, detail: why ?? failure, ms });
  }
  return results;
}
