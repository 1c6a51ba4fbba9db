/**
 * Decides one submission, once: the decision, the new status, its history and its event are one transaction that
 * looks again whether there is still something to decide.
 */

import { applicantDays } from '../../engine/examine/applicant-day.ts';
import type { Decision } from '../../rules/decision.ts';
import type { LoadedProfile } from '../../rules/profile.ts';
import { type Sandbox, sandboxOf } from '../../rules/sandbox.ts';
import type { NewDecision } from '../../store/repositories/status-change.ts';
import type { ScopedStore } from '../../store/scoped-store.ts';
import type { LivenessSessionRow, VerificationRow } from '../../store/tables.ts';
import type { Submission } from '../decider.ts';
import { searchDuplicates } from '../duplicates/search-duplicates.ts';
import { earlierOf } from '../earlier-of.ts';
import { type JobData, jobsAfter, measureLivenessJob, readDocumentJob } from '../jobs.ts';
import { livenessOf, unjudged } from '../liveness-of.ts';
import { recordsFor, screeningFor } from '../outside-sources.ts';
import { shadowOf } from '../shadow-of.ts';
import { type ProcessorContext, today } from './processor-context.ts';

export async function processDecideVerification(
  context: ProcessorContext,
  { verificationId, submission }: JobData<'decide-verification'>,
): Promise<void> {
  const scope = await context.store.everywhere.locate('verification', verificationId);
  if (!scope) return;
  const store = context.store.in(scope);
  const verification = await store.verifications.get(verificationId);
  if (verification.status !== 'submitted' || verification.submission !== submission) return;
  const missing = await store.readings.missing(verificationId);
  // The last of them asks for the decision again.
  if (missing.length > 0) return await context.jobs.add(...missing.map(({ id }) => readDocumentJob(id)));
  const sessions = await store.liveness.of(verification);
  const waiting = unjudged(sessions);
  if (waiting.length > 0) return await context.jobs.add(...waiting.map(({ id }) => measureLivenessJob(id)));
  const sandbox = sandboxOf(verification.metadata, verification.mode, submission);
  // As if nobody answered: it stays submitted until somebody changes its status.
  if (sandbox?.outcome === 'timeout') return;
  await decide(context, store, verification, sessions, sandbox);
}

/** Deciding is pure: what fails once fails always, and a person has to look at it. */
function decideOrDoubt(context: ProcessorContext, id: string, submission: Submission): NewDecision {
  try {
    return context.decide(submission);
  } catch (error) {
    context.log.error({ verification: id, err: error }, 'verification: could not be decided');
    return { source: 'automatic', outcome: 'double_check', retry: null, labels: [] };
  }
}

/** The same pictures by the shadow of the profile; whatever goes wrong with it must not touch the decision. */
function decideShadow(
  context: ProcessorContext,
  verification: VerificationRow,
  asking: Submission,
  profile: LoadedProfile | null,
): Decision | null {
  if (!profile) return null;
  try {
    return context.decide({ ...asking, profile }).decision ?? null;
  } catch (error) {
    context.log.warn({ verification: verification.id, err: error }, 'shadow: could not be decided');
    return null;
  }
}

async function decide(
  context: ProcessorContext,
  store: ScopedStore,
  verification: VerificationRow,
  sessions: readonly LivenessSessionRow[],
  sandbox: Sandbox | null,
) {
  const { id, submission, profile_id, profile_version, mode } = verification;
  const profile = await store.profiles.find(profile_id, profile_version);
  if (!profile) throw new Error(`The profile ${profile_id} ${profile_version} of ${id} is gone.`);
  const documents = await store.documents.current(id);
  const readings = await store.readings.ofCurrent(id);
  const captures = documents.flatMap((document) => {
    const row = readings.get(document.id);
    return row ? [{ document, row }] : [];
  });
  const shadowProfile = await shadowOf(store, verification);
  const profiles = shadowProfile ? [profile, shadowProfile] : [profile];
  const asked = profile.content.steps.find((step) => step.type === 'duplicates');
  const screened = await screeningFor(context, profile.content.steps);
  const submitted: Submission = {
    profile,
    mode,
    today: today(context),
    personDays: applicantDays(context.store.clock.now(), verification.attributes.timeZone),
    expected: verification.expected,
    attributes: verification.attributes,
    captures,
    submission,
    sandbox,
    earlier: await earlierOf(store, verification, today(context), profiles),
    liveness: await livenessOf(store, sessions),
    // Who does not ask for it has no descriptor kept either.
    duplicates: asked ? await searchDuplicates(context, store, verification, captures, asked) : null,
    screening: screened?.screening ?? null,
  };
  const asking = { ...submitted, records: await recordsFor(context, verification, submitted) };
  const decision = decideOrDoubt(context, id, asking);
  const shadow = decideShadow(context, verification, asking, shadowProfile);
  const changed = await store.recordDecision(id, submission, { ...decision, shadow, lists: screened?.state });
  if (!changed) return;
  context.log.info({ verification: id, submission, outcome: decision.outcome }, 'verification: decided');
  await context.jobs.add(...jobsAfter(changed));
}
