/** What a decision needs from outside of its pictures, and what its profile asks for of that. */
import { NOTHING_KEPT } from '../engine/examine/duplicates.ts';
import type { RecordAnswer } from '../engine/examine/records.ts';
import type { Fields } from '../engine/reading.ts';
import type { ProfileStep } from '../rules/profile-steps.ts';
import type { VerificationRow } from '../store/tables.ts';
import { decideCaptures } from './decide-captures.ts';
import type { Submission } from './decider.ts';
import { examinedCaptures } from './examined-captures.ts';
import type { ProcessorContext } from './processors/processor-context.ts';
import { askRecords } from './records/ask-records.ts';
import type { CurrentScreening } from './screening/screening-lists.ts';

/** Lists are loaded only for those who ask for them. */
export async function screeningFor(
  { lists }: ProcessorContext,
  steps: readonly ProfileStep[],
): Promise<CurrentScreening | null> {
  const asks = steps.some(({ type }) => type === 'aml_screening' || type === 'kyt_crypto');
  return asks ? await lists.current() : null;
}

/** null where the profile does not ask for records. */
export async function recordsFor(
  { settings }: ProcessorContext,
  { id, submission }: Pick<VerificationRow, 'id' | 'submission'>,
  asking: Omit<Submission, 'records'>,
): Promise<RecordAnswer[] | null> {
  const step = asking.profile.content.steps.find(({ type }) => type === 'non_document');
  if (step?.type !== 'non_document' || step.methods.length === 0) return null;
  // Of both sides in one, as the decision will have it.
  const { extracted } = decideCaptures({
    ...asking,
    captures: examinedCaptures(asking.captures),
    duplicates: NOTHING_KEPT,
    screening: null,
  });
  const question = {
    verificationId: id,
    submission,
    extracted: extracted as Fields,
    expected: asking.expected,
  };
  const { recordSources: sources, recordTimeout: timeout } = settings;
  return await askRecords(step.methods, question, { sources, timeout });
}
