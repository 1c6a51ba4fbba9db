/**
 * What has to be uploaded before a verification can be submitted.
 *
 * | step (required, without a condition) | capture                                                              |
 * |--------------------------------------|----------------------------------------------------------------------|
 * | document                             | photo_id front; and back by `sides`: both, or auto for a declared card |
 * | selfie                               | selfie                                                               |
 * | proof_of_address                     | proof_of_address                                                     |
 */
import type { CaptureRef, CaptureType, DocumentKind, Side } from './finding.ts';
import type { Profile } from './profile.ts';
import type { ProfileStep, StepOf } from './profile-steps.ts';
import { isSameCapture } from './same-capture.ts';

/** Kinds that carry data on both sides. */
export const TWO_SIDED_KINDS: readonly DocumentKind[] = ['id_card', 'residence_permit', 'driving_license'];

export interface UploadedCapture {
  type: CaptureType;
  /** null counts as the front. */
  side: Side | null;
  /** As declared by the applicant, or as read; null where neither is known. */
  kind: DocumentKind | null;
}

/** The captures that are missing; empty when it can be submitted. */
export function requiredCaptures(
  profile: Pick<Profile, 'steps'>,
  uploaded: readonly UploadedCapture[],
): CaptureRef[] {
  const wanted = profile.steps.flatMap((step) =>
    step.required && !step.conditions ? capturesOf(step, uploaded) : [],
  );
  return wanted.filter((want) => !uploaded.some((have) => isSameCapture(want, have)));
}

/** Whether this document is asked for with its back. */
export function needsBack(sides: StepOf<'document'>['sides'], kind: DocumentKind | null): boolean {
  if (sides === 'auto') return kind !== null && TWO_SIDED_KINDS.includes(kind);
  return sides === 'both';
}

function capturesOf(step: ProfileStep, uploaded: readonly UploadedCapture[]): CaptureRef[] {
  if (step.type === 'selfie') return [{ type: 'selfie', side: null }];
  if (step.type === 'proof_of_address') return [{ type: 'proof_of_address', side: null }];
  if (step.type !== 'document') return [];
  const photoIds = uploaded.filter((capture) => capture.type === 'photo_id');
  const kind = photoIds.find((capture) => capture.kind !== null)?.kind ?? null;
  const front: CaptureRef = { type: 'photo_id', side: 'front' };
  return needsBack(step.sides, kind) ? [front, { type: 'photo_id', side: 'back' }] : [front];
}
