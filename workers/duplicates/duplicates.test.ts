/** The same person twice, from the stored readings to the decision: real store, engine and rules. */
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ExaminedCapture } from '../../engine/examine/examine.ts';
import type { Finding } from '../../rules/finding.ts';
import type { LoadedProfile } from '../../rules/profile.ts';
import { openStore, type Store } from '../../store/open-store.ts';
import { readSettings } from '../../store/settings.ts';
import { createTestClock } from '../../test/support/clock.ts';
import { bundled, own } from '../../test/support/decided.ts';
import { passport, selfie } from '../../test/support/made-readings.ts';
import { createVerification, WHO } from '../../test/support/records.ts';
import { openTestStore } from '../../test/support/store.ts';
import { decideSubmission } from '../decide-submission.ts';
import { createLog } from '../log.ts';
import { processDecideVerification } from '../processors/decide-verification.ts';
import type { ProcessorContext } from '../processors/processor-context.ts';
import { createScreeningLists } from '../screening/screening-lists.ts';
import { createTraceGalleries } from './trace-galleries.ts';

const NOW = '2026-04-01T10:00:00Z';
/** A print whose fields rise from `first`, 0..190, along each row. */
const print = (first: number) =>
  Buffer.from(Uint8Array.from({ length: 256 }, (_, i) => first + (i % 16) * 4)).toString('base64');

interface Person {
  /** Where the face lies: people are 1 apart. */
  face: number;
  number: string;
  surname: string;
  picture: number;
  /** Content of the uploads; drawn where left out. */
  file?: string;
}
const ANNA: Person = { face: 0, number: 'C01X00T47', surname: 'ERIKSSON', picture: 0 };
const BERTA: Person = { face: 1, number: 'L898902C3', surname: 'SANDBERG', picture: 128 };

function capturesOf({ face: at, number, surname, picture }: Person): ExaminedCapture[] {
  const seen = selfie(at).reading.face;
  return [
    passport({
      values: { document_number: number, surname },
      reading: { face: seen, picturePrint: print(picture) },
    }),
    selfie(at, { reading: { picturePrint: print(picture + 40) } }),
  ];
}

async function openHouse(overrides = {}) {
  const clock = createTestClock(NOW);
  const test = await openTestStore(overrides, clock);
  return { ...test, clock, ...deskOf(test.store, test.settings) };
}

/** One process that decides. */
function deskOf(store: Store, settings: ProcessorContext['settings']) {
  const log = createLog({ logLevel: 'silent' });
  const context: ProcessorContext = {
    store,
    settings,
    jobs: { add: async () => {} },
    reader: {
      read: () => Promise.reject(new Error('It is read by hand.')),
      measure: async () => [],
      close: async () => {},
    },
    decide: decideSubmission,
    galleries: createTraceGalleries(log),
    lists: createScreeningLists(store, settings, log),
    log,
    random: () => 0.5,
  };
  const live = store.in({ tenantId: 'ten_default', mode: 'live' });
  const upload = async (verificationId: string, person: Person) => {
    for (const { type, side, kind, reading } of capturesOf(person)) {
      const content = Buffer.from(person.file ?? randomBytes(8).toString('hex'));
      const mediaType = 'image/png';
      const document = await live.documents.add({ verificationId, type, side, kind, mediaType, content });
      await live.readings.record({ documentId: document.id, reading, ms: 1 });
    }
    await live.changeStatus({ verificationId, action: 'submit', who: WHO });
  };
  const decide = (verificationId: string, submission = 1) =>
    processDecideVerification(context, { v: 1, verificationId, submission });
  const verify = async (person: Person, applicant: string | null = null, profile = bundled('standard')) => {
    const { id } = await createVerification(live, { profile, applicantReference: applicant });
    await upload(id, person);
    await decide(id);
    return { id, ...(await decisionOf(id)) };
  };
  const decisionOf = async (id: string) => {
    const row = await live.decisions.latestAutomatic(id);
    const check = row?.checks.find(({ type }) => type === 'duplicates');
    return { outcome: row?.outcome, labels: row?.labels.map(({ code }) => code), check, row };
  };
  return { live, upload, decide, verify, decisionOf };
}

