/** Documents and live photos; reading starts at once. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ApiError } from '../../../idwell/api-error.ts';
import type { OperationOutput } from '../../../idwell/native-api.ts';
import type { House, VendorAnswer, VendorFile, VendorRequest } from '../../facade.ts';
import { parseRequest } from '../../parse-request.ts';
import { VendorProblem } from '../../vendor-problem.ts';
import { applicantOf } from '../applicants/applicant-record.ts';
import { beginCollection, openCollection } from './collection.ts';
import { captureOf } from './document-types.ts';
import {
  DOCUMENT,
  LIVE_PHOTO,
  type PictureContent,
  type PictureKind,
  type PictureRecord,
  presentPicture,
  REFUSED,
} from './picture-record.ts';

const said = z.enum(['true', 'false']).default('false');
const common = { applicant_id: z.string().min(1, "can't be blank") };

const documentBody = z.object({
  ...common,
  type: z.string().min(1, "can't be blank").max(100),
  side: z.enum(['front', 'back']).optional(),
  issuing_country: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be a three-letter ISO 3166 code')
    .optional(),
  validate_image_quality: said,
});
const livePhotoBody = z.object({ ...common, advanced_validation: said.default('true') });

/** With `validate_image_quality` the answer waits for what was seen, and refuses what has to be photographed again. */
const WAIT_SECONDS = 20;

export async function uploadDocument(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const body = parseRequest(documentBody, request.body);
  const { type, side = null, issuing_country = null } = body;
  const { type: captureType, kind } = captureOf(type);
  const capture = {
    type: captureType,
    side: captureType === 'photo_id' ? (side ?? ('front' as const)) : null,
  };
  const place = { applicantId: body.applicant_id, capture, ...(kind ? { kind } : {}) };
  return await upload(house, DOCUMENT, request.files.file, place, body.validate_image_quality === 'true', {
    type,
    side,
    issuing_country,
  });
}

/** `advanced_validation`: a photo without exactly one good face is refused. */
export async function uploadLivePhoto(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const body = parseRequest(livePhotoBody, request.body);
  const capture = { type: 'selfie', side: null } as const;
  const place = { applicantId: body.applicant_id, capture };
  return await upload(house, LIVE_PHOTO, request.files.file, place, body.advanced_validation === 'true', {
    type: null,
    side: null,
    issuing_country: null,
  });
}

interface Place {
  applicantId: string;
  capture: PictureContent['capture'];
  kind?: NonNullable<ReturnType<typeof captureOf>['kind']>;
}

async function upload(
  house: House,
  kind: PictureKind,
  file: VendorFile | undefined,
  place: Place,
  validate: boolean,
  told: Pick<PictureContent, 'type' | 'side' | 'issuing_country'>,
): Promise<VendorAnswer> {
  const { id: applicantId } = await applicantOf(house, place.applicantId);
  if (!file)
    throw new VendorProblem(422, 'file_missing', 'file: must be provided', { file: 'must be provided' });
  const ours = await send(house, applicantId, file, place, validate ? WAIT_SECONDS : 0);
  await refuseUnusable(house, kind, ours);
  const record = await house.records.add<PictureContent>({
    kind,
    id: randomUUID(),
    parent: applicantId,
    lookup: ours.id,
    verificationId: ours.verification,
    content: {
      ...told,
      file_name: file.name,
      media_type: ours.media_type,
      file_size: ours.bytes,
      ours: ours.id,
      capture: place.capture,
    },
  });
  return { status: 201, body: presentPicture(record as PictureRecord) };
}

type Ours = OperationOutput<'uploadDocument'>;

/** A verification takes so many uploads; after that the next begins. */
async function send(
  house: House,
  applicantId: string,
  file: VendorFile,
  { capture: { type, side }, kind }: Place,
  wait: number,
): Promise<Ours> {
  const put = (id: string) =>
    house.api.call('uploadDocument', {
      path: { id },
      query: { wait },
      body: { type, ...(side ? { side } : {}), ...(kind ? { kind } : {}) },
      file: file.bytes,
    });
  const collecting =
    (await openCollection(house, applicantId)) ?? (await beginCollection(house, applicantId));
  try {
    return await put(collecting.id);
  } catch (error) {
    const isFull = error instanceof ApiError && ['too_many_documents', 'wrong_status'].includes(error.code);
    if (!isFull) throw error;
    return await put((await beginCollection(house, applicantId)).id);
  }
}

/** Onfido's names of what its validation found. */
const DETECTED: Record<string, string> = {
  image_blurred: 'detect_blur',
  image_glare: 'detect_glare',
  document_cut_off: 'detect_cutoff',
  document_not_found: 'detect_document',
};

/** Kept among the refused, so that it is not taken for one of the applicant's. */
async function refuseUnusable(
  house: House,
  kind: PictureKind,
  { id, verification, reading }: Ours,
): Promise<void> {
  if (!reading || reading.usable) return;
  await house.records.add({
    kind: REFUSED,
    id: randomUUID(),
    lookup: id,
    verificationId: verification,
    content: {},
  });
  const other = kind === DOCUMENT ? 'document' : 'face_detection';
  const fields = Object.fromEntries(
    reading.problems.map(({ code, message }) => [DETECTED[code] ?? other, message]),
  );
  const [first] = reading.problems;
  throw new VendorProblem(422, 'unusable', first?.message ?? 'The picture cannot be used.', fields);
}
