import type { Attributes, Expected } from '../../rules/expected.ts';
import type { LoadedProfile } from '../../rules/profile.ts';
import type { VerificationRow } from '../tables.ts';
import { lockVerification } from './change-status.ts';
import { refuseUnlessStarted } from './documents.ts';
import { writeHistory } from './history.ts';
import { releaseProfile } from './profiles.ts';
import { json, type RepositoryContext } from './repository.ts';

/** What is left out stays as it is. */
export interface VerificationChange {
  profile?: LoadedProfile;
  expected?: Expected;
  attributes?: Attributes;
  vendorReference?: string;
  metadata?: Record<string, unknown>;
  /** Who asked: id of the API key. */
  who: string;
}

/** Only while started; readings of what was uploaded are kept. Throws NotFoundError and WrongStatusError. */
export function changeVerification(
  context: RepositoryContext,
  id: string,
  { profile, expected, attributes, vendorReference, metadata, who }: VerificationChange,
): Promise<VerificationRow> {
  return context.db.transaction().execute(async (db) => {
    const inside = { ...context, db };
    const before = await lockVerification(inside, id);
    refuseUnlessStarted(before, 'change', 'It can be changed');
    if (profile) await releaseProfile(inside, profile);
    const row = await db
      .updateTable('verifications')
      .set({
        ...(profile && { profile_id: profile.id, profile_version: profile.version }),
        ...(expected && { expected: json(expected) }),
        ...(attributes && { attributes: json(attributes) }),
        ...(vendorReference !== undefined && { vendor_reference: vendorReference }),
        ...(metadata && { metadata: json(metadata) }),
        updated_at: context.clock.now(),
      })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    const comment = profile ? `Profile: ${profile.id}, version ${profile.version}` : null;
    await writeHistory(inside, row, { from: row.status, action: 'change', who, comment });
    return row;
  });
}
