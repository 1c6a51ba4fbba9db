/** What the tests that kill processes have in common. */
import { expect } from 'vitest';
import { drawPassport } from '../../fixtures/draw-passport.ts';
import type { ScopedStore } from '../../store/scoped-store.ts';
import type { Environment } from '../../store/settings.ts';
import { eventually } from './eventually.ts';
import type { Receiver } from './receiver.ts';
import type { ServiceProcess } from './service.ts';
import { QUICK } from './workers.ts';

// The locks are longer than in tests of the queue alone: the engine takes both processors.
export const KILLED: Environment = { ...QUICK, IDWELL_LOCK_DURATION: '4s', IDWELL_STALLED_INTERVAL: '2s' };
const PATIENCE = { within: 90_000 };

export const passport = await drawPassport('killed', { face: null });

export interface Made {
  verificationId: string;
  documentId: string;
}

/** Waits for the reading to begin, and kills in the middle of it. */
export async function killWhileReading(store: ScopedStore, { documentId }: Made, service: ServiceProcess) {
  const begun = async () => (await store.documents.get(documentId)).read_attempts > 0;
  await eventually('the reading begins', begun, PATIENCE);
  expect(await store.readings.find(documentId)).toBeNull();
  await service.kill();
}

/** Decided once, on what was really read, with one id for each of the two events. */
export async function expectDecidedOnce(
  store: ScopedStore,
  { verificationId, documentId }: Made,
  receiver: Receiver,
): Promise<void> {
  await eventually('two webhooks', () => receiver.received.length >= 2, PATIENCE);
  expect((await store.readings.find(documentId))?.reading.mrz?.lines).toEqual(passport.truth.mrz);
  expect((await store.documents.get(documentId)).read_attempts).toBeGreaterThan(1);
  const decisions = await store.decisions.of(verificationId);
  expect(decisions).toMatchObject([{ source: 'automatic', submission: 1 }]);
  expect((await store.verifications.get(verificationId)).status).toBe(decisions[0]?.outcome);
  const actions = (await store.history.of(verificationId)).map(({ action }) => action);
  expect(actions).toEqual(['create', 'submit', 'decide']);
  const events = await store.events.of(verificationId);
  expect(events).toHaveLength(2);
  const told = receiver.received.map(({ headers }) => headers['webhook-id']);
  expect([...new Set(told)].sort()).toEqual(events.map(({ id }) => id).sort());
}
