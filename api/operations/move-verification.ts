import type { StatusChange } from '../../store/repositories/status-change.ts';
import type { ScopedStore } from '../../store/scoped-store.ts';
import type { VerificationRow } from '../../store/tables.ts';
import { jobsAfter } from '../../workers/jobs.ts';
import type { ApiContext } from '../context.ts';

/** Changes a status and asks the workers for what follows from it; gives the verification as it is then. */
export async function moveVerification(
  { jobs }: ApiContext,
  store: ScopedStore,
  change: StatusChange,
): Promise<VerificationRow> {
  const changed = await store.changeStatus(change);
  await jobs.add(...jobsAfter(changed));
  return changed.verification;
}
