/** Verifications that were decided by rules, with the whole record, without pictures. */
import type { Check } from '../../rules/check.ts';
import type { Facts } from '../../rules/facts.ts';
import type { LoadedProfile } from '../../rules/profile.ts';
import type { ScopedStore } from '../../store/scoped-store.ts';
import { decisionOf } from './made-facts.ts';
import { createVerification, WHO } from './records.ts';

export interface Past {
  profile: LoadedProfile;
  facts?: Facts;
  checks?: Check[];
  applicantReference?: string;
}

/** Gives the id of the verification. */
export async function decidedVerification(store: ScopedStore, past: Past): Promise<string> {
  const { profile, facts, checks, applicantReference } = past;
  const { id } = await createVerification(store, { profile, applicantReference: applicantReference ?? null });
  await store.changeStatus({ verificationId: id, action: 'submit', who: WHO });
  await recordOf(store, id, 1, { profile, facts, checks });
  return id;
}

/** Decides a submission of a verification that was submitted. */
export async function recordOf(
  store: ScopedStore,
  verificationId: string,
  submission: number,
  { profile, facts, checks = [] }: Past,
): Promise<void> {
  const decision = decisionOf(profile, facts, { mode: store.scope.mode });
  const { outcome, retry, labels } = decision;
  await store.recordDecision(verificationId, submission, {
    source: 'automatic',
    outcome,
    retry,
    labels,
    decision,
    checks,
  });
}
