import { describe, expect, it } from 'vitest';
import { bundled } from '../test/support/decided.ts';
import { decisionOf, faceFacts } from '../test/support/made-facts.ts';
import { query } from '../test/support/postgres.ts';
import { addPhoto, createVerification, decision, PROFILE, reading, WHO } from '../test/support/records.ts';
import { openTestStore } from '../test/support/store.ts';
import { NotFoundError } from './errors.ts';
import { DEFAULT_TENANT, type Store } from './open-store.ts';
import { REPLAYED_STATES } from './repositories/replay-deliveries.ts';
import type { ScopedStore } from './scoped-store.ts';

const trace = (verificationId: string, submission: number) => ({
  verificationId,
  submission,
  content: Buffer.from('a face'),
  marks: [{ kind: 'person' as const, value: 'anna' }],
});

/** One of everything, of which the ids are given. */
async function fill(store: ScopedStore) {
  const { key } = await store.apiKeys.create({ name: 'a', scopes: ['*'], signed: true });
  const endpoint = await store.webhookEndpoints.create({ url: 'https://example.com/hook' });
  const verification = await createVerification(store, { vendorReference: 'ours' });
  const document = await addPhoto(store, verification.id);
  await store.readings.record({ documentId: document.id, reading: reading(), ms: 1 });
  const session = await fillSession(store, verification.id);
  const submitted = await store.changeStatus({ verificationId: verification.id, action: 'submit', who: WHO });
  await store.recordDecision(verification.id, 1, DOUBTED);
  // Left before it was submitted.
  await createVerification(store);
  const approved = await createVerification(store, { applicantReference: 'anna' });
  await store.changeStatus({ verificationId: approved.id, action: 'submit', who: WHO });
  await store.recordDecision(approved.id, 1, decision());
  await store.rollouts.set(PROFILE.id, ROLLOUT);
  const trial = await store.trials.create(TRIAL);
  const record = { kind: 'applicant', id: 'a', lookup: 'own', verificationId: verification.id };
  await store.facadeRecords('onfido').add({ ...record, content: {} });
  for (const submission of [1, 2]) await store.traces.record(trace(verification.id, submission));
  await store.idempotency.run({ key: 'same', route: 'r', requestHash: 'h' }, async () => ({
    status: 200,
    body: 1,
  }));
  const deliveryId = submitted.deliveryIds[0] as string;
  const refused = { at: new Date(0), ms: 1, status: 500, error: 'refused' };
  await store.deliveries.recordAttempt(deliveryId, { ...refused, nextAt: new Date(0) });
  return { key, endpoint, verification, document, session, trial, event: submitted.event, deliveryId };
}

const RECORD = decisionOf(bundled('standard'), faceFacts(70));
const CHECK = { type: 'selfie', status: 'review', required: true, score: 1, confidence: 1, ms: 1 } as const;
const LABEL = {
  code: 'BAD_SELFIE',
  retry: 'retry',
  message: '',
  detail: '',
  findings: [],
  captures: [],
} as const;
/** Of which everything is counted, with what a shadow says. */
const DOUBTED = decision('double_check', {
  decision: RECORD,
  checks: [{ ...CHECK, findings: [] }],
  labels: [{ ...LABEL, findings: [], captures: [] }],
  shadow: { ...RECORD, outcome: 'approved' },
});
const ROLLOUT = { live: 1, shadow: null, split: null };
const TRIAL = {
  profile: PROFILE,
  expected: {},
  attributes: {},
  captures: [{ type: 'selfie' as const, side: null, kind: null, content: Buffer.from('a face') }],
};
const ALWAYS = { profileId: PROFILE.id, since: new Date(0), until: new Date('2100-01-01') };

const KEPT = { faces: [[1]], frames: [{ hash: 'a', print: null }] };
const JUDGED = { outcome: 'pass', reasons: [], kept: KEPT } as const;

