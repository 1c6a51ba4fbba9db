/** Reads a document of which nobody said what it is: a photo ID, or a letter that proves an address. */
import type { Side } from '../../rules/finding.ts';
import type { Models } from '../ports.ts';
import type { CaptureReading } from '../reading.ts';
import { readDocument } from './read-document.ts';

export interface AnyRequest {
  side: Side | null;
  /** ISO 8601. */
  today: string;
}

/** Its lines are read once; they tell which of the two it is. */
export function readAnyDocument(
  bytes: Uint8Array,
  { side, today }: AnyRequest,
  models: Models,
): Promise<CaptureReading> {
  const declared = { type: 'photo_id', side, kind: null } as const;
  return readDocument(bytes, { declared, open: true, today }, models);
}
