import { z } from 'zod';
import type { House, VendorAnswer, VendorRequest } from '../../facade.ts';
import { parseRequest } from '../../parse-request.ts';
import { applicantOf } from '../applicants/applicant-record.ts';
import { findRecord } from '../find-record.ts';
import {
  type PictureContent,
  type PictureKind,
  type PictureRecord,
  picturesOf,
  presentPicture,
} from './picture-record.ts';
import { takeOverCollected } from './take-over-pictures.ts';

const query = z.object({ applicant_id: z.string().min(1, "can't be blank") });

/** `list`, `find` and `download` of documents, or of live photos. */
export function readPictures(kind: PictureKind) {
  const find = async (request: VendorRequest, house: House): Promise<PictureRecord> =>
    (await findRecord<PictureContent>(house, kind, request.params.id as string)) as PictureRecord;
  return {
    /** Newest first. */
    async list(request: VendorRequest, house: House): Promise<VendorAnswer> {
      const { applicant_id } = parseRequest(query, Object.fromEntries(request.query));
      const { id } = await applicantOf(house, applicant_id);
      await takeOverCollected(house, id);
      const pictures = await picturesOf(house, kind, id);
      return { status: 200, body: { [`${kind}s`]: pictures.map(presentPicture) } };
    },
    async find(request: VendorRequest, house: House): Promise<VendorAnswer> {
      return { status: 200, body: presentPicture(await find(request, house)) };
    },
    async download(request: VendorRequest, house: House): Promise<VendorAnswer> {
      const { verificationId, content } = await find(request, house);
      const path = { id: verificationId, document: content.ours };
      const { type, bytes } = await house.api.call('getDocumentContent', { path });
      const name = content.file_name.replace(/[^\w.-]/g, '_');
      const headers = {
        'Cache-Control': 'private, no-store',
        'Content-Disposition': `attachment; filename="${name}"`,
      };
      return { status: 200, content: { type, bytes }, headers };
    },
  };
}
