/** People approved before a list had them: by a store and a queue that are real. */
import { expect, it } from 'vitest';
import { listed } from '../../engine/screen/testing/screener-of.ts';
import { createTestClock } from '../../test/support/clock.ts';
import { own } from '../../test/support/decided.ts';
import { HOLDER, passport } from '../../test/support/made-readings.ts';
import { addPhoto, createVerification, WHO } from '../../test/support/records.ts';
import { openTestStore } from '../../test/support/store.ts';
import { QUICK } from '../../test/support/workers.ts';
import { decideSubmission } from '../decide-submission.ts';
import { createTraceGalleries } from '../duplicates/trace-galleries.ts';
import { type Job, jobId } from '../jobs.ts';
import { createLog } from '../log.ts';
import { createScreeningLists } from '../screening/screening-lists.ts';
import { processDecideVerification } from './decide-verification.ts';
import type { ProcessorContext } from './processor-context.ts';
import { processRescreenApproved } from './rescreen-approved.ts';
import { processSweep } from './sweep.ts';

const PROFILE = own({
  steps: [{ type: 'document' }, { type: 'aml_screening', categories: ['sanctions'] }],
  autoReject: { rules: [{ amlSanctionsHit: '== true', label: 'SANCTIONS' }] },
  autoApprove: {
    rules: [{ condition: 'ALL', checks: [{ documentReadable: '== true' }, { amlHits: '== 0' }] }],
  },
});
const NOBODY = listed('1', ['TORVALDSEN, Ivgeni']);
const LISTED = listed('2', [`${HOLDER.surname}, ${HOLDER.given_names}`], { births: [HOLDER.date_of_birth] });

async function open() {
  const clock = createTestClock();
  const test = await openTestStore(QUICK, clock);
  const added: Job[] = [];
  const log = createLog(test.settings);
  const context: ProcessorContext = {
    store: test.store,
    settings: test.settings,
    jobs: { add: async (...jobs) => void added.push(...jobs) },
    reader: { read: async () => passport().reading, measure: async () => [], close: async () => {} },
    decide: decideSubmission,
    galleries: createTraceGalleries(log),
    lists: createScreeningLists(test.store, test.settings, log),
    log,
    random: () => 0.5,
  };
  const { live, store } = test;
  const importList = (...entries: (typeof NOBODY)[]) =>
    store.lists.import({ list: 'own', format: 'csv', entries, date: null, sha256: JSON.stringify(entries) });
  const approve = async (person: number) => {
    const { id } = await createVerification(live, { profile: PROFILE });
    const document = await addPhoto(live, id, `picture of ${person}`);
    const values = person === 0 ? undefined : { surname: `BRYKKE${'ABCDEFG'[person]}`, given_names: 'ANNA' };
    await live.readings.record({ documentId: document.id, reading: passport({ values }).reading, ms: 1 });
    await live.changeStatus({ verificationId: id, action: 'submit', who: WHO });
    await processDecideVerification(context, { v: 1, verificationId: id, submission: 1 });
    expect((await live.verifications.get(id)).status).toBe('approved');
    return id;
  };
  const rescreen = async () => processRescreenApproved(context, { v: 1, lists: await store.lists.state() });
  return { ...test, context, added, importList, approve, rescreen };
}

it('is asked for by the sweep while somebody is left', async () => {
  const { context, added, store, importList, approve, rescreen } = await open();
  await importList(NOBODY);
  await approve(1);
  const asked = async () => {
    added.length = 0;
    await processSweep(context);
    return added.map(jobId).filter((id) => id.startsWith('rescreen'));
  };
  expect(await asked()).toEqual([]);
  await importList(NOBODY, LISTED);
  expect(await asked()).toEqual([`rescreen-approved.${await store.lists.state()}`]);
  await rescreen();
  expect(await asked()).toEqual([]);
});

it('decides anew for whom the list has, once, also when it runs twice at a time', async () => {
  const { live, store, added, importList, approve, rescreen } = await open();
  await importList(NOBODY);
  const found = await approve(0);
  const others = [await approve(1), await approve(2)];
  await importList(NOBODY, LISTED);
  added.length = 0;
  await Promise.all([rescreen(), rescreen()]);
  await rescreen();
  const decisions = await live.decisions.of(found);
  expect(decisions.map(({ source, outcome }) => [source, outcome])).toEqual([
    ['automatic', 'approved'],
    ['rescreening', 'rejected'],
  ]);
  expect(decisions[1]).toMatchObject({ labels: [{ code: 'SANCTIONS' }], submission: 1 });
  expect((await live.events.of(found)).filter(({ type }) => type === 'verification.rejected')).toHaveLength(
    1,
  );
  for (const id of others) {
    expect((await live.verifications.get(id)).status).toBe('approved');
    expect(await live.decisions.of(id)).toHaveLength(1);
  }
  expect(await store.everywhere.unscreened(await store.lists.state(), 10)).toEqual([]);
});

it('goes on after a crash with those that were not done', async () => {
  const { live, store, importList, approve, rescreen } = await open();
  await importList(NOBODY);
  const [first, second] = [await approve(0), await approve(1)];
  await importList(NOBODY, LISTED);
  const state = await store.lists.state();
  // As far as a process came that then died.
  await live.recordRescreening(second!, state, null);
  expect((await store.everywhere.unscreened(state, 10)).map(({ id }) => id)).toEqual([first]);
  await rescreen();
  expect((await live.verifications.get(first!)).status).toBe('rejected');
});
