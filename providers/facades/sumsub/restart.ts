/** Resets and levels. What was decided stays as it was: a new verification of the same person begins. */
import type { CaptureType } from '../../../rules/finding.ts';
import type { House, VendorAnswer, VendorRequest } from '../facade.ts';
import { VendorProblem } from '../vendor-problem.ts';
import { type Applicant, applicantOf, changeApplicant, refuseBlocked, withOurs } from './applicant-record.ts';
import { DOC_SETS } from './doc-sets.ts';
import { expectedOf } from './fixed-info.ts';
import { addImage } from './image-record.ts';
import { presentApplicant } from './present-applicant.ts';

const done: VendorAnswer = { status: 200, body: { ok: 1 } };
type Keep = (type: CaptureType) => boolean;

/** Nothing that was sent counts any more. */
export async function resetApplicant(request: VendorRequest, house: House): Promise<VendorAnswer> {
  await keepOnly(house, await applicantOf(request, house), () => false);
  return done;
}

export async function resetStep(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const set = request.params.set as string;
  const known = Object.values(DOC_SETS);
  if (!known.includes(set)) {
    throw new VendorProblem(400, 'unknown_step', `There is no step ${set}; there are ${known.join(', ')}.`);
  }
  await keepOnly(house, await applicantOf(request, house), (type) => DOC_SETS[type] !== set);
  return done;
}

async function keepOnly(house: House, applicant: Applicant, keep: Keep): Promise<void> {
  const { ours, images } = applicant;
  refuseBlocked(applicant);
  // Once it was rejected only what had problems could be sent.
  if (ours.status !== 'started' || ours.submission > 1) {
    await beginAnew(house, applicant, ours.profile.id, keep);
    return;
  }
  for (const { document } of images.filter((image) => !keep(image.document.type))) {
    await house.api.call('deleteDocument', { path: { id: ours.id, document: document.id } });
  }
}

export async function moveToLevel(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const profile = request.query.get('name');
  if (!profile) throw new VendorProblem(400, 'no-level', 'Say which: ?name=…');
  const applicant = await applicantOf(request, house);
  refuseBlocked(applicant);
  const { record, ours } = applicant;
  if (ours.status === 'started') {
    await house.api.call('changeVerification', { path: { id: ours.id }, body: { profile } });
    return { status: 200, body: await presentApplicant(house, await withOurs(house, record)) };
  }
  const moved = await beginAnew(house, applicant, profile, () => true);
  return { status: 200, body: await presentApplicant(house, moved) };
}

/** With the pictures that are kept; what was read of them is not read again. */
async function beginAnew(
  house: House,
  { record, ours, images }: Applicant,
  profile: string,
  keep: Keep,
): Promise<Applicant> {
  const kept = images.filter(({ document }) => keep(document.type));
  const made = await house.api.call('createVerification', {
    body: {
      profile,
      applicant_reference: record.content.externalUserId,
      expected: expectedOf(record.content.fixedInfo),
      documents: kept.map(({ document }) => document.id),
      force: true,
    },
  });
  for (const { document, idDocType, idDocSubType, country } of kept) {
    const same = made.documents.find(({ type, side }) => type === document.type && side === document.side);
    const content = { documentId: same?.id ?? '', idDocType, idDocSubType, country };
    if (same) await addImage(house, record.id, made.id, content);
  }
  const changed = await changeApplicant(house, record, {}, made.id);
  await house.records.change('inspection', record.content.inspectionId, { verificationId: made.id });
  // One that is still open is ended, so that nobody decides on it.
  if (ours.allowed_actions.includes('cancel'))
    await house.api.call('cancelVerification', { path: { id: ours.id }, body: {} });
  return await withOurs(house, changed);
}
