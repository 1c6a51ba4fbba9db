import type { Expected } from '../../../../rules/expected.ts';
import type { NativeVerification } from '../../../idwell/native-api.ts';
import type { House } from '../../facade.ts';
import { VendorProblem } from '../../vendor-problem.ts';
import { endCollection, openCollection } from '../pictures/collection.ts';
import type { PictureRecord } from '../pictures/picture-record.ts';

export interface NewCheck {
  applicantId: string;
  profile: string;
  expected: Expected;
  metadata: Record<string, string>;
  pictures: readonly PictureRecord[];
  /** Whether the applicant still sends what is missing, by our page. */
  waits: boolean;
}

/**
 * Goes on with the verification in which the pictures were collected, where it holds these and no others; a later check
 * of the same pictures begins another with copies of them, and nothing is read twice.
 */
export async function beginVerification(house: House, check: NewCheck): Promise<NativeVerification> {
  const collecting = await openCollection(house, check.applicantId);
  const ours = collecting && holdsThese(collecting, check.pictures) ? collecting : null;
  return ours ? await goOnWith(house, ours.id, check) : await beginWithCopies(house, check);
}

function holdsThese({ documents }: NativeVerification, pictures: readonly PictureRecord[]): boolean {
  const held = documents.map(({ id }) => id).sort();
  const wanted = pictures.map(({ content }) => content.ours).sort();
  return held.length === wanted.length && held.every((id, at) => id === wanted[at]);
}

async function goOnWith(
  house: House,
  id: string,
  { profile, expected, metadata, waits }: NewCheck,
): Promise<NativeVerification> {
  const path = { id };
  const ours = await house.api.call('changeVerification', { path, body: { profile, expected, metadata } });
  if (!waits) refuseIncomplete(ours);
  await endCollection(house, id);
  return ours;
}

async function beginWithCopies(
  { api }: House,
  { applicantId, profile, expected, metadata, pictures, waits }: NewCheck,
): Promise<NativeVerification> {
  const ours = await api.call('createVerification', {
    body: {
      profile,
      expected,
      metadata,
      applicant_reference: applicantId,
      documents: pictures.map(({ content }) => content.ours),
    },
  });
  try {
    if (!waits) refuseIncomplete(ours);
  } catch (error) {
    await api.call('cancelVerification', { path: { id: ours.id }, body: {} });
    throw error;
  }
  return ours;
}

const NAMES: Record<string, string> = {
  photo_id: 'document',
  selfie: 'live_photo',
  proof_of_address: 'proof of address document',
};

function refuseIncomplete({ missing }: NativeVerification): void {
  if (missing.length === 0) return;
  const names = missing.map(({ type, side }) =>
    [NAMES[type], side ? `(${side})` : ''].filter(Boolean).join(' '),
  );
  const message = `The applicant has to have: ${names.join(', ')}. Upload it first, or set applicant_provides_data.`;
  throw new VendorProblem(422, 'incomplete', message, { applicant_id: message });
}
