import { z } from 'zod';
import type { CaptureRef } from '../../../rules/finding.ts';
import { captureNames, isSameCapture } from '../../../rules/same-capture.ts';
import type { House, VendorAnswer, VendorRequest } from '../facade.ts';
import { parseRequest } from '../parse-request.ts';
import { VendorProblem } from '../vendor-problem.ts';
import { type Applicant, applicantOf } from './applicant-record.ts';
import { askedAgain } from './asked-again.ts';
import { DOC_TYPES } from './doc-sets.ts';
import { addImage } from './image-record.ts';
import { uploadWarnings } from './upload-warnings.ts';

const metadataSchema = z.looseObject({
  idDocType: z.enum(Object.keys(DOC_TYPES) as [string, ...string[]]),
  idDocSubType: z.enum(['FRONT_SIDE', 'BACK_SIDE']).nullish(),
  country: z.string().max(3).nullish(),
});

/** Seconds that the answer waits for the reading where warnings are asked for. */
const PATIENCE = 10;

/**
 * `POST /resources/applicants/{id}/info/idDoc`: `metadata` and `content`; the answer's `X-Image-Id` names the picture.
 * After RED with RETRY this opens the applicant again, and only what had problems is taken.
 */
export async function addDocument(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const { idDocType, idDocSubType = null, country = null } = parseRequest(metadataSchema, jsonOf(request));
  const file = request.files.content?.bytes;
  if (!file) throw new VendorProblem(400, 'no-content', 'Send the picture as the part `content`.');
  const applicant = await applicantOf(request, house);
  const { type, kind } = DOC_TYPES[idDocType] as (typeof DOC_TYPES)[string];
  const side = type !== 'photo_id' ? null : idDocSubType === 'BACK_SIDE' ? 'back' : 'front';
  const path = { id: applicant.ours.id };
  await openAgain(house, applicant, { type, side });
  const isAsked = request.header('x-return-doc-warnings') === 'true';
  const document = await house.api.call('uploadDocument', {
    path,
    query: { wait: isAsked ? PATIENCE : 0 },
    body: { type, ...(side ? { side } : {}), ...(kind ? { kind } : {}) },
    file,
  });
  const content = { documentId: document.id, idDocType, idDocSubType, country };
  const imageId = await addImage(house, applicant.record.id, applicant.ours.id, content);
  return {
    status: 200,
    headers: { 'x-image-id': String(imageId) },
    body: {
      idDocType,
      country,
      ...(idDocSubType ? { idDocSubType } : {}),
      ...(isAsked ? uploadWarnings(document) : {}),
    },
  };
}

/** Not for a picture that would be refused afterwards. */
async function openAgain(house: House, { ours }: Applicant, { type, side }: CaptureRef): Promise<void> {
  if (!ours.allowed_actions.includes('resubmit')) return;
  const asked = askedAgain(ours);
  if (asked.length > 0 && !asked.some((want) => isSameCapture(want, { type, side }))) {
    throw new VendorProblem(
      409,
      'document_not_asked',
      `Only what had problems is taken: ${captureNames(asked)}.`,
    );
  }
  await house.api.call('resubmitVerification', { path: { id: ours.id }, body: {} });
}

function jsonOf({ body }: VendorRequest): unknown {
  const { metadata } = (body ?? {}) as { metadata?: string };
  try {
    return JSON.parse(metadata ?? '');
  } catch {
    throw new VendorProblem(400, 'no-metadata', 'Send the part `metadata`, JSON with `idDocType`.');
  }
}
