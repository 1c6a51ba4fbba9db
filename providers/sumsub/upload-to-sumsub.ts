import type { DocumentKind } from '../../rules/finding.ts';
import type { Upload, Uploaded } from '../provider.ts';
import type { AskVendor } from '../vendor/vendor-http.ts';

const TYPES: Partial<Record<DocumentKind, string>> = {
  passport: 'PASSPORT',
  id_card: 'ID_CARD',
  driving_license: 'DRIVERS',
  residence_permit: 'RESIDENCE_PERMIT',
  utility_bill: 'UTILITY_BILL',
};
const DEFAULTS = { photo_id: 'ID_CARD', proof_of_address: 'UTILITY_BILL', selfie: 'SELFIE' } as const;

export async function uploadToSumsub(ask: AskVendor, id: string, upload: Upload): Promise<Uploaded> {
  const { type, side, kind, country, content, mediaType, fileName = 'picture.jpg' } = upload;
  const idDocType = type === 'selfie' ? 'SELFIE' : ((kind && TYPES[kind]) ?? DEFAULTS[type]);
  const isTwoSided = type === 'photo_id' && idDocType !== 'PASSPORT';
  const metadata = {
    idDocType,
    ...(country ? { country } : {}),
    ...(isTwoSided ? { idDocSubType: side === 'back' ? 'BACK_SIDE' : 'FRONT_SIDE' } : {}),
  };
  const form = new FormData();
  form.set('metadata', JSON.stringify(metadata));
  form.set(
    'content',
    new Blob([content as Uint8Array<ArrayBuffer>], { type: mediaType ?? 'image/jpeg' }),
    fileName,
  );
  const path = `/resources/applicants/${encodeURIComponent(id)}/info/idDoc`;
  const { headers } = await ask({ action: 'upload', method: 'POST', path, form });
  return { id: headers.get('x-image-id') ?? '', problems: [] };
}
