import { randomUUID } from 'node:crypto';
import type { NativeVerification } from '../../../idwell/native-api.ts';
import type { House } from '../../facade.ts';
import { openCollection } from './collection.ts';
import { TYPE_OF_KIND } from './document-types.ts';
import { DOCUMENT, LIVE_PHOTO, type PictureContent, REFUSED } from './picture-record.ts';

/** What the applicant sent by our own page, and not by Onfido's routes, is a document or a live photo of theirs too. */
export async function takeOverCollected(house: House, applicantId: string): Promise<void> {
  const collecting = await openCollection(house, applicantId);
  if (collecting) await takeOverPictures(house, applicantId, collecting);
}

export async function takeOverPictures(
  house: House,
  applicantId: string,
  { documents }: Pick<NativeVerification, 'documents'>,
): Promise<void> {
  for (const document of documents) {
    const { id, verification, type, side, kind, media_type, bytes } = document;
    const record = type === 'selfie' ? LIVE_PHOTO : DOCUMENT;
    const known = (await house.records.findBy(record, id)) ?? (await house.records.findBy(REFUSED, id));
    if (known) continue;
    const seen = kind ?? document.reading?.document?.kind ?? null;
    await house.records.add<PictureContent>({
      kind: record,
      id: randomUUID(),
      parent: applicantId,
      lookup: id,
      verificationId: verification,
      content: {
        type: type === 'selfie' ? null : seen ? TYPE_OF_KIND[seen] : 'unknown',
        side,
        issuing_country: null,
        file_name: `${type}.${media_type.slice(media_type.indexOf('/') + 1)}`,
        media_type,
        file_size: bytes,
        ours: id,
        capture: { type, side },
      },
    });
  }
}
