/** What a decision knows of the person from earlier verifications that were approved. */

import type { FaceReading } from '../engine/reading.ts';
import { daysBetween } from '../rules/days-between.ts';
import type { LoadedProfile } from '../rules/profile.ts';
import type { ScopedStore } from '../store/scoped-store.ts';
import type { VerificationRow } from '../store/tables.ts';

export interface Earlier {
  /** Days since the last of them; null where there is none. */
  lastVerification: number | null;
  /** The portrait of the latest of them that has one: what `compareTo: original_document` compares with. */
  original: FaceReading | null;
}

const NOTHING: Earlier = { lastVerification: null, original: null };

/**
 * By the caller's reference of the person; without one, who comes is somebody new. `today`: ISO 8601 day. The portrait is
 * looked for only where one of `profiles` compares with it.
 */
export async function earlierOf(
  store: ScopedStore,
  { id, applicant_reference: reference }: VerificationRow,
  today: string,
  profiles: readonly Pick<LoadedProfile, 'content'>[],
): Promise<Earlier> {
  if (reference === null) return NOTHING;
  const approved = await store.earlier.approvedOf(reference, { except: id });
  const decided = approved[0]?.decided_at;
  if (!decided) return NOTHING;
  const day = decided.toISOString().slice(0, 10);
  const original = profiles.some(comparesWithOriginal) ? await portraitOf(store, approved) : null;
  return { lastVerification: daysBetween(day, today), original };
}

function comparesWithOriginal({ content }: Pick<LoadedProfile, 'content'>): boolean {
  return content.steps.some((step) => step.type === 'face_match' && step.compareTo === 'original_document');
}

async function portraitOf(
  store: ScopedStore,
  approved: readonly VerificationRow[],
): Promise<FaceReading | null> {
  for (const { id } of approved) {
    const documents = await store.documents.current(id);
    const front = documents.find(({ type, side }) => type === 'photo_id' && (side ?? 'front') === 'front');
    const row = front && (await store.readings.find(front.id));
    if (row?.reading.face) return row.reading.face;
  }
  return null;
}