async function fillSession(store: ScopedStore, verificationId: string) {
  const session = await store.liveness.open(verificationId, ['blink', 'turn_left', 'blink'], 60);
  const frames = [new Uint8Array([1]), new Uint8Array([2, 3])];
  const sequence = { sessionId: session.id, nonce: session.nonce, number: 0, times: [1, 2], frames };
  await store.liveness.addSequence(sequence);
  const [row] = await store.liveness.sequences(session.id);
  expect(await store.liveness.frames(row!)).toEqual(frames);
  await store.liveness.judge(session.id, JUDGED);
  return session;
}

const ANYBODY = { verificationId: '', applicant: null, below: 1000 };

type Ids = Awaited<ReturnType<typeof fill>>;

/** Every way to read. None may find anything of `ids`. */
const READS: Record<string, (store: ScopedStore, ids: Ids) => Promise<unknown>> = {
  'apiKeys.signingSecret': (store, { key }) => store.apiKeys.signingSecret(key.id),
  'apiKeys.list': (store) => store.apiKeys.list(),
  'profiles.find': (store) => store.profiles.find(PROFILE.id, PROFILE.version),
  'profiles.findLatest': (store) => store.profiles.findLatest(PROFILE.id),
  'profiles.list': (store) => store.profiles.list(),
  'verifications.find': (store, { verification }) => store.verifications.find(verification.id),
  'verifications.get': (store, { verification }) => store.verifications.get(verification.id),
  'verifications.list': async (store) => (await store.verifications.list()).rows,
  'verifications.list by reference': async (store) =>
    (await store.verifications.list({ vendorReference: 'ours' })).rows,
  'documents.get': (store, { document }) => store.documents.get(document.id),
  'documents.current': (store, { verification }) => store.documents.current(verification.id),
  'documents.all': (store, { verification }) => store.documents.all(verification.id),
  'readings.find': (store, { document }) => store.readings.find(document.id),
  'readings.ofCurrent': async (store, { verification }) => [
    ...(await store.readings.ofCurrent(verification.id)),
  ],
  'readings.missing': (store, { verification }) => store.readings.missing(verification.id),
  'decisions.latest': (store, { verification }) => store.decisions.latest(verification.id),
  'decisions.latestAutomatic': (store, { verification }) => store.decisions.latestAutomatic(verification.id),
  'decisions.of': (store, { verification }) => store.decisions.of(verification.id),
  'decisions.past': async (store) => (await store.decisions.past({}, 10)).rows,
  'analytics.totals': async (store) => (await store.analytics.totals(ALWAYS)).all.total || null,
  'analytics.totals by version': async (store) => (await store.analytics.totals(ALWAYS)).versions,
  'analytics.steps': (store) => store.analytics.steps(ALWAYS),
  'analytics.reviewSteps': (store) => store.analytics.reviewSteps(ALWAYS),
  'analytics.causes': (store) => store.analytics.causes(ALWAYS),
  'analytics.labels': (store) => store.analytics.labels(ALWAYS),
  'analytics.dropOff': (store) => store.analytics.dropOff(ALWAYS),
  'shadowDecisions.figures': (store) => store.shadowDecisions.figures(ALWAYS),
  'shadowDecisions.differing': (store) => store.shadowDecisions.differing(ALWAYS, 10),
  'earlier.approvedOf': (store) => store.earlier.approvedOf('anna'),
  'rollouts.find': (store) => store.rollouts.find(PROFILE.id),
  'trials.find': (store, { trial }) => store.trials.find(trial.id),
  'history.of': (store, { verification }) => store.history.of(verification.id),
  'events.get': (store, { event }) => store.events.get(event.id),
  'events.of': (store, { verification }) => store.events.of(verification.id),
  'facadeRecords.find': (store) => store.facadeRecords('onfido').find('applicant', 'a'),
  'facadeRecords.findBy': (store) => store.facadeRecords('onfido').findBy('applicant', 'own'),
  'facadeRecords.ofVerification': (store, { verification }) =>
    store.facadeRecords('onfido').ofVerification(verification.id),
  'facadeRecords.list': async (store) =>
    (await store.facadeRecords('onfido').list('applicant', { limit: 9 })).records,
  'webhookEndpoints.find': (store, { endpoint }) => store.webhookEndpoints.find(endpoint.id),
  'webhookEndpoints.get': (store, { endpoint }) => store.webhookEndpoints.get(endpoint.id),
  'webhookEndpoints.list': (store) => store.webhookEndpoints.list(),
  'webhookEndpoints.secrets': (store, { endpoint }) => store.webhookEndpoints.secrets(endpoint.id),
  'deliveries.get': (store, { deliveryId }) => store.deliveries.get(deliveryId),
  'deliveries.attempts': (store, { deliveryId }) => store.deliveries.attempts(deliveryId),
  'deliveries.ofEvent': (store, { event }) => store.deliveries.ofEvent(event.id),
  'traces.listAfter': (store) => store.traces.listAfter(0, 10),
  'traces.forgottenAfter': (store) => store.traces.forgottenAfter(0),
  'traces.ownersOf': async (store) => [...(await store.traces.ownersOf([1, 2, 3], ANYBODY))],
  'traces.withMark': (store) => store.traces.withMark('person', 'anna', ANYBODY, 10),
  'liveness.get': (store, { session }) => store.liveness.get(session.id),
  'liveness.of': (store, { verification }) => store.liveness.of(verification),
  'liveness.sequences': (store, { session }) => store.liveness.sequences(session.id),
  'liveness.kept': (store, { session }) => store.liveness.kept(session.id),
  'liveness.earlier': (store) => store.liveness.earlier(''),
  'deliveries.dueOf': (store, { endpoint }) => store.deliveries.dueOf(endpoint.id, 4),
  'deliveries.list': async (store) => (await store.deliveries.list({})).rows,
};

