/** What came out of each picture. */
import type { House, VendorAnswer, VendorRequest } from '../facade.ts';
import { VendorProblem } from '../vendor-problem.ts';
import { type Applicant, applicantOf } from './applicant-record.ts';
import { DOC_SETS } from './doc-sets.ts';
import { findImage } from './image-record.ts';
import { imageReviewOf } from './image-review.ts';
import { requiredDocSets } from './present-applicant.ts';
import { green, type ReviewResult } from './review.ts';

/** By set: null where nothing was sent. */
export async function getRequiredDocsStatus(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const applicant = await applicantOf(request, house);
  const sets = await requiredDocSets(house, applicant);
  const given = applicant.images.map(({ document }) => DOC_SETS[document.type]);
  const names = [...new Set([...sets.map(({ idDocSetType }) => idDocSetType), ...given])];
  const body = Object.fromEntries(names.map((name) => [name, statusOfSet(applicant, name)]));
  return { status: 200, body };
}

function statusOfSet(applicant: Applicant, name: string) {
  const images = applicant.images.filter(({ document }) => DOC_SETS[document.type] === name);
  const [first] = images;
  if (!first) return null;
  const reviews = images.map(
    ({ imageId, document }) => [imageId, imageReviewOf(applicant.ours, document)] as const,
  );
  return {
    reviewResult: worstOf(reviews.map(([, review]) => review)) ?? {},
    country: first.country,
    idDocType: first.idDocType,
    imageIds: images.map(({ imageId }) => imageId),
    imageReviewResults: Object.fromEntries(reviews.map(([id, review]) => [id, review ?? {}])),
    forbidden: false,
    stepStatuses: null,
  };
}

/** RED where any is, GREEN where all are, else nothing. */
function worstOf(reviews: readonly (ReviewResult | undefined)[]): ReviewResult | undefined {
  const red = reviews.find((review) => review?.reviewAnswer === 'RED');
  return red ?? (reviews.every((review) => review?.reviewAnswer === 'GREEN') ? green() : undefined);
}

/** `GET /resources/moderationStates/-;applicantId=…`: the problems of each picture, with the comment for the person. */
export async function getModerationStates(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const applicant = await applicantOf(request, house);
  const { record, ours, images } = applicant;
  const reviewed = images.map((image) => ({ image, review: imageReviewOf(ours, image.document) }));
  const item = {
    id: `${record.id}-${ours.submission}`,
    applicantId: record.id,
    inspectionId: record.content.inspectionId,
    key: house.keyId,
    applicantState: stateOf(
      ours.labels.filter(({ captures }) => captures.length === 0).map(({ code }) => code),
    ),
    imagesStates: Object.fromEntries(
      reviewed.map(({ image, review }) => [
        image.imageId,
        { ...review, idDocType: image.idDocType, state: stateOf(review?.rejectLabels ?? []) },
      ]),
    ),
  };
  return { status: 200, body: { list: { items: [item], totalItems: 1 } } };
}

function stateOf(labels: readonly string[]): Record<string, { value: boolean }> {
  return Object.fromEntries(labels.map((label) => [label, { value: true }]));
}

/** The picture itself; one that was replaced or taken away too. */
export async function getImage({ params }: VendorRequest, house: House): Promise<VendorAnswer> {
  const path = await imageOf(params, house);
  return { status: 200, content: await house.api.call('getDocumentContent', { path }) };
}

/** `DELETE`, until pending: it is asked for again where the level needs it. `revert=true` would undo that. */
export async function deactivateImage({ params, query }: VendorRequest, house: House): Promise<VendorAnswer> {
  if (query.get('revert') === 'true') {
    throw new VendorProblem(400, 'not_offered', 'An image does not come back; upload it again.');
  }
  await house.api.call('deleteDocument', { path: await imageOf(params, house) });
  return { status: 200, body: { ok: 1 } };
}

/** Our ids of it. Throws the VendorProblem `not_found`. */
async function imageOf({ inspection, image }: Record<string, string>, house: House) {
  const link = await house.records.find<{ applicant: string }>('inspection', inspection as string);
  const { record, images } = await applicantOf({ params: { id: link?.content.applicant ?? '' } }, house);
  const sent = await findImage(house, record.id, image as string);
  const document = images.find(({ imageId }) => String(imageId) === image)?.document.id;
  if (sent) return sent;
  if (document) return { id: record.verificationId, document };
  throw new VendorProblem(404, 'not_found', 'There is no such image of this inspection.');
}
