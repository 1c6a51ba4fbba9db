/** What Atlas keeps of a verification beside ours. */
import type { House } from '../facade.ts';
import { VendorProblem } from '../vendor-problem.ts';
import type { VendorRecord } from '../vendor-records.ts';
import type { AtlasLevel, AtlasProvider } from './levels.ts';

export const VERIFICATION = 'verification';

/** The record's parent is the customer, whichever of the two ids it has. */
export interface AtlasContent {
  customer_id: string | null;
  external_customer_id: string | null;
  verification_level: AtlasLevel;
  provider: AtlasProvider;
  /** Names of what is kept elsewhere -> the token of it. */
  pii_tokens: Record<string, string>;
  metadata: Record<string, unknown>;
  /** As a reviewer gave it, 0..100. */
  risk_score: number | null;
}

export type AtlasRecord = VendorRecord<AtlasContent> & { verificationId: string };

/** Throws the VendorProblem `not_found`. */
export async function recordOf(house: House, id: string): Promise<AtlasRecord> {
  const record = await house.records.find<AtlasContent>(VERIFICATION, id);
  if (record?.verificationId) return record as AtlasRecord;
  throw new VendorProblem(404, 'not_found', 'There is no such verification for this key.');
}