/** Every way to change. None may change anything of `ids`. */
const WRITES: Record<string, (store: ScopedStore, ids: Ids) => Promise<unknown>> = {
  'apiKeys.revoke': (store, { key }) => store.apiKeys.revoke(key.id),
  'documents.add': (store, { verification }) => addPhoto(store, verification.id, 'of somebody else'),
  'readings.begin': (store, { document }) => store.readings.begin(document.id),
  'readings.record': (store, { document }) =>
    store.readings.record({ documentId: document.id, reading: reading(), ms: 2 }),
  changeStatus: (store, { verification }) =>
    store.changeStatus({ verificationId: verification.id, action: 'cancel', who: WHO }),
  'traces.record': (store, { verification }) => store.traces.record(trace(verification.id, 9)),
  'liveness.open': (store, { verification }) => store.liveness.open(verification.id, ['blink'], 60),
  'liveness.begin': (store, { session }) => store.liveness.begin(session.id),
  'earlier.carryDocuments': async (store, { verification }) =>
    store.earlier.carryDocuments(verification.id, (await createVerification(store)).id),
  recordRescreening: (store, { verification }) =>
    store.recordRescreening(verification.id, 1, decision('rejected')),
  'rollouts.set': (store) => store.rollouts.set(PROFILE.id, { ...ROLLOUT, live: null }),
  'trials.finish': (store, { trial }) =>
    store.trials.finish(trial.id, { decision: RECORD, checks: [], ms: 1 }),
  'trials.delete': (store, { trial }) => store.trials.delete(trial.id),
  'liveness.judge': (store, { session }) => store.liveness.judge(session.id, { ...JUDGED, outcome: 'fail' }),
  'liveness.addSequence': (store, { session }) =>
    store.liveness.addSequence({
      sessionId: session.id,
      nonce: session.nonce,
      number: 1,
      times: [],
      frames: [],
    }),
  erase: (store, { verification }) => store.erase(verification.id),
  recordDecision: (store, { verification }) => store.recordDecision(verification.id, 1, decision('rejected')),
  'webhookEndpoints.update': (store, { endpoint }) =>
    store.webhookEndpoints.update(endpoint.id, { url: 'https://x.y' }),
  'webhookEndpoints.disable': (store, { endpoint }) => store.webhookEndpoints.disable(endpoint.id),
  'webhookEndpoints.delete': (store, { endpoint }) => store.webhookEndpoints.delete(endpoint.id),
  'webhookEndpoints.rotateSecret': (store, { endpoint }) =>
    store.webhookEndpoints.rotateSecret(endpoint.id, 1000),
  'facadeRecords.change': (store) => store.facadeRecords('onfido').change('applicant', 'a', { content: 1 }),
  'facadeRecords.delete': (store) => store.facadeRecords('onfido').delete('applicant', 'a'),
  'deliveries.claim': (store, { deliveryId }) => store.deliveries.claim(deliveryId, { lease: 1000, most: 4 }),
  'deliveries.recordAttempt': (store, { deliveryId }) =>
    store.deliveries.recordAttempt(deliveryId, {
      at: new Date(0),
      ms: 1,
      status: 200,
      error: null,
      nextAt: null,
    }),
  'deliveries.skip': (store, { deliveryId }) => store.deliveries.skip(deliveryId),
  'deliveries.replaySpan': (store, { endpoint }) =>
    store.deliveries.replaySpan(endpoint, { from: new Date(0), to: ALWAYS.until, states: REPLAYED_STATES }),
  'deliveries.replay': (store, { deliveryId }) => store.deliveries.replay(deliveryId),
};

