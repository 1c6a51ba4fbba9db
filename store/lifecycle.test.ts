import { describe, expect, it } from 'vitest';
import { createTestClock } from '../test/support/clock.ts';
import { addPhoto, createVerification, decision, PROFILE, reading, WHO } from '../test/support/records.ts';
import { openTestStore } from '../test/support/store.ts';
import { LimitError, ProfileReleasedError, WrongStatusError } from './errors.ts';
import type { ScopedStore } from './scoped-store.ts';

const change = (
  store: ScopedStore,
  verificationId: string,
  action: 'submit' | 'hold' | 'resume' | 'cancel' | 'resubmit',
) => store.changeStatus({ verificationId, action, who: WHO });

describe('a verification', () => {
  it('keeps what it was created with, and its first line of history', async () => {
    const { live } = await openTestStore();
    const expected = { person: { first_name: 'Zoë', last_name: "O'Neill", date_of_birth: '1990-02-28' } };
    const { id } = await createVerification(live, {
      expected,
      vendorReference: 'customer 7',
      vendorState: 'onboarding',
      metadata: { nested: { camelCase: [1, null] } },
    });
    expect(await live.verifications.get(id)).toMatchObject({
      status: 'started',
      expected,
      vendor_reference: 'customer 7',
      vendor_state: 'onboarding',
      metadata: { nested: { camelCase: [1, null] } },
      submission: 1,
      tenant_id: 'ten_default',
      mode: 'live',
      expires_at: new Date('2026-03-31T09:00:00.000Z'),
    });
    expect(await live.history.of(id)).toMatchObject([
      { from_status: null, to_status: 'started', action: 'create', who: WHO },
    ]);
    expect(await live.events.of(id)).toEqual([]);
  });

  it('goes from start to decision, with a line of history and an event for each step', async () => {
    const { live } = await openTestStore();
    const { id } = await createVerification(live);
    await change(live, id, 'submit');
    const labels = [
      {
        code: 'NOT_READABLE',
        retry: 'retry' as const,
        message: 'm',
        detail: 'd',
        findings: [],
        captures: [],
      },
    ];
    await live.recordDecision(id, 1, decision('rejected', { labels }));
    expect((await live.history.of(id)).map(({ to_status }) => to_status)).toEqual([
      'started',
      'submitted',
      'rejected',
    ]);
    const events = await live.events.of(id);
    expect(events.map(({ type }) => type)).toEqual(['verification.submitted', 'verification.rejected']);
    expect(events[1]?.payload).toEqual({
      id: events[1]?.id,
      type: 'verification.rejected',
      created_at: '2026-03-01T09:00:00.000Z',
      mode: 'live',
      data: {
        verification_id: id,
        status: 'rejected',
        previous_status: 'submitted',
        submission: 1,
        outcome: 'rejected',
        retry: 'retry',
        labels: ['NOT_READABLE'],
        vendor_reference: null,
      },
    });
  });

  it('is held and resumed to where it was', async () => {
    const { live } = await openTestStore();
    const { id } = await createVerification(live);
    await change(live, id, 'submit');
    await change(live, id, 'hold');
    expect(await live.recordDecision(id, 1, decision())).toBeNull();
    const { verification } = await change(live, id, 'resume');
    expect(verification).toMatchObject({ status: 'submitted', status_before_hold: null });
  });

  it('refuses what the table does not allow, says what it does, and changes nothing', async () => {
    const { live } = await openTestStore();
    const { id } = await createVerification(live);
    const before = await live.verifications.get(id);
    const error = await live
      .changeStatus({ verificationId: id, action: 'approve', who: WHO })
      .catch((e) => e);
    expect(error).toBeInstanceOf(WrongStatusError);
    expect(error).toMatchObject({
      status: 'started',
      problem: 'wrong_status',
      allowed: ['submit', 'hold', 'cancel'],
    });
    expect(await live.verifications.get(id)).toEqual(before);
    expect(await live.history.of(id)).toHaveLength(1);
  });

  it('is resubmitted after a rejection with retry, as the next submission, with the documents it has', async () => {
    const { live } = await openTestStore();
    const { id } = await createVerification(live);
    const document = await addPhoto(live, id);
    await change(live, id, 'submit');
    await live.recordDecision(id, 1, decision('rejected'));
    const { verification } = await change(live, id, 'resubmit');
    expect(verification).toMatchObject({ status: 'started', submission: 2, submitted_at: null });
    expect(await live.documents.current(id)).toMatchObject([{ id: document.id }]);
    await change(live, id, 'submit');
    expect(await live.recordDecision(id, 1, decision())).toBeNull();
    expect((await live.recordDecision(id, 2, decision()))?.verification.status).toBe('approved');
    expect((await live.decisions.of(id)).map(({ submission, outcome }) => [submission, outcome])).toEqual([
      [1, 'rejected'],
      [2, 'approved'],
    ]);
  });

  it('is not resubmitted after a final rejection', async () => {
    const { live } = await openTestStore();
    const { id } = await createVerification(live);
    await change(live, id, 'submit');
    await live.recordDecision(id, 1, decision('rejected', { retry: 'final' }));
    await expect(change(live, id, 'resubmit')).rejects.toMatchObject({
      problem: 'not_retryable',
      allowed: ['block'],
    });
  });

  it('is decided by a person, with the reason, and the machine does not decide after it', async () => {
    const { live } = await openTestStore();
    const { id } = await createVerification(live);
    await change(live, id, 'submit');
    const manual = decision('rejected', { source: 'manual', retry: 'final' });
    const reject = { verificationId: id, action: 'reject', who: 'key_reviewer' } as const;
    await expect(live.changeStatus({ ...reject, decision: manual })).rejects.toMatchObject({
      problem: 'reason_missing',
    });
    await live.changeStatus({ ...reject, reason: 'The person called.', decision: manual });
    expect(await live.decisions.latest(id)).toMatchObject({
      source: 'manual',
      who: 'key_reviewer',
      reason: 'The person called.',
    });
    expect(await live.recordDecision(id, 1, decision())).toBeNull();
  });

  it('changes once when many ask at the same time', async () => {
    const { live } = await openTestStore();
    const { id } = await createVerification(live);
    const submits = await Promise.allSettled(Array.from({ length: 8 }, () => change(live, id, 'submit')));
    expect(submits.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const decisions = await Promise.all(
      Array.from({ length: 8 }, () => live.recordDecision(id, 1, decision())),
    );
    expect(decisions.filter(Boolean)).toHaveLength(1);
    expect(await live.events.of(id)).toHaveLength(2);
    expect(await live.decisions.of(id)).toHaveLength(1);
  });

  it('leaves no trace of a change that failed half-way', async () => {
    const { live } = await openTestStore();
    const { id } = await createVerification(live);
    await change(live, id, 'submit');
    const broken = decision('approved', {
      decision: {
        toJSON: () => {
          throw new Error('full disk');
        },
      } as never,
    });
    await expect(live.recordDecision(id, 1, broken)).rejects.toThrow('full disk');
    expect(await live.verifications.get(id)).toMatchObject({ status: 'submitted' });
    expect(await live.history.of(id)).toHaveLength(2);
    expect(await live.events.of(id)).toHaveLength(1);
  });
});

describe('documents', () => {
  it('take the place of the one of the same type and side until the submit', async () => {
    const { live } = await openTestStore();
    const { id } = await createVerification(live);
    const first = await addPhoto(live, id, 'first');
    const second = await addPhoto(live, id, 'second');
    const whole = {
      verificationId: id,
      type: 'photo_id',
      kind: null,
      mediaType: 'image/png',
      content: Buffer.from('x'),
    } as const;
    const back = await live.documents.add({ ...whole, side: 'back' });
    // Without a side it is a front.
    const third = await live.documents.add({ ...whole, side: null });
    expect((await live.documents.current(id)).map((each) => each.id)).toEqual([back.id, third.id]);
    expect((await live.documents.all(id)).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    expect((await live.documents.content(second)).toString()).toBe('second');
    expect(first.sha256).toHaveLength(64);
    await change(live, id, 'submit');
    await expect(addPhoto(live, id)).rejects.toMatchObject({ status: 'submitted', action: 'upload' });
  });

  it('are counted, with the replaced ones', async () => {
    const { live } = await openTestStore({ IDWELL_DOCUMENTS_PER_VERIFICATION: '2' });
    const { id } = await createVerification(live);
    await addPhoto(live, id);
    await addPhoto(live, id);
    await expect(addPhoto(live, id)).rejects.toBeInstanceOf(LimitError);
    expect(await live.documents.current(id)).toHaveLength(1);
  });

  it('are one in each place when many come at once', async () => {
    const { live } = await openTestStore();
    const { id } = await createVerification(live);
    await Promise.all(Array.from({ length: 8 }, (_, n) => addPhoto(live, id, `${n}`)));
    expect(await live.documents.current(id)).toHaveLength(1);
    expect(await live.documents.all(id)).toHaveLength(8);
  });
});

describe('readings', () => {
  it('are kept once, and not for a document that was replaced', async () => {
    const { live } = await openTestStore();
    const { id } = await createVerification(live);
    const first = await addPhoto(live, id, 'first');
    expect(await live.readings.begin(first.id)).toMatchObject({ id: first.id, read_attempts: 1 });
    const second = await addPhoto(live, id, 'second');
    expect(await live.readings.record({ documentId: first.id, reading: reading(), ms: 5 })).toBe('replaced');
    expect(await live.readings.begin(first.id)).toBeNull();
    expect((await live.readings.missing(id)).map((each) => each.id)).toEqual([second.id]);
    expect(await live.readings.record({ documentId: second.id, reading: reading(), ms: 5.4 })).toBe('stored');
    expect(await live.readings.record({ documentId: second.id, reading: reading(), ms: 9 })).toBe('known');
    expect(await live.readings.find(second.id)).toMatchObject({ ms: 5, reading: reading() });
    expect([...(await live.readings.ofCurrent(id)).keys()]).toEqual([second.id]);
    expect(await live.readings.missing(id)).toEqual([]);
  });
});

describe('profiles', () => {
  it('are released for good', async () => {
    const { live } = await openTestStore();
    await live.profiles.release(PROFILE);
    await live.profiles.release(PROFILE);
    await live.profiles.release({ ...PROFILE, version: 2, hash: 'b' });
    await expect(live.profiles.release({ ...PROFILE, hash: 'c' })).rejects.toBeInstanceOf(
      ProfileReleasedError,
    );
    expect(await live.profiles.find('standard', 1)).toEqual(PROFILE);
    expect(await live.profiles.findLatest('standard')).toMatchObject({ version: 2 });
    expect(await live.profiles.list()).toMatchObject([{ version: 2 }]);
  });
});

describe('the list', () => {
  it('filters, and goes through all pages without a gap while others are created', async () => {
    const clock = createTestClock();
    const { live } = await openTestStore({}, clock);
    const ids: string[] = [];
    for (let n = 0; n < 7; n++) {
      ids.unshift((await createVerification(live, { vendorReference: n % 2 ? 'odd' : 'even' })).id);
      clock.advance(60_000);
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await live.verifications.list({ limit: 3, cursor });
      seen.push(...page.rows.map(({ id }) => id));
      cursor = page.next ?? undefined;
      await createVerification(live);
    } while (cursor);
    expect(seen).toEqual(ids);
    const odd = await live.verifications.list({ vendorReference: 'odd' });
    expect(odd).toMatchObject({ next: null, rows: { length: 3 } });
    const early = {
      createdFrom: new Date('2026-03-01T09:01:00Z'),
      createdTo: new Date('2026-03-01T09:03:00Z'),
    };
    expect((await live.verifications.list(early)).rows.map(({ id }) => id)).toEqual([ids[4], ids[5]]);
    await change(live, ids[0] as string, 'submit');
    expect((await live.verifications.list({ status: ['submitted'] })).rows.map(({ id }) => id)).toEqual([
      ids[0],
    ]);
    await expect(live.verifications.list({ cursor: 'nonsense' })).rejects.toThrow('was not given out');
  });
});
