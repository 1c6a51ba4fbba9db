import type { DialectName } from '../../providers/webhooks/dialect.ts';
import type { Attributes, Expected } from '../../rules/expected.ts';
import type { Status } from '../../rules/lifecycle.ts';
import type { LoadedProfile } from '../../rules/profile.ts';
import { later } from '../clock.ts';
import { NotFoundError } from '../errors.ts';
import { newId } from '../ids.ts';
import type { VerificationRow } from '../tables.ts';
import { changeVerification, type VerificationChange } from './change-verification.ts';
import { writeHistory } from './history.ts';
import { decodeCursor, type Page, toPage } from './page.ts';
import { releaseProfile } from './profiles.ts';
import { json, type RepositoryContext } from './repository.ts';
import { endpointForUrl } from './webhook-endpoints.ts';

export interface NewVerification {
  /** Kept with the verification as a released version; later changes do not touch it. */
  profile: LoadedProfile;
  /** Person, address, documents as the caller believes them. */
  expected?: Expected;
  /** Further values for facts: country, transactionValue, riskScore... */
  attributes?: Attributes;
  vendorReference?: string | null;
  /** Whom it is about, in the caller's words. */
  applicantReference?: string | null;
  /** The verification that it goes on from. */
  previousId?: string | null;
  /** Stands with its first history row. */
  comment?: string | null;
  vendorState?: string | null;
  metadata?: Record<string, unknown>;
  /** Its events go there in place of the tenant's endpoints. */
  webhook?: { url: string; secret?: string; dialect?: DialectName } | null;
  /** Who asked: id of the API key, or `service`. */
  who: string;
}

export interface VerificationFilter {
  status?: Status[];
  vendorReference?: string;
  applicantReference?: string;
  profileId?: string;
  createdFrom?: Date;
  createdTo?: Date;
  cursor?: string;
  /** 1..100. */
  limit?: number;
}

export function verificationsRepository(context: RepositoryContext) {
  return {
    create: (input: NewVerification) => createVerification(context, input),
    /** Only while started. Throws NotFoundError and WrongStatusError. */
    change: (id: string, change: VerificationChange) => changeVerification(context, id, change),
    find: (id: string) => findVerification(context, id),
    /** Throws NotFoundError. */
    async get(id: string): Promise<VerificationRow> {
      const row = await findVerification(context, id);
      if (!row) throw new NotFoundError('verification', id);
      return row;
    },
    /** Newest first. */
    list: (filter: VerificationFilter = {}) => listVerifications(context, filter),
  };
}

/** With its first history row. A start is no event: the caller knows of it. */
function createVerification(context: RepositoryContext, input: NewVerification): Promise<VerificationRow> {
  const { clock, settings } = context;
  return context.db.transaction().execute(async (db) => {
    const inside = { ...context, db };
    const now = clock.now();
    await releaseProfile(inside, input.profile);
    const endpoint = input.webhook ? await endpointForUrl(inside, input.webhook) : null;
    const row = await db
      .insertInto('verifications')
      .values({
        id: newId('verification', now),
        status: 'started',
        status_before_hold: null,
        profile_id: input.profile.id,
        profile_version: input.profile.version,
        expected: json(input.expected ?? {}),
        attributes: json(input.attributes ?? {}),
        vendor_reference: input.vendorReference ?? null,
        applicant_reference: input.applicantReference ?? null,
        previous_id: input.previousId ?? null,
        vendor_state: input.vendorState ?? null,
        metadata: json(input.metadata ?? {}),
        webhook_endpoint_id: endpoint?.id ?? null,
        submission: 1,
        created_at: now,
        updated_at: now,
        submitted_at: null,
        decided_at: null,
        expires_at: later(clock, settings.verificationExpiry),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await writeHistory(inside, row, {
      from: null,
      action: 'create',
      who: input.who,
      comment: input.comment ?? null,
    });
    return row;
  });
}

async function findVerification({ db }: RepositoryContext, id: string): Promise<VerificationRow | null> {
  const row = await db.selectFrom('verifications').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

async function listVerifications(
  { db }: RepositoryContext,
  filter: VerificationFilter,
): Promise<Page<VerificationRow>> {
  const limit = Math.min(100, Math.max(1, filter.limit ?? 20));
  let query = db
    .selectFrom('verifications')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (filter.status?.length) query = query.where('status', 'in', filter.status);
  if (filter.vendorReference !== undefined)
    query = query.where('vendor_reference', '=', filter.vendorReference);
  if (filter.applicantReference !== undefined)
    query = query.where('applicant_reference', '=', filter.applicantReference);
  if (filter.profileId !== undefined) query = query.where('profile_id', '=', filter.profileId);
  if (filter.createdFrom) query = query.where('created_at', '>=', filter.createdFrom);
  if (filter.createdTo) query = query.where('created_at', '<', filter.createdTo);
  if (filter.cursor) query = query.where('id', '<', decodeCursor(filter.cursor));
  return toPage(await query.execute(), limit);
}
