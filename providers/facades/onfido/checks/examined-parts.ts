/** What a check examines, put together from the reports that it asks for. */

import type { ReportKind } from '../reports/report-names.ts';
import { kindOf, type ReportName } from '../reports/report-names.ts';

export interface ExaminedParts {
  document: boolean;
  /** null: faces are not compared. */
  face: 'photo' | 'session' | null;
  /** Lists that the person is looked for on; empty: none. */
  categories: NonNullable<ReportKind['categories']>;
  proof: boolean;
}

const CATEGORIES = ['sanctions', 'pep', 'adverse_media'] as const;

/** Faces are compared with the document's portrait, so that they take a document too. */
export function examinedParts(names: readonly ReportName[]): ExaminedParts {
  const kinds = names.map(kindOf);
  const has = (family: ReportKind['family']) => kinds.some((kind) => kind.family === family);
  const face = has('facial_similarity') || has('known_faces');
  const asked = kinds.flatMap(({ categories = [] }) => categories);
  return {
    document: has('document') || face,
    face: face ? (kinds.some(({ liveness }) => liveness === 'active') ? 'session' : 'photo') : null,
    categories: CATEGORIES.filter((category) => asked.includes(category)),
    proof: has('proof_of_address'),
  };
}

/** Id of the profile that examines these parts: `onfido-document-photo-sanctions-pep`. */
export function profileIdOf({ document, face, categories, proof }: ExaminedParts): string {
  const words = [document ? 'document' : null, face, ...categories, proof ? 'address' : null];
  return ['onfido', ...words.filter((word) => word !== null)].join('-');
}
