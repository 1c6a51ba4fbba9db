/** A picture of an applicant: a document or a live photo. It lies in one of our verifications. */
import type { CaptureType, Side } from '../../../../rules/finding.ts';
import type { House } from '../../facade.ts';
import type { VendorRecord } from '../../vendor-records.ts';

export const DOCUMENT = 'document';
export const LIVE_PHOTO = 'live_photo';
/** A picture that was refused when it was uploaded; it is looked up by ours. */
export const REFUSED = 'refused';
export type PictureKind = typeof DOCUMENT | typeof LIVE_PHOTO;

export interface PictureContent {
  /** As the caller named it; null for a live photo. */
  type: string | null;
  /** As the caller said; null where nothing was said. */
  side: Side | null;
  /** ISO 3166-1 alpha-3. */
  issuing_country: string | null;
  file_name: string;
  /** `image/jpeg`... */
  media_type: string;
  file_size: number;
  /** `doc_…` */
  ours: string;
  /** Where it has its place among ours. */
  capture: { type: CaptureType; side: Side | null };
}
/** The parent is the applicant. */
export type PictureRecord = VendorRecord<PictureContent> & { verificationId: string };

/** Newest first, at most 500. */
export async function picturesOf(
  { records }: House,
  kind: PictureKind,
  applicantId: string,
): Promise<PictureRecord[]> {
  const found = await records.list<PictureContent>(kind, { parent: applicantId, limit: 500 });
  return found.records as PictureRecord[];
}

export function presentPicture({ kind, id, parent, createdAt, content }: PictureRecord) {
  const { type, side, issuing_country, file_name, media_type, file_size } = content;
  const path = `/v3.6/${kind}s/${id}`;
  return {
    id,
    created_at: createdAt.toISOString(),
    file_name,
    file_size,
    file_type: kind === DOCUMENT ? extensionOf(media_type) : media_type,
    ...(kind === DOCUMENT ? { type, side, issuing_country } : {}),
    applicant_id: parent,
    href: path,
    download_href: `${path}/download`,
  };
}

/** Onfido calls the type of a document by the end of its name. */
function extensionOf(mediaType: string): string {
  const end = mediaType.slice(mediaType.indexOf('/') + 1);
  return end === 'jpeg' ? 'jpg' : end;
}
