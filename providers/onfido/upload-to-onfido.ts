import type { DocumentKind } from '../../rules/finding.ts';
import type { Upload, Uploaded } from '../provider.ts';
import type { AskVendor } from '../vendor/vendor-http.ts';

const TYPES: Partial<Record<DocumentKind, string>> = {
  passport: 'passport',
  id_card: 'national_identity_card',
  driving_license: 'driving_licence',
  residence_permit: 'residence_permit',
  visa: 'visa',
  utility_bill: 'utility_bill',
  bank_statement: 'bank_building_society_statement',
};

export async function uploadToOnfido(ask: AskVendor, id: string, upload: Upload): Promise<Uploaded> {
  const { type, side, kind, country, content, mediaType, fileName = 'picture.jpg' } = upload;
  const form = new FormData();
  const file = new Blob([content as Uint8Array<ArrayBuffer>], { type: mediaType ?? 'image/jpeg' });
  form.set('applicant_id', id);
  form.set('file', file, fileName);
  if (type === 'selfie') {
    // What is wrong with the picture is a finding of the check, not a refusal of the upload.
    form.set('advanced_validation', 'false');
    const { body } = await ask({ action: 'upload', method: 'POST', path: '/live_photos', form });
    return { id: body.id, problems: [] };
  }
  form.set('type', (kind && TYPES[kind]) ?? (type === 'proof_of_address' ? 'utility_bill' : 'unknown'));
  if (type === 'photo_id') form.set('side', side ?? 'front');
  if (country?.length === 3) form.set('issuing_country', country.toUpperCase());
  const { body } = await ask({ action: 'upload', method: 'POST', path: '/documents', form });
  return { id: body.id, problems: [] };
}