const OTHERS = [
  ['the other mode', (store: Store) => store.in({ tenantId: DEFAULT_TENANT, mode: 'test' })],
  ['another tenant', (store: Store) => store.in({ tenantId: 'ten_other', mode: 'live' })],
] as const;

const nothing = (error: unknown) => {
  if (error instanceof NotFoundError) return null;
  throw error;
};

/** All that can be seen of it from inside, to compare before with after. */
async function snapshot(store: ScopedStore, ids: Ids): Promise<unknown> {
  return await Promise.all(Object.values(READS).map((read) => read(store, ids)));
}

describe.each(OTHERS)('%s', (_name, other) => {
  it('sees none of it, by any read', async () => {
    const { store, live } = await openTestStore();
    const ids = await fill(live);
    for (const [name, read] of Object.entries(READS)) {
      const inside = await read(live, ids);
      if (name !== 'readings.missing') expect([null, []], name).not.toContainEqual(inside);
      const outside = await read(other(store), ids).catch(nothing);
      expect([null, []], name).toContainEqual(outside);
    }
  });

  it('changes none of it, by any write', async () => {
    const { store, live, environment } = await openTestStore();
    const tenant = `('ten_other', 'Other', now())`;
    await query(
      environment.DATABASE_URL as string,
      `insert into tenants (id, name, created_at) values ${tenant}`,
    );
    const ids = await fill(live);
    const before = await snapshot(live, ids);
    for (const write of Object.values(WRITES)) await write(other(store), ids).catch(nothing);
    expect(await snapshot(live, ids)).toEqual(before);
  });
});

it('keeps what is of two modes apart when both have the same', async () => {
  const { store, live } = await openTestStore();
  const test = store.in({ tenantId: DEFAULT_TENANT, mode: 'test' });
  await fill(live);
  await fill(test);
  for (const scoped of [live, test]) {
    const { rows } = await scoped.verifications.list();
    expect(new Set(rows.map(({ mode }) => mode))).toEqual(new Set([scoped.scope.mode]));
    expect(await scoped.profiles.list()).toHaveLength(1);
    expect((await scoped.deliveries.list({})).rows).toHaveLength(4);
  }
});

it('is asked of every repository: a new one has to be listed here', async () => {
  const { live } = await openTestStore();
  const asked = [...Object.keys(READS), ...Object.keys(WRITES)].map((name) => name.split(/[. ]/)[0]);
  const unscoped = ['scope', 'idempotency', 'allowedActions'];
  expect(new Set([...asked, ...unscoped])).toEqual(new Set(Object.keys(live)));
});
