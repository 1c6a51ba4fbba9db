/** A face model that cannot be loaded: nobody is approved, nothing hangs, and the decision says why. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { drawSelfie } from '../../fixtures/draw-selfie.ts';
import { drawSpecimen } from '../../fixtures/draw-specimen.ts';
import { startService } from '../../service/start-service.ts';
import { systemClock } from '../../store/clock.ts';
import { readSettings } from '../../store/settings.ts';
import { createEnginePool } from '../../workers/engine/engine-pool.ts';
import { eventually } from '../support/eventually.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { QUICK } from '../support/workers.ts';

const BROKEN = new URL('../support/broken-face-model.ts', import.meta.url);

async function openService(module?: URL) {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'idwell-broken-'));
  // Long enough that no job counts as stalled while models are loaded.
  const lease = { IDWELL_LOCK_DURATION: '30s', IDWELL_STALLED_INTERVAL: '30s', IDWELL_JOB_ATTEMPTS: '2' };
  const settings = readSettings({
    ...QUICK,
    ...lease,
    DATABASE_URL: database.url,
    IDWELL_DATA: folder,
    IDWELL_MODE: 'test',
    PORT: '0',
  });
  const reader = createEnginePool({ threads: 1, readings: 50, timeout: 60_000, ...(module && { module }) });
  const service = await startService(settings, {
    clock: systemClock,
    api: true,
    workers: true,
    parts: { reader },
  });
  onTestFinished(async () => {
    await service.close();
    await reader.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });
  const call = async (method: string, path: string, body?: object | FormData) => {
    const isForm = body instanceof FormData;
    const response = await fetch(`${service.url}/v1/verifications${path}`, {
      method,
      headers: {
        authorization: `Bearer ${service.firstKey}`,
        ...(body && !isForm && { 'content-type': 'application/json' }),
      },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: the test looks at answers as callers see them
    return { status: response.status, body: (await response.json()) as any };
  };
  return { call };
}

async function decide(module?: URL) {
  const { call } = await openService(module);
  const [front] = await drawSpecimen('passport', 4711, { face: 'woman-a' });
  const { image } = await drawSelfie('woman-a', { photo: 1 });
  const { body } = await call('POST', '', { profile: 'standard' });
  for (const [type, picture] of [
    ['photo_id', front!.image],
    ['selfie', image],
  ] as const) {
    const form = new FormData();
    form.set('type', type);
    form.set('file', new Blob([Buffer.from(picture)], { type: 'image/jpeg' }), `${type}.jpg`);
    await call('POST', `/${body.id}/documents`, form);
  }
  await call('POST', `/${body.id}/submit`);
  return await eventually(
    'the verification is decided',
    async () => {
      const { body: now } = await call('GET', `/${body.id}`);
      return now.decision && now.status === now.decision.outcome ? now : null;
    },
    { within: 100_000 },
  );
}

it('ends in a double check, with the reason', { timeout: 120_000 }, async () => {
  const verification = await decide(BROKEN);
  expect(verification.status).toBe('double_check');
  const { facts } = verification.decision;
  expect(facts.faceMatchScore.value).toBeNull();
  expect(facts.selfieUsable.value).toBeNull();
  const selfie = verification.checks.find(({ type }: { type: string }) => type === 'selfie');
  expect(selfie.status).toBe('not_run');
  expect(JSON.stringify(selfie.findings)).toContain('step_not_run');
});

it('of which the same is approved where the models are there', { timeout: 120_000 }, async () => {
  expect((await decide()).status).toBe('approved');
});
