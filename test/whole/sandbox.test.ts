/** The sandbox from outside: forced outcomes by the same API, queue and workers; only the reading is made by hand. */
import { expect, it } from 'vitest';
import { DEFAULT_TENANT } from '../../store/open-store.ts';
import type { Reader } from '../../workers/engine/reader.ts';
import { form } from '../support/api.ts';
import { eventually } from '../support/eventually.ts';
import { passport, selfie } from '../support/made-readings.ts';
import { startReceiver } from '../support/receiver.ts';
import { openWholeService } from '../support/whole-service.ts';

const reader: Reader = {
  read: async ({ type }) => (type === 'selfie' ? selfie(0.3) : passport()).reading,
  measure: async () => [],
  close: async () => {},
};

it('forces outcomes in test mode, says so, and leaves live mode alone', async () => {
  const service = await openWholeService({ reader, environment: { IDWELL_MODE: 'test' } });
  const { call } = service;
  const [live, test] = (['live', 'test'] as const).map((mode) =>
    service.service.store.in({ tenantId: DEFAULT_TENANT, mode }),
  );
  const [hook, quiet] = [await startReceiver(), await startReceiver()];
  await call('POST', '/webhooks', { url: hook.url, dialect: 'persona' });
  await live!.webhookEndpoints.create({ url: quiet.url });

  const upload = async (id: string, type: string) =>
    await call('POST', `/verifications/${id}/documents`, form({ type }));
  const submitted = async (body: object) => {
    const made = await call('POST', '/verifications', { profile: 'standard', ...body });
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    for (const type of ['photo_id', 'selfie']) await upload(made.body.id, type);
    expect((await call('POST', `/verifications/${made.body.id}/submit`, {})).status).toBe(200);
    return made.body.id as string;
  };
  const ended = (id: string) =>
    eventually(`${id} is decided`, async () => {
      const { body } = await call('GET', `/verifications/${id}`);
      return body.status !== 'submitted' && body;
    });

  const approved = await ended(await submitted({ metadata: { sandbox_outcome: 'approved' } }));
  expect(approved).toMatchObject({
    status: 'approved',
    mode: 'test',
    decision: { outcome: 'approved', sandbox: { outcome: 'approved', labels: [] } },
  });
  expect(approved.decision.reasons[0]).toContain('Forced in the sandbox');
  // It was examined all the same.
  expect(approved.checks.length).toBeGreaterThan(1);

  const metadata = { sandbox_outcome: 'rejected_retry,approved', sandbox_labels: 'BAD_SELFIE' };
  const retried = await submitted({ metadata });
  expect(await ended(retried)).toMatchObject({ status: 'rejected', decision: { retry: 'retry' } });
  const again = await call('POST', `/verifications/${retried}/resubmit`, {});
  expect(again.body.asked).toEqual([{ type: 'selfie', side: null }]);
  await upload(retried, 'selfie');
  await call('POST', `/verifications/${retried}/submit`, {});
  expect((await ended(retried)).status).toBe('approved');

  const expected = { person: { first_name: 'Sandbox', last_name: 'Timeout' } };
  const silent = await submitted({ expected });
  const named = await ended(
    await submitted({ expected: { person: { first_name: 'Sandbox', last_name: 'Final' } } }),
  );
  expect(named).toMatchObject({ status: 'rejected', labels: [{ code: 'FORGERY', retry: 'final' }] });
  // Its pictures are read and its decision was asked for before that of the one that followed.
  expect((await call('GET', `/verifications/${silent}`)).body).toMatchObject({
    status: 'submitted',
    decision: null,
  });
  const undecided = await service.service.store.everywhere.undecided(0);
  expect(undecided.map(({ id }) => id)).not.toContain(silent);
  expect((await call('POST', `/verifications/${silent}/cancel`, {})).body.status).toBe('canceled');

  // A slip in what is asked for is told, and in live mode it is not taken at all.
  const slip = await call('POST', '/verifications', { metadata: { sandbox_outcome: 'aproved' } });
  const { body: begun } = await call('POST', '/verifications', {});
  const changed = await call('PATCH', `/verifications/${begun.id}`, {
    expected: { person: { full_name: 'Sandbox Review' } },
  });
  expect(changed.body.metadata).toEqual({ sandbox_outcome: 'double_check' });
  expect(slip).toMatchObject({ status: 422, body: { errors: [{ path: 'body.metadata.sandbox_outcome' }] } });
  const { secret } = await live!.apiKeys.create({ name: 'live', scopes: ['*'] });
  expect(secret).toMatch(/^sk_live_/);
  const refused = await fetch(`${service.service.url}/v1/verifications`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ metadata: { sandbox_outcome: 'approved' } }),
  });
  expect(refused.status).toBe(422);

  // What a slip in a route would leave behind: the workers do not look at it in live mode.
  const { profile_id, profile_version } = await test!.verifications.get(approved.id);
  const profile = await test!.profiles.find(profile_id, profile_version);
  const slipped = await live!.verifications.create({
    profile: profile!,
    metadata: { sandbox_outcome: 'approved' },
    who: 'service',
  });
  await live!.changeStatus({ verificationId: slipped.id, action: 'submit', who: 'service' });
  const decision = await eventually('the live one is decided', () => live!.decisions.latest(slipped.id));
  expect(decision.decision).not.toHaveProperty('sandbox');
  expect(decision.outcome).not.toBe('approved');

  await eventually('the events are told', () =>
    hook.received.some(({ body }) => body.includes('inquiry.declined')),
  );
  expect(quiet.received.every(({ body }) => JSON.parse(body).mode === 'live')).toBe(true);
  expect((await live!.verifications.list()).rows.map(({ id }) => id)).toEqual([slipped.id]);
  expect((await test!.verifications.list()).rows).toHaveLength(5);
});
