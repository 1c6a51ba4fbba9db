/** What the search in earlier verifications found; who searches is the workers' business. */
import type { CaptureRef } from '../../rules/finding.ts';

/** What two verifications can have in common. */
export type DuplicateKind = 'face' | 'documentNumber' | 'image' | 'person';

export interface DuplicateMatch {
  /** Id of the earlier verification, of another applicant. */
  verification: string;
  /** What agreed, as the end of the sentence "It has ... in common": nothing personal. */
  agreed: string;
  /** The picture of this verification that it was seen on. */
  capture: CaptureRef;
}

export interface Searched {
  /** Once for each verification, the surest first; not all of them where they are many. */
  found: DuplicateMatch[];
  /** Why it was not searched, or not everywhere; null where it was. A sentence's part without its full stop. */
  unknown: string | null;
}

export type Duplicates = Record<DuplicateKind, Searched>;

const NOTHING: Searched = { found: [], unknown: null };

/** Where no earlier verifications are kept, there is none that it could be. */
export const NOTHING_KEPT: Duplicates = {
  face: NOTHING,
  documentNumber: NOTHING,
  image: NOTHING,
  person: NOTHING,
};

export function notSearched(reason: string): Duplicates {
  const unknown: Searched = { found: [], unknown: reason };
  return { face: unknown, documentNumber: unknown, image: unknown, person: unknown };
}