const told = (findings: readonly Finding[] | undefined) =>
  findings?.map(({ code, value }) => `${code} ${value}`).sort();

describe('the same person twice', () => {
  it('goes to a person the second time, with the other verification named', async () => {
    const { verify } = await openHouse();
    const first = await verify(ANNA, 'anna');
    expect(first.outcome).toBe('approved');
    const second = await verify(ANNA, 'somebody');
    expect(second.outcome).toBe('double_check');
    expect(told(second.check?.findings)).toEqual([
      `duplicate_document_number ${first.id}`,
      `duplicate_face ${first.id}`,
      `duplicate_image ${first.id}`,
      `duplicate_person ${first.id}`,
    ]);
    expect(second.row?.decision?.facts.duplicateFace).toMatchObject({ value: true });
  });

  it.each([
    ['the face', { ...BERTA, face: 0.3 }, 'duplicate_face'],
    ['the document', { ...BERTA, number: 'CO1X 00T47' }, 'duplicate_document_number'],
    ['the person', { ...BERTA, surname: 'Eriksson' }, 'duplicate_person'],
    ['a copy of a picture', { ...BERTA, picture: 8 }, 'duplicate_image'],
  ])('is found by %s alone', async (_what, person, code) => {
    const { verify } = await openHouse();
    const first = await verify(ANNA, 'anna');
    const second = await verify(person, 'berta');
    expect(told(second.check?.findings)).toEqual([`${code} ${first.id}`]);
    expect(second.outcome).toBe('double_check');
  });

  it('is found by the very file of a picture', async () => {
    const { verify } = await openHouse();
    const first = await verify({ ...ANNA, file: 'the same bytes' }, 'anna');
    const second = await verify({ ...BERTA, file: 'the same bytes' }, 'berta');
    expect(told(second.check?.findings)).toEqual([`duplicate_image ${first.id}`]);
    expect(second.check?.findings[0]?.detail).toContain('the very file of a picture');
  });

  it('is no other where nothing agrees, and none where it is the same applicant', async () => {
    const { verify } = await openHouse();
    await verify(ANNA, 'anna');
    expect((await verify(BERTA, 'berta')).outcome).toBe('approved');
    expect((await verify(ANNA, 'anna')).outcome).toBe('approved');
    // Of whom nothing is known, everybody may be the double.
    expect((await verify(ANNA)).outcome).toBe('double_check');
  });

  it('is not found in the other mode', async () => {
    const { verify, store, settings } = await openHouse();
    await verify(ANNA, 'anna');
    const test = store.in({ tenantId: 'ten_default', mode: 'test' });
    expect(settings.mode).toBe('live');
    expect(await test.traces.listAfter(0, 10)).toEqual([]);
  });

  it('is rejected for good where the profile says so', async () => {
    const { verify } = await openHouse();
    const { content } = bundled('standard');
    const rules = [{ duplicateDocumentNumber: '== true' }];
    const strict: LoadedProfile = own({ ...content, autoReject: { rules } });
    await verify(ANNA, 'anna', strict);
    const second = await verify(ANNA, 'somebody', strict);
    expect([second.outcome, second.row?.retry, second.labels]).toEqual(['rejected', 'final', ['DUPLICATE']]);
  });
});

