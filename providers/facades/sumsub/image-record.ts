/**
 * Sumsub's images. Their numbers are made from our documents' ids, so that pictures that came by the applicant's own page
 * have one too. What a caller said of an upload is a record of its own: two uploads at once do not lose one.
 */
import { createHash } from 'node:crypto';
import type { NativeVerification } from '../../idwell/native-api.ts';
import type { House } from '../facade.ts';
import type { VendorRecord } from '../vendor-records.ts';
import { type DocType, docTypeOf } from './doc-sets.ts';

const IMAGE = 'image';
/** No applicant has as many. */
const MOST = 1000;
/** 44 bits: a number that JavaScript and JSON hold exactly. */
const HEX_DIGITS = 11;

export interface ImageContent extends DocType {
  /** Ours. */
  documentId: string;
}

export interface SumsubImage extends DocType {
  imageId: number;
  document: NativeVerification['documents'][number];
}

export function imageIdOf(documentId: string): number {
  return Number.parseInt(createHash('sha256').update(documentId).digest('hex').slice(0, HEX_DIGITS), 16);
}

/** The record's parent is the applicant, its verification the one that the picture was sent to. */
export async function addImage(
  house: House,
  applicantId: string,
  verificationId: string,
  content: ImageContent,
): Promise<number> {
  const imageId = imageIdOf(content.documentId);
  const id = String(imageId);
  await house.records.add<ImageContent>({ kind: IMAGE, id, parent: applicantId, verificationId, content });
  return imageId;
}

/** What was said of every upload. */
export async function imageRecordsOf(
  house: House,
  applicantId: string,
): Promise<VendorRecord<ImageContent>[]> {
  const { records } = await house.records.list<ImageContent>(IMAGE, { parent: applicantId, limit: MOST });
  return records;
}

/** Those that count, in the order of upload. */
export function imagesOf(
  records: readonly VendorRecord<ImageContent>[],
  { documents }: NativeVerification,
): SumsubImage[] {
  return documents.map((document) => {
    const imageId = imageIdOf(document.id);
    const said = records.find(({ id }) => id === String(imageId))?.content ?? docTypeOf(document);
    const { idDocType, idDocSubType, country } = said;
    return { imageId, document, idDocType, idDocSubType, country };
  });
}

/** Ids of ours: also of one that was replaced or taken away. Null where a caller of this facade sent no such image. */
export async function findImage(house: House, applicantId: string, imageId: string) {
  const record = await house.records.find<ImageContent>(IMAGE, imageId);
  if (record?.parent !== applicantId || !record.verificationId) return null;
  return { id: record.verificationId, document: record.content.documentId };
}
