/** How an endpoint wants to hear of events: in whose words, and signed as that vendor signs. */
import type { FacadeName } from '../facades/facade.ts';
import type { VendorRecord } from '../facades/vendor-records.ts';
import type { NativeEvent } from './native-event.ts';

export const DIALECT_NAMES = [
  'standard',
  'sumsub',
  'onfido',
  'persona',
  'veriff',
  'stripe',
  'atlas',
] as const;
export type DialectName = (typeof DIALECT_NAMES)[number];

/** What a body is made of. */
export interface DialectEvent {
  /** The event as we send it ourselves. */
  event: NativeEvent;
  verification: {
    id: string;
    profile: string;
    applicantReference: string | null;
    vendorReference: string | null;
    createdAt: Date;
    submittedAt: Date | null;
    decidedAt: Date | null;
  };
  /** Of the vendor's facade for this verification; empty where it was made otherwise. */
  records: VendorRecord[];
  /** Address of this service, without a slash at the end. */
  publicUrl: string;
}

export interface Signing {
  /** The current one first; more than one while they are rotated. */
  secrets: readonly string[];
  /** `whk_…` */
  endpointId: string;
  /** Of the event: the same for every attempt. */
  id: string;
  /** Of the attempt. */
  at: Date;
  /** The very bytes that are sent, as text. */
  body: string;
}

export interface Dialect {
  name: DialectName;
  /** Whose records the body is made of; left out where it needs none. */
  facade?: FacadeName;
  /** Whether secrets that are being rotated out sign along. Some vendors' receivers take one signature alone. */
  signsWithAll: boolean;
  /** What a secret of the caller's own must look like, as their verifier takes it. */
  secret: { pattern: RegExp; form: string };
  /** Null: the vendor tells nothing of such an event, so nothing is sent. */
  body(event: DialectEvent): unknown;
  headers(signing: Signing): Record<string, string>;
}
