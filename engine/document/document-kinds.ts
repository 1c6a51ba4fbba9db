/** What each kind of document has, and on which side. The steps read this table and know no kinds. */
import type { CaptureType, DocumentKind, Side } from '../../rules/finding.ts';
import type { FieldName } from '../reading.ts';

export interface KindProfile {
  /** Of one side: there is no back to upload. */
  oneSided: boolean;
  /** Whether a document of this kind has an MRZ: always, in some states only, or never. */
  mrz: 'always' | 'sometimes' | 'never';
  /** Whether the front shows its holder. */
  portrait: boolean;
  /** Fields that the front has in every state. */
  required: readonly FieldName[];
}

const CARD: KindProfile = {
  oneSided: false,
  mrz: 'sometimes',
  portrait: true,
  required: ['surname', 'document_number', 'date_of_birth'],
};
const PAPER: KindProfile = {
  oneSided: true,
  mrz: 'never',
  portrait: false,
  required: ['full_name', 'address', 'issue_date'],
};

export const DOCUMENT_KINDS: Record<DocumentKind, KindProfile> = {
  passport: {
    oneSided: true,
    mrz: 'always',
    portrait: true,
    required: ['surname', 'document_number', 'date_of_birth', 'expiry_date', 'nationality'],
  },
  visa: {
    oneSided: true,
    mrz: 'always',
    portrait: false,
    required: ['surname', 'document_number', 'date_of_birth', 'expiry_date'],
  },
  id_card: CARD,
  residence_permit: CARD,
  driving_license: { ...CARD, required: [...CARD.required, 'expiry_date'] },
  utility_bill: PAPER,
  bank_statement: PAPER,
  other: { oneSided: false, mrz: 'sometimes', portrait: false, required: [] },
};

/** The kinds that an upload of this type can be. */
export const KINDS_OF_CAPTURE: Record<CaptureType, readonly DocumentKind[]> = {
  photo_id: ['passport', 'id_card', 'residence_permit', 'driving_license', 'visa'],
  proof_of_address: ['utility_bill', 'bank_statement'],
  selfie: [],
};

/** Whether a document of this kind proves an address, and is no photo ID. */
export function isProof(kind: DocumentKind): boolean {
  return KINDS_OF_CAPTURE.proof_of_address.includes(kind);
}

/** What is on this picture: the front of a card, its back, or all that there is. */
export function sideOf(kind: DocumentKind, declared: Side | null, backSeen: boolean): Side {
  if (DOCUMENT_KINDS[kind].oneSided) return 'front';
  return declared ?? (backSeen ? 'back' : 'front');
}
