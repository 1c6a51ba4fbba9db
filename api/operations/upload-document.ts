import { z } from 'zod';
import type { CaptureRef } from '../../rules/finding.ts';
import { isSameCapture } from '../../rules/same-capture.ts';
import type { ScopedStore } from '../../store/scoped-store.ts';
import type { DocumentRow, ReadingRow, VerificationRow } from '../../store/tables.ts';
import { readDocumentJob } from '../../workers/jobs.ts';
import { document, uploadFields, uploadJson, waitQuery } from '../contract/document.ts';
import { verificationParams } from '../contract/ids.ts';
import { Problem } from '../errors/problem.ts';
import { applicantLanguage } from '../present/applicant-language.ts';
import { repeatedCaptures } from '../present/captures.ts';
import { presentDocument } from '../present/document.ts';
import { route } from '../route.ts';
import { checkFile } from '../uploads/check-file.ts';
import { decodeBase64 } from '../uploads/decode-base64.ts';
import { waitForReading } from '../uploads/wait-for-reading.ts';

export const uploadDocument = route(
  {
    method: 'post',
    path: '/v1/verifications/{id}/documents',
    id: 'uploadDocument',
    summary: 'Upload a document or a selfie',
    description:
      'As `multipart/form-data` (field `file`) or as JSON with `content` in base64. Another upload of the same type and side replaces it, until submit. Reading starts at once: with `wait` the answer tells what is wrong with the picture, else a get does.',
    tag: 'Documents',
    scope: 'verifications:write',
    applicant: true,
    multipart: true,
    request: { params: verificationParams, query: waitQuery, body: z.union([uploadJson, uploadFields]) },
    status: 201,
    response: document,
    errors: [
      'not_found',
      'wrong_status',
      'document_not_asked',
      'too_many_documents',
      'invalid_request',
      'invalid_base64',
      'file_missing',
      'file_empty',
      'unsupported_media',
      'unsupported_body',
      'body_too_large',
      'file_too_large',
      'too_many_pixels',
    ],
  },
  async ({ params, query, body, file, store, principal, request }, context) => {
    const verification = await store.verifications.get(params.id);
    const content = bytesOf(body, file);
    const side = sideOf(body);
    await refuseUnasked(store, verification, { type: body.type, side });
    const row = await store.documents.add({
      verificationId: verification.id,
      type: body.type,
      side,
      kind: body.kind ?? null,
      mediaType: checkFile(content, context.settings),
      content,
    });
    await context.jobs.add(readDocumentJob(row.id));
    const reading = await awaitReading(store, row, query.wait);
    return presentDocument(row, reading, applicantLanguage(principal, request));
  },
);

type Body = z.output<typeof uploadJson> | z.output<typeof uploadFields>;

function bytesOf(body: Body, file: Uint8Array | null): Uint8Array {
  if (file) return file;
  if ('content' in body) return decodeBase64(body.content);
  throw new Problem('file_missing');
}

/** Only photo IDs have sides; one that is not named is the front. */
function sideOf({ type, side }: Body): 'front' | 'back' | null {
  if (type === 'photo_id') return side ?? 'front';
  if (side) throw new Problem('invalid_request', `body.side: a ${type} has no sides.`);
  return null;
}

async function refuseUnasked(
  store: ScopedStore,
  verification: VerificationRow,
  capture: CaptureRef,
): Promise<void> {
  const repeats = await repeatedCaptures(store, verification, []);
  if (!repeats || repeats.asked.some((want) => isSameCapture(want, capture))) return;
  throw new Problem('document_not_asked', undefined, { asked: repeats.asked });
}

function awaitReading(store: ScopedStore, row: DocumentRow, seconds: number): Promise<ReadingRow | null> {
  return seconds > 0
    ? waitForReading(() => store.readings.find(row.id), seconds * 1000)
    : Promise.resolve(null);
}
