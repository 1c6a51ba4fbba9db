/**
 * The reports that can be asked for, and what each takes of a verification. Reports of Onfido's that are not here
 * (identity_enhanced, us_driving_licence, device_intelligence, india_pan, document_with_driver_verification) ask for
 * sources or devices that idwell has not, and are refused.
 */
import type { StepOf } from '../../../../rules/profile-steps.ts';

export type ReportFamily =
  | 'document'
  | 'facial_similarity'
  | 'watchlist'
  | 'proof_of_address'
  | 'known_faces';

export interface ReportKind {
  family: ReportFamily;
  /** Of a comparison of faces: a photo, or a session before the camera. */
  liveness?: 'none' | 'active';
  /** Of a screening. */
  categories?: StepOf<'aml_screening'>['categories'];
}

const document: ReportKind = { family: 'document' };
const photo: ReportKind = { family: 'facial_similarity', liveness: 'none' };
const session: ReportKind = { family: 'facial_similarity', liveness: 'active' };
const watchlist = (...categories: NonNullable<ReportKind['categories']>): ReportKind => ({
  family: 'watchlist',
  categories,
});

export const REPORTS = {
  document,
  document_video: document,
  document_with_address_information: document,
  document_video_with_address_information: document,
  document_with_driving_licence_information: document,
  facial_similarity_photo: photo,
  facial_similarity_photo_fully_auto: photo,
  facial_similarity_video: session,
  facial_similarity_motion: session,
  known_faces: { family: 'known_faces' },
  watchlist_aml: watchlist('sanctions', 'pep', 'adverse_media'),
  watchlist_enhanced: watchlist('sanctions', 'pep', 'adverse_media'),
  watchlist_standard: watchlist('sanctions', 'pep'),
  watchlist_peps_only: watchlist('pep'),
  watchlist_sanctions_only: watchlist('sanctions'),
  proof_of_address: { family: 'proof_of_address' },
} as const satisfies Record<string, ReportKind>;
export type ReportName = keyof typeof REPORTS;
export const REPORT_NAMES = Object.keys(REPORTS) as [ReportName, ...ReportName[]];

export function kindOf(name: ReportName): ReportKind {
  return REPORTS[name];
}