describe('what is kept', () => {
  it('goes with the verification: after its deletion nobody is found', async () => {
    const { live, verify } = await openHouse();
    const first = await verify(ANNA, 'anna');
    expect((await verify(ANNA, 'second')).outcome).toBe('double_check');
    await live.erase(first.id);
    const third = await verify(ANNA, 'third');
    expect(told(third.check?.findings)?.join()).not.toContain(first.id);
    for (const { id } of (await live.verifications.list()).rows) await live.erase(id);
    expect((await verify(ANNA, 'fourth')).outcome).toBe('approved');
  });

  it('is nothing where the profile does not ask for the search', async () => {
    const { live, verify } = await openHouse();
    const { content } = bundled('standard');
    const steps = content.steps.filter(({ type }) => type !== 'duplicates');
    const plain = own({ ...content, steps });
    expect((await verify(ANNA, 'anna', plain)).outcome).toBe('approved');
    expect(await live.traces.listAfter(0, 10)).toEqual([]);
    expect((await verify(ANNA, 'somebody')).outcome).toBe('approved');
  });

  it('is the face of the latest submission', async () => {
    const { live, upload, decide, verify, decisionOf } = await openHouse();
    const { id } = await createVerification(live, { profile: bundled('standard') });
    await upload(id, { ...ANNA, face: 3 });
    await live.changeStatus({
      verificationId: id,
      action: 'reject',
      who: WHO,
      reason: 'Another face, please.',
      decision: { source: 'manual', outcome: 'rejected', retry: 'retry', labels: [] },
    });
    await live.changeStatus({ verificationId: id, action: 'resubmit', who: WHO });
    await upload(id, ANNA);
    await decide(id, 2);
    expect((await decisionOf(id)).outcome).toBe('approved');
    expect((await verify({ ...BERTA, face: 3 }, 'berta')).outcome).toBe('approved');
    expect((await verify({ ...BERTA, number: 'X', surname: 'X', face: 0 }, 'c')).outcome).toBe(
      'double_check',
    );
  });
});

describe('several processes', () => {
  it('see what the others keep and delete', async () => {
    const house = await openHouse();
    const other = deskOf(house.store, house.settings);
    expect((await other.verify(BERTA, 'berta')).outcome).toBe('approved');
    const first = await house.verify(ANNA, 'anna');
    expect(told((await other.verify(ANNA, 'second')).check?.findings)).toContain(
      `duplicate_face ${first.id}`,
    );
    for (const { id } of (await house.live.verifications.list()).rows) await house.live.erase(id);
    expect((await other.verify(ANNA, 'third')).outcome).toBe('approved');
  });

  it('find one of two that are decided at the same moment', async () => {
    const house = await openHouse();
    const desks = [house, deskOf(house.store, house.settings)];
    const both = await Promise.all(desks.map(({ verify }, i) => verify(ANNA, `applicant ${i}`)));
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['approved', 'double_check']);
  });

  it('decide the same again after a crash', async () => {
    const { live, upload, decide, decisionOf, verify } = await openHouse();
    const first = await verify(ANNA, 'anna');
    const { id } = await createVerification(live, { profile: bundled('standard') });
    await upload(id, ANNA);
    await Promise.all([decide(id), decide(id)]);
    expect(told((await decisionOf(id)).check?.findings)).toContain(`duplicate_face ${first.id}`);
    expect(await live.traces.listAfter(0, 10)).toHaveLength(2);
  });
});

describe('a search that could not run', () => {
  it('approves nobody: a key that is gone leaves it unknown', async () => {
    const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
    const house = await openHouse({ IDWELL_BLOB_KEYS: key('old') });
    await house.verify(ANNA, 'anna');
    const settings = readSettings({ ...house.environment, IDWELL_BLOB_KEYS: key('new') });
    const store = await openStore(settings, { clock: house.clock });
    const { verify, live } = deskOf(store, settings);
    const second = await verify(BERTA, 'berta');
    expect([second.outcome, second.check?.status]).toEqual(['double_check', 'not_run']);
    expect(second.row?.decision?.reasons.join(' ')).toContain('do not open with the keys of the settings');
    expect(second.row?.decision?.facts.duplicateFace).toMatchObject({ value: null });
    await live.erase((await live.verifications.list()).rows.at(-1)!.id);
    await live.erase(second.id);
    expect((await verify(BERTA, 'berta')).outcome).toBe('approved');
    await store.close();
  });
});
