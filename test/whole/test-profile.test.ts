/** A profile tested on drawn files: API, queue, worker and the real engine; afterwards nothing is left. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { drawPassport } from '../../fixtures/draw-passport.ts';
import { drawSelfie } from '../../fixtures/draw-selfie.ts';
import { startService } from '../../service/start-service.ts';
import { systemClock } from '../../store/clock.ts';
import { DEFAULT_TENANT } from '../../store/open-store.ts';
import { readSettings } from '../../store/settings.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { startReceiver } from '../support/receiver.ts';
import { QUICK } from '../support/workers.ts';

it('gives the result, the steps and their times; no verification, no webhook, no picture', async () => {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'idwell-trial-'));
  const environment = {
    ...QUICK,
    DATABASE_URL: database.url,
    IDWELL_DATA: folder,
    IDWELL_MODE: 'test',
    PORT: '0',
  };
  const service = await startService(readSettings(environment), {
    clock: systemClock,
    api: true,
    workers: true,
  });
  onTestFinished(async () => {
    await service.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });
  const store = service.store.in({ tenantId: DEFAULT_TENANT, mode: 'test' });
  const receiver = await startReceiver();
  await store.webhookEndpoints.create({ url: receiver.url });
  const person = { givenNames: 'Anna Maria', surname: 'Eriksson', sex: 'F' } as const;
  const passport = await drawPassport('trial', { face: 'woman-a', person });
  const me = await drawSelfie('woman-a', { photo: 1 });
  const someone = await drawSelfie('woman-m');
  const test = async (selfie: Uint8Array) => {
    const answer = await fetch(`${service.url}/v1/profiles/standard/test`, {
      method: 'POST',
      headers: { authorization: `Bearer ${service.firstKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        testData: {
          document: Buffer.from(passport.image).toString('base64'),
          selfie: Buffer.from(selfie).toString('base64'),
        },
        expected: { person: { first_name: 'Anna Maria', last_name: 'Eriksson' } },
      }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: the test looks at answers as callers see them
    return (await answer.json()) as any;
  };

  const own = await test(me.image);
  expect(own).toMatchObject({ result: 'approved', totalCost: null, unknown: [] });
  const steps = new Map<string, { status: string; score?: number; durationMs?: number }>(
    own.steps.map((step: { type: string }) => [step.type, step]),
  );
  expect(steps.get('document')).toMatchObject({
    status: 'pass',
    duration: expect.stringMatching(/^[\d.]+s$/),
  });
  expect(steps.get('document')?.durationMs).toBeGreaterThan(10);
  expect(steps.get('face_match')).toMatchObject({ status: 'pass' });
  expect(steps.get('face_match')?.score).toBeGreaterThanOrEqual(85);
  expect(own.totalDurationMs).toBeGreaterThan((steps.get('document')?.durationMs as number) - 1);

  // The same passport once more is nobody found again.
  const other = await test(someone.image);
  expect(other).toMatchObject({ result: 'rejected', retry: 'retry' });
  expect(other.labels.map(({ code }: { code: string }) => code)).toEqual(['BAD_FACE_MATCHING']);

  expect((await store.verifications.list()).rows).toEqual([]);
  expect(receiver.received).toEqual([]);
  const left = await readdir(join(folder, 'blobs'), { recursive: true, withFileTypes: true });
  expect(left.filter((each) => each.isFile())).toEqual([]);
});
