/** Profiles tried on sample files. A trial lives from the request to its answer; the sweep deletes what was left. */
import type { Check } from '../../rules/check.ts';
import type { Decision } from '../../rules/decision.ts';
import type { Attributes, Expected } from '../../rules/expected.ts';
import type { CaptureType, DocumentKind, Side } from '../../rules/finding.ts';
import type { LoadedProfile } from '../../rules/profile.ts';
import { blobKey } from '../blobs/blobs.ts';
import { NotFoundError } from '../errors.ts';
import { newId } from '../ids.ts';
import type { TrialRow } from '../tables.ts';
import { json, type RepositoryContext } from './repository.ts';

export interface NewTrial {
  /** Released or not. */
  profile: LoadedProfile;
  expected: Expected;
  attributes: Attributes;
  captures: (Omit<TrialCapture, 'blob_key'> & { content: Uint8Array })[];
}

export interface TrialCapture {
  type: CaptureType;
  side: Side | null;
  /** As declared. */
  kind: DocumentKind | null;
  blob_key: string;
}

export interface TrialResult {
  decision: Decision;
  /** Their times with those of the readings. */
  checks: Check[];
  /** Milliseconds from the first reading to the decision. */
  ms: number;
}

export function trialsRepository(context: RepositoryContext) {
  const { db, blobs } = context;
  return {
    create: (input: NewTrial) => createTrial(context, input),
    async find(id: string): Promise<TrialRow | null> {
      return (await db.selectFrom('trials').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
    },
    async content({ blob_key }: TrialCapture): Promise<Buffer> {
      const content = await blobs.get(blob_key);
      if (!content) throw new NotFoundError('picture', blob_key);
      return content;
    },
    /** Nothing where the trial is gone: nobody waits for it any more. */
    async finish(id: string, result: TrialResult): Promise<void> {
      await db
        .updateTable('trials')
        .set({ result: json(result) })
        .where('id', '=', id)
        .execute();
    },
    /** With its pictures. */
    async delete(id: string): Promise<void> {
      const row = await db.deleteFrom('trials').where('id', '=', id).returningAll().executeTakeFirst();
      for (const { blob_key } of row?.captures ?? []) await blobs.delete(blob_key);
    },
  };
}

/** Pictures are there before the row is: a worker may take it at once. */
async function createTrial(
  { db, blobs, scope, clock }: RepositoryContext,
  { profile, expected, attributes, captures }: NewTrial,
): Promise<TrialRow> {
  const now = clock.now();
  const id = newId('trial', now);
  const kept: TrialCapture[] = [];
  try {
    for (const { content, ...capture } of captures) {
      const blob_key = blobKey(scope, id, newId('document', now));
      kept.push({ ...capture, blob_key });
      await blobs.put(blob_key, content);
    }
    return await db
      .insertInto('trials')
      .values({
        id,
        profile: json(profile),
        expected: json(expected),
        attributes: json(attributes),
        captures: json(kept),
        result: null,
        created_at: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
  } catch (error) {
    for (const { blob_key } of kept) await blobs.delete(blob_key);
    throw error;
  }
}
