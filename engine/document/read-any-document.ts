/** Reads a document of which nobody said what it is: a photo ID, or a letter that proves an address. */
import type { Side } from '../../rules/finding.ts';
import type { Models } from '../ports.ts';
import type { CaptureReading } from '../reading.ts';
import { isProof } from './document-kinds.ts';
import { readDocument } from './read-document.ts';

export interface AnyRequest {
  side: Side | null;
  /** ISO 8601. */
  today: string;
}

/** Below this a title may stand on any sheet of paper. */
const SURE_TITLE = 0.6;

/** As a photo ID first; as a letter where nothing on the picture says that it is one. */
export async function readAnyDocument(
  bytes: Uint8Array,
  { side, today }: AnyRequest,
  models: Models,
): Promise<CaptureReading> {
  const declared = { side, kind: null };
  const asId = await readDocument(bytes, { declared: { type: 'photo_id', ...declared }, today }, models);
  if (asId.document || asId.mrz || asId.barcode || asId.text.length === 0) return asId;
  const asLetter = await readDocument(
    bytes,
    { declared: { type: 'proof_of_address', ...declared }, today },
    models,
  );
  return isLetter(asLetter) ? asLetter : asId;
}

/** A bill or a statement names somebody or says when it was written. */
function isLetter({ document, fields }: CaptureReading): boolean {
  if (!document || document.confidence < SURE_TITLE) return false;
  if (!isProof(document.kind)) return false;
  return Boolean(fields.full_name ?? fields.address ?? fields.issue_date);
}
