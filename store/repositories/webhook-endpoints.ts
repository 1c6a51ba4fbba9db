import type { DialectName } from '../../providers/webhooks/dialect.ts';
import { later } from '../clock.ts';
import { NotFoundError } from '../errors.ts';
import { newId } from '../ids.ts';
import type { SealedSecret, WebhookEndpointRow } from '../tables.ts';
import { newWebhookSecret } from '../webhook-secret.ts';
import { json, type RepositoryContext } from './repository.ts';

export interface NewWebhookEndpoint {
  url: string;
  /** Types of events; empty or absent is all. */
  events?: string[];
  /** `standard` where absent. */
  dialect?: DialectName;
  /** As the dialect's verifier takes it (`whsec_` and at least 24 bytes in base64 for the standard); made where absent. */
  secret?: string;
}

export interface WebhookEndpointChange {
  url?: string | undefined;
  events?: string[] | undefined;
  disabled?: boolean | undefined;
}

export function webhookEndpointsRepository(context: RepositoryContext) {
  const { db, clock } = context;
  const find = async (id: string): Promise<WebhookEndpointRow | null> => {
    const row = await db.selectFrom('webhook_endpoints').selectAll().where('id', '=', id).executeTakeFirst();
    return row ?? null;
  };
  const get = async (id: string): Promise<WebhookEndpointRow> => {
    const row = await find(id);
    if (!row || row.deleted_at) throw new NotFoundError('webhook endpoint', id);
    return row;
  };
  const update = async (
    id: string,
    values: {
      url?: string;
      events?: string;
      disabled_at?: Date | null;
      deleted_at?: Date;
      failing_since?: null;
    },
  ) => {
    await get(id);
    const query = db.updateTable('webhook_endpoints').set(values).where('id', '=', id);
    return await query.returningAll().executeTakeFirstOrThrow();
  };
  return {
    /** Deleted ones too, with their date. */
    find,
    get,
    create: (input: NewWebhookEndpoint) => addEndpoint(context, input, true),
    /** Those of the tenant, without those of single verifications; disabled ones are there with their date. */
    list: (): Promise<WebhookEndpointRow[]> =>
      db
        .selectFrom('webhook_endpoints')
        .selectAll()
        .where('listed', '=', true)
        .where('deleted_at', 'is', null)
        .orderBy('id')
        .execute(),
    /** What is left out stays; no events is all of them. One that is enabled again has another chance at once. */
    update: (id: string, { url, events, disabled }: WebhookEndpointChange) =>
      update(id, {
        ...(url !== undefined && { url, failing_since: null }),
        ...(events && { events: json(events) }),
        ...(disabled !== undefined && { disabled_at: disabled ? clock.now() : null, failing_since: null }),
      }),
    disable: (id: string) => update(id, { disabled_at: clock.now() }),
    /** Nothing more is sent to it, and it is shown no more; its deliveries stay. */
    delete: (id: string) => update(id, { disabled_at: clock.now(), deleted_at: clock.now() }),
    /** Secrets that sign now, the current one first. */
    secrets: async (id: string): Promise<string[]> => openSecrets(context, await get(id)),
    /** A new secret, made where none is given; the old ones sign along for `overlap` milliseconds. */
    rotateSecret: (id: string, overlap: number, secret?: string) =>
      rotateSecret(context, id, overlap, secret),
  };
}

/** The endpoint of one address that single verifications name; found again by its address. */
export async function endpointForUrl(
  context: RepositoryContext,
  { url, dialect = 'standard', secret }: Omit<NewWebhookEndpoint, 'events'>,
): Promise<WebhookEndpointRow> {
  const known = await context.db
    .selectFrom('webhook_endpoints')
    .selectAll()
    .where('url', '=', url)
    .where('dialect', '=', dialect)
    .where('listed', '=', false)
    .where('disabled_at', 'is', null)
    .execute();
  const same = known.find((row) => !secret || openSecrets(context, row)[0] === secret);
  return same ?? (await addEndpoint(context, { url, dialect, secret }, false));
}

function addEndpoint(context: RepositoryContext, input: NewWebhookEndpoint, listed: boolean) {
  const now = context.clock.now();
  const id = newId('webhook', now);
  const dialect = input.dialect ?? 'standard';
  const secret = sealSecret(context, id, input.secret ?? newWebhookSecret(dialect));
  return context.db
    .insertInto('webhook_endpoints')
    .values({
      id,
      url: input.url,
      dialect,
      secrets: json([secret]),
      events: json(input.events ?? []),
      listed,
      disabled_at: null,
      failing_since: null,
      deleted_at: null,
      created_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

function rotateSecret(
  context: RepositoryContext,
  id: string,
  overlap: number,
  given?: string,
): Promise<string> {
  return context.db.transaction().execute(async (db) => {
    const query = db.selectFrom('webhook_endpoints').select(['secrets', 'dialect']).where('id', '=', id);
    const row = await query.where('deleted_at', 'is', null).forUpdate().executeTakeFirst();
    if (!row) throw new NotFoundError('webhook endpoint', id);
    const secret = given ?? newWebhookSecret(row.dialect);
    const until = later(context.clock, overlap).toISOString();
    const old = row.secrets.map((each) => ({ ...each, until: each.until ?? until }));
    const secrets = [sealSecret(context, id, secret), ...old.filter((each) => isCurrent(context, each))];
    await db
      .updateTable('webhook_endpoints')
      .set({ secrets: json(secrets) })
      .where('id', '=', id)
      .execute();
    return secret;
  });
}

function openSecrets(context: RepositoryContext, row: WebhookEndpointRow): string[] {
  return row.secrets
    .filter((each) => isCurrent(context, each))
    .map(({ sealed }) => context.seal.open(row.id, Buffer.from(sealed, 'base64')).toString());
}

function isCurrent({ clock }: RepositoryContext, { until }: SealedSecret): boolean {
  return until === null || new Date(until) > clock.now();
}

function sealSecret({ seal }: RepositoryContext, id: string, secret: string): SealedSecret {
  return { sealed: seal.seal(id, Buffer.from(secret)).toString('base64'), until: null };
}
