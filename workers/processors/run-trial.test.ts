/** A profile tried on sample files, with a reader that is handed in. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CaptureReading } from '../../engine/reading.ts';
import { createTestClock } from '../../test/support/clock.ts';
import { bundled } from '../../test/support/decided.ts';
import { passport, selfie } from '../../test/support/made-readings.ts';
import { decision } from '../../test/support/records.ts';
import { openTestStore } from '../../test/support/store.ts';
import { QUICK } from '../../test/support/workers.ts';
import { createTraceGalleries } from '../duplicates/trace-galleries.ts';
import type { ReadTask } from '../engine/reader.ts';
import { createLog } from '../log.ts';
import { createScreeningLists } from '../screening/screening-lists.ts';
import type { ProcessorContext } from './processor-context.ts';
import { processRunTrial } from './run-trial.ts';
import { processSweep } from './sweep.ts';

const good = async ({ type }: ReadTask) => (type === 'selfie' ? selfie(0.3) : passport()).reading;

async function open(read: (task: ReadTask) => Promise<CaptureReading> = good) {
  const clock = createTestClock();
  const test = await openTestStore(QUICK, clock);
  const tasks: ReadTask[] = [];
  const context: ProcessorContext = {
    store: test.store,
    settings: test.settings,
    jobs: { add: async () => {} },
    reader: {
      async read(task) {
        tasks.push(task);
        return await read(task);
      },
      measure: async () => [],
      close: async () => {},
    },
    decide: () => decision(),
    galleries: createTraceGalleries(createLog(test.settings)),
    lists: createScreeningLists(test.store, test.settings, createLog(test.settings)),
    log: createLog(test.settings),
    random: () => 0.5,
  };
  const create = () =>
    test.live.trials.create({
      profile: bundled('standard'),
      expected: { person: { first_name: 'Jürgen Paul', last_name: 'Müller' } },
      attributes: {},
      captures: [
        { type: 'photo_id', side: 'front', kind: 'passport', content: Buffer.from('document') },
        { type: 'selfie', side: null, kind: null, content: Buffer.from('selfie') },
      ],
    });
  const run = (trialId: string) => processRunTrial(context, { v: 1, trialId });
  const pictures = async () => {
    const all = await readdir(join(test.settings.dataFolder, 'blobs'), {
      recursive: true,
      withFileTypes: true,
    });
    return all.filter((each) => each.isFile()).length;
  };
  return { ...test, clock, context, tasks, create, run, pictures };
}

describe('a trial', () => {
  it('is read, examined and decided as a verification is, and leaves nothing', async () => {
    const { live, tasks, create, run, pictures } = await open();
    const { id } = await create();
    expect(await pictures()).toBe(2);
    await run(id);
    await run(id);
    expect(tasks.map(({ type, bytes }) => [type, Buffer.from(bytes).toString()]).sort()).toEqual([
      ['photo_id', 'document'],
      ['selfie', 'selfie'],
    ]);
    const { result } = (await live.trials.find(id))!;
    expect(result?.decision.outcome).toBe('approved');
    expect(result?.checks.map(({ type }) => type)).toContain('face_match');
    await live.trials.delete(id);
    expect([await live.trials.find(id), await pictures()]).toEqual([null, 0]);
    await run(id);
    expect(await live.verifications.list()).toMatchObject({ rows: [] });
  });

  it('whose picture could not be read says so, and approves nobody', async () => {
    const { live, create, run } = await open(async (task) => {
      if (task.type === 'selfie') throw new Error('the reader broke');
      return await good(task);
    });
    const { id } = await create();
    await run(id);
    const { result } = (await live.trials.find(id))!;
    expect(result?.decision.outcome).toBe('double_check');
    expect(result?.checks.find(({ type }) => type === 'selfie')?.status).toBe('not_run');
  });

  it('that nobody waits for is deleted by the sweep', async () => {
    const { live, clock, context, create, pictures } = await open();
    const { id } = await create();
    clock.advance(599_000);
    await processSweep(context);
    expect(await live.trials.find(id)).not.toBeNull();
    clock.advance(1_000);
    await processSweep(context);
    expect([await live.trials.find(id), await pictures()]).toEqual([null, 0]);
  });
});
