/** Liveness sessions without a queue: measured twice, by a reader that fails, and before a decision. */
import { expect, it } from 'vitest';
import type { FrameMeasure } from '../../engine/liveness/frame.ts';
import { tasksOf } from '../../rules/liveness-prompts.ts';
import { createTestClock } from '../../test/support/clock.ts';
import { createVerification, decision, PROFILE, reading, WHO } from '../../test/support/records.ts';
import { openTestStore } from '../../test/support/store.ts';
import { QUICK } from '../../test/support/workers.ts';
import type { Submission } from '../decider.ts';
import { createTraceGalleries } from '../duplicates/trace-galleries.ts';
import { type Job, jobId } from '../jobs.ts';
import { createLog } from '../log.ts';
import { createScreeningLists } from '../screening/screening-lists.ts';
import { processDecideVerification } from './decide-verification.ts';
import { processMeasureLiveness } from './measure-liveness.ts';
import type { ProcessorContext } from './processor-context.ts';
import { processSweep } from './sweep.ts';

/** No picture, each another file. */
const nothing = (frame: Uint8Array): FrameMeasure => ({
  hash: Buffer.from(frame).toString('hex'),
  print: null,
  faces: 0,
  face: null,
});

async function openSession(measure: (frames: Uint8Array[]) => Promise<FrameMeasure[]>) {
  const clock = createTestClock();
  const test = await openTestStore({ ...QUICK, IDWELL_JOB_ATTEMPTS: '3' }, clock);
  const added: string[] = [];
  const submissions: Submission[] = [];
  const context: ProcessorContext = {
    store: test.store,
    settings: test.settings,
    jobs: { add: async (...jobs: Job[]) => void added.push(...jobs.map(jobId)) },
    reader: { read: async () => reading(), measure, close: async () => {} },
    decide(submission) {
      submissions.push(submission);
      return decision();
    },
    galleries: createTraceGalleries(createLog(test.settings)),
    lists: createScreeningLists(test.store, test.settings, createLog(test.settings)),
    log: createLog(test.settings),
    random: () => 0.5,
  };
  const { live } = test;
  await live.profiles.release(PROFILE);
  const { id } = await createVerification(live);
  const session = await live.liveness.open(id, ['blink', 'turn_left', 'blink'], 60);
  for (const number of tasksOf(session.prompts).keys()) {
    const frames = Array.from({ length: 4 }, (_, i) => new Uint8Array([number, i]));
    const times = frames.map((_, i) => number * 1000 + i * 100);
    await live.liveness.addSequence({ sessionId: session.id, nonce: session.nonce, number, times, frames });
  }
  const run = () => processMeasureLiveness(context, { v: 1, sessionId: session.id });
  return { context, live, clock, added, submissions, id, session, run };
}

it('measures each frame as it was sent, once, and deletes it', async () => {
  const seen: number[][] = [];
  const { live, session, run } = await openSession(async (frames) => {
    seen.push(...frames.map((frame) => [...frame]));
    return frames.map(nothing);
  });
  await run();
  await run();
  expect(seen).toHaveLength(20);
  expect(seen[7]).toEqual([1, 3]);
  const judged = await live.liveness.get(session.id);
  expect(judged.outcome).toBe('unknown');
  expect(judged.reasons.map(({ code }) => code)).toContain('frame_unreadable');
  expect((await live.liveness.sequences(session.id)).every((row) => row.blob_key === null)).toBe(true);
});

it('says so when the reader fails again and again', async () => {
  const { live, session, run } = await openSession(async () => {
    throw new Error('broken');
  });
  await expect(run()).rejects.toThrow('broken');
  await expect(run()).rejects.toThrow('broken');
  await run();
  expect(await live.liveness.get(session.id)).toMatchObject({
    outcome: 'unknown',
    reasons: [{ code: 'not_measured' }],
  });
});

it('is waited for by the decision, and found again by the sweep', async () => {
  const { context, live, clock, added, submissions, id, session, run } = await openSession(async (frames) =>
    frames.map(nothing),
  );
  await live.changeStatus({ verificationId: id, action: 'submit', who: WHO });
  const decide = () => processDecideVerification(context, { v: 1, verificationId: id, submission: 1 });
  await decide();
  expect(submissions).toEqual([]);
  expect(added).toEqual([`measure-liveness.${session.id}`]);
  clock.advance(10_000);
  await processSweep(context);
  expect(added).toContain(`measure-liveness.${session.id}.sweep`);
  await run();
  expect(added.at(-1)).toBe(`decide-verification.${id}.1.${session.id}`);
  await decide();
  expect(submissions[0]?.liveness).toMatchObject({ outcome: 'unknown', earlierFailures: 0 });
});
