/** A version that decides beside the live one: real service and queue; only the reading is made by hand. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startService } from '../../service/start-service.ts';
import { systemClock } from '../../store/clock.ts';
import { DEFAULT_TENANT } from '../../store/open-store.ts';
import { readSettings } from '../../store/settings.ts';
import type { Reader } from '../../workers/engine/reader.ts';
import { PNG } from '../support/api.ts';
import { eventually } from '../support/eventually.ts';
import { passport, selfie } from '../support/made-readings.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { startReceiver } from '../support/receiver.ts';
import { QUICK } from '../support/workers.ts';

const reader: Reader = {
  read: async ({ type }) => (type === 'selfie' ? selfie(0.3) : passport()).reading,
  measure: async () => [],
  close: async () => {},
};
const content = {
  name: 'Faces',
  steps: [{ type: 'document' }, { type: 'selfie' }, { type: 'face_match' }],
  autoApprove: { rules: [{ documentReadable: true }] },
};
const stricter = {
  ...content,
  autoReject: { rules: [{ documentKind: 'passport', label: 'UNSUITABLE_DOCUMENT' }] },
};

it('is recorded and counted, and nothing follows from it', async () => {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'idwell-shadow-'));
  const settings = readSettings({ ...QUICK, DATABASE_URL: database.url, IDWELL_DATA: folder, PORT: '0' });
  const parts = { reader };
  const service = await startService(settings, { clock: systemClock, api: true, workers: true, parts });
  onTestFinished(async () => {
    await service.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });
  const call = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${service.url}/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${service.firstKey}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: the test looks at answers as callers see them
    return (await response.json()) as any;
  };
  const receiver = await startReceiver();
  await service.store
    .in({ tenantId: DEFAULT_TENANT, mode: 'live' })
    .webhookEndpoints.create({ url: receiver.url });
  const { id: profile } = await call('POST', '/profiles', content);
  await call('PUT', `/profiles/${profile}?live=false`, stricter);
  await call('PUT', `/profiles/${profile}/rollout`, { live: 1, shadow: { version: 2 } });

  const { id } = await call('POST', '/verifications', { profile });
  for (const type of ['photo_id', 'selfie']) {
    const kind = type === 'photo_id' ? { kind: 'passport' } : {};
    await call('POST', `/verifications/${id}/documents`, { type, ...kind, content: PNG.toString('base64') });
  }
  await call('POST', `/verifications/${id}/submit`, {});
  await eventually(
    'it is decided',
    async () => (await call('GET', `/verifications/${id}`)).decision !== null,
  );
  const decided = await call('GET', `/verifications/${id}`);
  expect(decided).toMatchObject({ status: 'approved', profile: { version: 1 }, labels: [] });
  expect(decided.decision.profile).toMatchObject({ id: profile, version: 1 });
  await eventually('both webhooks', () => receiver.received.length === 2);
  const types = receiver.received.map(({ body }) => JSON.parse(body).type);
  expect(types.sort()).toEqual(['verification.approved', 'verification.submitted']);
  expect(JSON.stringify(decided)).not.toContain('UNSUITABLE_DOCUMENT');

  const { shadows, shadowDifferences, metrics } = await call('GET', `/profiles/${profile}/analytics`);
  expect(metrics).toMatchObject({ autoApproved: 1, autoRejected: 0 });
  expect(shadows).toEqual([
    { profile, version: 2, decisions: 1, agreementRate: 0, matrix: expect.anything() },
  ]);
  expect(shadows[0].matrix.approved).toMatchObject({ approved: 0, rejected_retry: 1 });
  expect(shadowDifferences).toEqual([
    {
      verification: id,
      submission: 1,
      live: 'approved',
      shadow: 'rejected_retry',
      profile: { id: profile, version: 2 },
      reasons: [expect.stringContaining('documentKind == passport')],
    },
  ]);
  await fetch(`${service.url}/v1/verifications/${id}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${service.firstKey}` },
  });
  expect((await call('GET', `/profiles/${profile}/analytics`)).shadows).toEqual([]);
});
