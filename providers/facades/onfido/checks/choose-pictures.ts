import type { House } from '../../facade.ts';
import { VendorProblem } from '../../vendor-problem.ts';
import { DOCUMENT, LIVE_PHOTO, type PictureRecord, picturesOf } from '../pictures/picture-record.ts';
import { takeOverCollected } from '../pictures/take-over-pictures.ts';
import type { ExaminedParts } from './examined-parts.ts';

/**
 * The pictures that a check examines: the documents that it names, else the newest of each place (front, back, proof of
 * address), and the newest live photo. Throws a VendorProblem for a document that is not the applicant's.
 */
export async function choosePictures(
  house: House,
  applicantId: string,
  documentIds: readonly string[] | undefined,
  parts: ExaminedParts,
): Promise<PictureRecord[]> {
  await takeOverCollected(house, applicantId);
  const documents = await picturesOf(house, DOCUMENT, applicantId);
  const photos = await picturesOf(house, LIVE_PHOTO, applicantId);
  const chosen = documentIds ? named(documents, documentIds) : documents;
  const wanted = chosen.filter(({ content: { capture } }) =>
    capture.type === 'proof_of_address' ? parts.proof : parts.document,
  );
  return newestOfEach([...wanted, ...(parts.face === null ? [] : photos)]);
}

function named(documents: readonly PictureRecord[], ids: readonly string[]): PictureRecord[] {
  return ids.map((id) => {
    const document = documents.find((each) => each.id === id);
    if (document) return document;
    const message = `document ${id} is not one of this applicant`;
    throw new VendorProblem(422, 'unknown_document', `document_ids: ${message}`, { document_ids: message });
  });
}

/** `pictures`: newest first. */
function newestOfEach(pictures: readonly PictureRecord[]): PictureRecord[] {
  const places = new Map<string, PictureRecord>();
  for (const picture of pictures) {
    const { type, side } = picture.content.capture;
    const place = `${type} ${side}`;
    if (!places.has(place)) places.set(place, picture);
  }
  return [...places.values()];
}
