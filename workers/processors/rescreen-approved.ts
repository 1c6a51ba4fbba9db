/**
 * Screens everybody who is approved with lists that were imported since. What is done is noted verification by verification,
 * so that after a crash it goes on where it was, and twice is once.
 */
import { setImmediate as pause } from 'node:timers/promises';
import type { Found } from '../../store/across-tenants.ts';
import { NotFoundError } from '../../store/errors.ts';
import { type JobData, jobsAfter } from '../jobs.ts';
import { rescreen } from '../screening/rescreen.ts';
import type { CurrentScreening } from '../screening/screening-lists.ts';
import type { ProcessorContext } from './processor-context.ts';

const PAGE = 200;

export async function processRescreenApproved(
  context: ProcessorContext,
  _: JobData<'rescreen-approved'>,
): Promise<void> {
  const { store, lists, log } = context;
  const current = await lists.current();
  let [after, screened, changed] = ['', 0, 0];
  for (;;) {
    const page = await store.everywhere.unscreened(current.state, PAGE, after);
    for (const found of page) {
      if (await screenOne(context, found, current)) changed += 1;
      screened += 1;
      after = found.id;
      await pause();
    }
    if (page.length < PAGE) break;
  }
  if (screened > 0)
    log.info({ screened, changed, lists: current.state }, 'screening: the approved were screened again');
}

/** Whether it came to a new decision. One that cannot be decided must not hold up the others. */
async function screenOne(
  { store, jobs, log }: ProcessorContext,
  { id, tenantId, mode }: Found,
  { state, screening }: CurrentScreening,
): Promise<boolean> {
  const scoped = store.in({ tenantId, mode });
  try {
    const verification = await scoped.verifications.get(id);
    const profile = await scoped.profiles.find(verification.profile_id, verification.profile_version);
    const decisions = await scoped.decisions.of(id);
    const decision = profile && screening ? rescreen({ profile, verification, decisions, screening }) : null;
    const changed = await scoped.recordRescreening(id, state, decision);
    if (!changed) return false;
    log.info(
      { verification: id, outcome: decision?.outcome },
      'verification: found on a list after its approval',
    );
    await jobs.add(...jobsAfter(changed));
    return true;
  } catch (error) {
    // It was deleted a moment ago.
    if (!(error instanceof NotFoundError)) log.error({ verification: id, err: error }, 'screening: failed');
    return false;
  }
}
