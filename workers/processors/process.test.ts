/** Processors without a queue: what happens when they run twice, too late, or on something broken. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CaptureReading } from '../../engine/reading.ts';
import { createTestClock } from '../../test/support/clock.ts';
import { bundled } from '../../test/support/decided.ts';
import { decisionOf } from '../../test/support/made-facts.ts';
import { addPhoto, createVerification, decision, PROFILE, reading, WHO } from '../../test/support/records.ts';
import { openTestStore } from '../../test/support/store.ts';
import { QUICK } from '../../test/support/workers.ts';
import type { Submission } from '../decider.ts';
import { createTraceGalleries } from '../duplicates/trace-galleries.ts';
import type { ReadTask } from '../engine/reader.ts';
import { type Job, jobId } from '../jobs.ts';
import { createLog } from '../log.ts';
import { createScreeningLists } from '../screening/screening-lists.ts';
import { processDecideVerification } from './decide-verification.ts';
import type { ProcessorContext } from './processor-context.ts';
import { processReadDocument } from './read-document.ts';
import { processSweep } from './sweep.ts';

async function openProcessors(read: (task: ReadTask) => Promise<CaptureReading> = async () => reading()) {
  const clock = createTestClock();
  const test = await openTestStore({ ...QUICK, IDWELL_JOB_ATTEMPTS: '3' }, clock);
  const added: string[] = [];
  const tasks: ReadTask[] = [];
  const submissions: Submission[] = [];
  const context: ProcessorContext = {
    store: test.store,
    settings: test.settings,
    jobs: { add: async (...jobs: Job[]) => void added.push(...jobs.map(jobId)) },
    reader: {
      async read(task) {
        tasks.push(task);
        return await read(task);
      },
      measure: async () => [],
      close: async () => {},
    },
    decide(submission) {
      submissions.push(submission);
      return decision();
    },
    galleries: createTraceGalleries(createLog(test.settings)),
    lists: createScreeningLists(test.store, test.settings, createLog(test.settings)),
    log: createLog(test.settings),
    random: () => 0.5,
  };
  return {
    ...test,
    clock,
    context,
    added,
    tasks,
    submissions,
    read: (documentId: string) => processReadDocument(context, { v: 1, documentId }),
    decide: (verificationId: string, submission = 1) =>
      processDecideVerification(context, { v: 1, verificationId, submission }),
    submit: (verificationId: string) =>
      test.live.changeStatus({ verificationId, action: 'submit', who: WHO }),
  };
}

describe('reading', () => {
  it('hands the upload and what was declared to the reader, once', async () => {
    const { live, tasks, added, read } = await openProcessors();
    const { id } = await createVerification(live);
    const document = await addPhoto(live, id, 'bytes of the picture');
    await read(document.id);
    await read(document.id);
    expect(tasks).toHaveLength(1);
    expect(tasks[0]).toMatchObject({
      type: 'photo_id',
      side: 'front',
      kind: 'passport',
      today: '2026-03-01',
    });
    expect(Buffer.from(tasks[0]?.bytes as Uint8Array).toString()).toBe('bytes of the picture');
    // Not submitted: nobody asks for a decision.
    expect(added).toEqual([]);
  });

  it('asks for the decision after the last picture of a submitted verification', async () => {
    const { live, added, read, submit } = await openProcessors();
    const { id } = await createVerification(live);
    const front = await addPhoto(live, id);
    const back = await live.documents.add({
      ...front,
      verificationId: id,
      side: 'back',
      mediaType: 'image/png',
      content: Buffer.from('b'),
    });
    await submit(id);
    await read(front.id);
    expect(added).toEqual([]);
    await read(back.id);
    expect(added).toEqual([`decide-verification.${id}.1.${back.id}`]);
  });

  it('of a picture that is replaced in the meantime is thrown away', async () => {
    let replace = async () => {};
    const { live, read } = await openProcessors(async () => {
      await replace();
      return reading();
    });
    const { id } = await createVerification(live);
    const first = await addPhoto(live, id, 'first');
    replace = async () => void (await addPhoto(live, id, 'second'));
    await read(first.id);
    expect(await live.readings.find(first.id)).toBeNull();
    expect(await live.readings.missing(id)).toHaveLength(1);
  });

  it('that fails every time is unknown, says so, and does not hold up the verification', async () => {
    const { live, added, read, submit } = await openProcessors(() =>
      Promise.reject(new Error('out of memory')),
    );
    const { id } = await createVerification(live);
    const document = await addPhoto(live, id);
    await submit(id);
    await expect(read(document.id)).rejects.toThrow('out of memory');
    await expect(read(document.id)).rejects.toThrow('out of memory');
    await read(document.id);
    expect(await live.readings.find(document.id)).toMatchObject({
      failed: true,
      reading: { document: null, findings: [{ step: 'document', code: 'step_not_run' }] },
    });
    expect(added).toEqual([`decide-verification.${id}.1.${document.id}`]);
  });

  it('that killed its process again and again is not begun for ever', async () => {
    const { live, tasks, read } = await openProcessors();
    const { id } = await createVerification(live);
    const document = await addPhoto(live, id);
    // Begun three times by workers that died.
    for (let n = 0; n < 3; n++) await live.readings.begin(document.id);
    await read(document.id);
    expect(tasks).toEqual([]);
    expect(await live.readings.find(document.id)).toMatchObject({ failed: true });
  });

  it('of a picture that was tampered with never comes to the reader', async () => {
    const { live, settings, tasks, read } = await openProcessors();
    const { id } = await createVerification(live);
    const document = await addPhoto(live, id);
    await writeFile(join(settings.dataFolder, 'blobs', document.blob_key), 'another picture');
    await expect(read(document.id)).rejects.toThrow('is not sealed as idwell seals');
    expect(tasks).toEqual([]);
    expect(await readdir(settings.dataFolder)).toContain('blobs');
  });

  it('of a document that is not there does nothing', async () => {
    const { read } = await openProcessors();
    await read(`doc_${'0'.repeat(26)}`);
  });
});

describe('deciding', () => {
  it('waits for readings, and asks for those that are missing', async () => {
    const { live, added, submissions, decide, submit } = await openProcessors();
    const { id } = await createVerification(live);
    const document = await addPhoto(live, id);
    await submit(id);
    await decide(id);
    expect(submissions).toEqual([]);
    expect(added).toEqual([`read-document.${document.id}`]);
  });

  it('happens once, on what is current, with its event', async () => {
    const { live, added, submissions, read, decide, submit } = await openProcessors();
    await live.webhookEndpoints.create({ url: 'https://example.com/' });
    const { id } = await createVerification(live, { expected: { person: { first_name: 'Ada' } } });
    await read((await addPhoto(live, id, 'first')).id);
    const current = await addPhoto(live, id, 'second');
    await read(current.id);
    await submit(id);
    await Promise.all([decide(id), decide(id), decide(id)]);
    await decide(id);
    expect(submissions[0]).toMatchObject({
      mode: 'live',
      today: '2026-03-01',
      expected: { person: { first_name: 'Ada' } },
    });
    expect(submissions[0]?.captures.map(({ document }) => document.id)).toEqual([current.id]);
    expect(await live.decisions.of(id)).toHaveLength(1);
    const types = (await live.events.of(id)).map(({ type }) => type);
    expect(types).toEqual(['verification.submitted', 'verification.approved']);
    expect(added.filter((job) => job.startsWith('deliver-webhook'))).toHaveLength(1);
  });

  it('that fails leads to a person, never to an approval, and is not tried for ever', async () => {
    const { live, context, decide, submit } = await openProcessors();
    const { id } = await createVerification(live);
    await submit(id);
    context.decide = () => {
      throw new Error('a rule that nobody thought of');
    };
    await decide(id);
    expect(await live.verifications.get(id)).toMatchObject({ status: 'double_check' });
    expect(await live.decisions.latest(id)).toMatchObject({ outcome: 'double_check', decision: null });
  });

  it.each(['hold', 'cancel'] as const)('does nothing after %s', async (action) => {
    const { live, submissions, decide, submit } = await openProcessors();
    const { id } = await createVerification(live);
    await submit(id);
    const { verification } = await live.changeStatus({ verificationId: id, action, who: WHO });
    await decide(id);
    expect(submissions).toEqual([]);
    expect((await live.verifications.get(id)).status).toBe(verification.status);
  });

  it('does nothing for an earlier submission', async () => {
    const { live, submissions, decide, submit } = await openProcessors();
    const { id } = await createVerification(live);
    await submit(id);
    await live.recordDecision(id, 1, decision('rejected'));
    await live.changeStatus({ verificationId: id, action: 'resubmit', who: WHO });
    await submit(id);
    await decide(id, 1);
    expect(submissions).toEqual([]);
    await decide(id, 2);
    expect(submissions).toHaveLength(1);
  });
});

describe('the sweep', () => {
  it('asks for all that was lost and nothing that is fresh', async () => {
    const { live, clock, context, added, submit } = await openProcessors();
    await live.webhookEndpoints.create({ url: 'https://example.com/' });
    const { id } = await createVerification(live);
    const document = await addPhoto(live, id);
    const { deliveryIds } = await submit(id);
    await processSweep(context);
    expect(added).toEqual([]);
    clock.advance(context.settings.sweepInterval);
    await processSweep(context);
    expect(added).toEqual([
      `read-document.${document.id}`,
      `decide-verification.${id}.1.sweep`,
      `deliver-webhook.${deliveryIds[0]}.sweep`,
    ]);
  });

  it('asks for nothing when all is done', async () => {
    const { live, clock, context, added, read, decide, submit } = await openProcessors();
    const { id } = await createVerification(live);
    await read((await addPhoto(live, id)).id);
    await submit(id);
    await decide(id);
    added.length = 0;
    clock.advance(3_600_000);
    await processSweep(context);
    expect(added).toEqual([]);
  });

  it('expires what was not submitted in time', async () => {
    const { live, clock, context } = await openProcessors();
    const { id } = await createVerification(live);
    clock.advance(context.settings.verificationExpiry);
    const late = await createVerification(live);
    await processSweep(context);
    await processSweep(context);
    expect((await live.verifications.get(id)).status).toBe('expired');
    expect((await live.verifications.get(late.id)).status).toBe('started');
    expect((await live.events.of(id)).map(({ type }) => type)).toEqual(['verification.expired']);
  });

  it('deletes what its profile has kept long enough, with its trace, and nothing else', async () => {
    const { live, clock, context, submit } = await openProcessors();
    const dataRetention = { period: '90_days', deleteAfter: true };
    const brief = { ...PROFILE, id: 'brief', content: { ...PROFILE.content, dataRetention } };
    const ended = async (profile: typeof brief | typeof PROFILE, outcome: 'approved' | 'double_check') => {
      const { id } = await createVerification(live, { profile });
      await submit(id);
      const content = Buffer.from('a face');
      await live.traces.record({ verificationId: id, submission: 1, content, marks: [] });
      await live.recordDecision(id, 1, decision(outcome));
      return id;
    };
    const old = await ended(brief, 'approved');
    const waiting = await ended(brief, 'double_check');
    const kept = await ended(PROFILE, 'approved');
    clock.advance(90 * 86_400_000 - 1);
    const fresh = await ended(brief, 'approved');
    await processSweep(context);
    expect(await live.verifications.find(old)).not.toBeNull();
    clock.advance(1);
    await processSweep(context);
    expect(await live.verifications.find(old)).toBeNull();
    for (const id of [waiting, kept, fresh]) expect(await live.verifications.find(id)).not.toBeNull();
    expect(await live.traces.listAfter(0, 10)).toHaveLength(3);
  });

  it('deletes for good what a facade deleted, when it can no longer be brought back', async () => {
    const { live, clock, context } = await openProcessors();
    const records = live.facadeRecords('onfido');
    const { id: verificationId } = await createVerification(live);
    await records.add({ kind: 'applicant', id: 'a', content: {} });
    await records.add({ kind: 'document', id: 'd', verificationId, content: {} });
    await records.add({ kind: 'applicant', id: 'kept', content: {} });
    for (const [kind, id] of [
      ['applicant', 'a'],
      ['document', 'd'],
    ] as const)
      await records.change(kind, id, { deletedAt: clock.now() });
    clock.advance(30 * 86_400_000 - 1);
    await processSweep(context);
    expect(await live.verifications.find(verificationId)).not.toBeNull();
    clock.advance(1);
    await processSweep(context);
    expect(await live.verifications.find(verificationId)).toBeNull();
    expect(await records.find('applicant', 'a')).toBeNull();
    expect(await records.find('document', 'd')).toBeNull();
    expect(await records.find('applicant', 'kept')).not.toBeNull();
  });
});

describe('a shadow', () => {
  it('that breaks does not touch the decision; one that decides is recorded with it, once', async () => {
    const { live, context, clock, submit, decide } = await openProcessors();
    const shadow = { ...PROFILE, id: 'shadow' };
    await live.profiles.release(shadow);
    await live.rollouts.set(PROFILE.id, {
      live: null,
      shadow: { profile: 'shadow', version: 1 },
      split: null,
    });
    const made = decisionOf(bundled('standard'));
    let breaks = true;
    context.decide = ({ profile }) => {
      if (profile.id !== 'shadow') return decision();
      if (breaks) throw new Error('the shadow broke');
      return decision('double_check', { decision: { ...made, outcome: 'double_check' } });
    };
    const ids: string[] = [];
    for (breaks of [true, false]) {
      const { id } = await createVerification(live);
      await submit(id);
      await decide(id);
      await decide(id);
      expect((await live.verifications.get(id)).status).toBe('approved');
      ids.push(id);
    }
    clock.advance(1);
    const filter = { profileId: PROFILE.id, since: new Date(0), until: clock.now() };
    const [figures, ...none] = await live.shadowDecisions.figures(filter);
    expect([figures?.decisions, figures?.matrix.approved.double_check, none]).toEqual([1, 1, []]);
    const differing = await live.shadowDecisions.differing(filter, 10);
    expect(differing.map(({ verification }) => verification)).toEqual([ids[1]]);
  });
});
