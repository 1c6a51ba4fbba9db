/** Sumsub's sets of documents and types, and what they are among ours. */
import type { CaptureType, DocumentKind } from '../../../rules/finding.ts';

export const DOC_SETS: Record<CaptureType, string> = {
  photo_id: 'IDENTITY',
  selfie: 'SELFIE',
  proof_of_address: 'PROOF_OF_RESIDENCE',
};

/** What Sumsub says of a picture. */
export interface DocType {
  idDocType: string;
  idDocSubType: string | null;
  /** ISO 3166-1 alpha-3, as the caller said. */
  country: string | null;
}

interface Meaning {
  type: CaptureType;
  kind?: DocumentKind;
}

export const DOC_TYPES: Record<string, Meaning> = {
  PASSPORT: { type: 'photo_id', kind: 'passport' },
  ID_CARD: { type: 'photo_id', kind: 'id_card' },
  DRIVERS: { type: 'photo_id', kind: 'driving_license' },
  RESIDENCE_PERMIT: { type: 'photo_id', kind: 'residence_permit' },
  ID_DOC_PHOTO: { type: 'photo_id' },
  SELFIE: { type: 'selfie' },
  PROFILE_IMAGE: { type: 'selfie' },
  UTILITY_BILL: { type: 'proof_of_address', kind: 'utility_bill' },
  BANK_STATEMENT: { type: 'proof_of_address', kind: 'bank_statement' },
};

export function docTypesOf(type: CaptureType): string[] {
  return Object.keys(DOC_TYPES).filter((name) => DOC_TYPES[name]?.type === type && name !== 'PROFILE_IMAGE');
}

/** Of a picture that did not come by this facade. */
export function docTypeOf({
  type,
  kind,
  side,
}: {
  type: CaptureType;
  kind: string | null;
  side: string | null;
}): DocType {
  const names = docTypesOf(type);
  const idDocType = names.find((name) => DOC_TYPES[name]?.kind === kind) ?? (names.at(-1) as string);
  const idDocSubType = side === 'back' ? 'BACK_SIDE' : null;
  return { idDocType, idDocSubType, country: null };
}

/** Of a profile's steps: which sets its applicants have to give. */
export function docSetsOf(steps: readonly { type: string; required?: boolean }[]) {
  const captures = steps.flatMap(({ type, required }): CaptureType[] => {
    if (required === false) return [];
    if (type === 'document') return ['photo_id'];
    return type === 'selfie' || type === 'proof_of_address' ? [type] : [];
  });
  return [...new Set(captures)].map((type) => ({
    idDocSetType: DOC_SETS[type],
    types: docTypesOf(type),
    // Sides are asked for where the document that came has two.
    subTypes: type === 'photo_id' ? ['FRONT_SIDE', 'BACK_SIDE'] : [],
  }));
}
