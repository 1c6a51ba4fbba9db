/** What the applicant still has to upload, and may. */
import { capturesToRepeat } from '../../rules/captures-to-repeat.ts';
import type { CaptureRef } from '../../rules/finding.ts';
import type { Profile } from '../../rules/profile.ts';
import { requiredCaptures } from '../../rules/required-captures.ts';
import { isSameCapture } from '../../rules/same-capture.ts';
import type { ScopedStore } from '../../store/scoped-store.ts';
import type { DocumentRow, ReadingRow, VerificationRow } from '../../store/tables.ts';

/** Captures that submit waits for. A card whose kind was read counts as if it had been declared. */
export function missingCaptures(
  profile: Profile,
  documents: readonly DocumentRow[],
  readings: ReadonlyMap<string, ReadingRow>,
  repeats: RepeatedCaptures | null,
): CaptureRef[] {
  const uploaded = documents.map((row) => ({
    type: row.type,
    side: row.side,
    kind: row.kind ?? readings.get(row.id)?.reading.document?.kind ?? null,
  }));
  return [...requiredCaptures(profile, uploaded), ...(repeats?.waiting ?? [])];
}

/** What submit still waits for; nothing where the verification is not started, or its profile is gone. */
export async function missingOf(store: ScopedStore, row: VerificationRow): Promise<CaptureRef[]> {
  const profile =
    row.status === 'started' && (await store.profiles.find(row.profile_id, row.profile_version));
  if (!profile) return [];
  const documents = await store.documents.current(row.id);
  const repeats = await repeatedCaptures(store, row, documents);
  return missingCaptures(profile.content, documents, await store.readings.ofCurrent(row.id), repeats);
}

export interface RepeatedCaptures {
  /** What the last rejection asks for again; nothing else is taken. */
  asked: CaptureRef[];
  /** Those of them that were not uploaded again yet. */
  waiting: CaptureRef[];
}

/** After a resubmit: null in the first submission. */
export async function repeatedCaptures(
  store: ScopedStore,
  verification: VerificationRow,
  documents: readonly DocumentRow[],
): Promise<RepeatedCaptures | null> {
  if (verification.submission === 1) return null;
  const decisions = await store.decisions.of(verification.id);
  const rejected = decisions.findLast(
    (row) => row.submission < verification.submission && row.retry === 'retry',
  );
  const asked = rejected ? capturesToRepeat(rejected) : [];
  // A rejection that names no capture (a reviewer's, say) leaves everything open.
  if (asked.length === 0) return null;
  const fresh = documents.filter((row) => row.submission === verification.submission);
  return { asked, waiting: asked.filter((want) => !fresh.some((have) => isSameCapture(want, have))) };
}
