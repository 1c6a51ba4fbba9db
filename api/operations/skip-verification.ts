/** `skipIf` of a profile: whether a new verification of the person is needed at all. */
import { daysBetween } from '../../rules/days-between.ts';
import { evaluateCondition } from '../../rules/evaluate-condition.ts';
import type { Attributes } from '../../rules/expected.ts';
import type { Fact, Facts } from '../../rules/facts.ts';
import type { LoadedProfile } from '../../rules/profile.ts';
import type { ScopedStore } from '../../store/scoped-store.ts';
import { Problem } from '../errors/problem.ts';

/**
 * Throws the problem `not_needed` where all of `skipIf` is met by what the caller tells and what is known of the
 * person. Unknown never skips.
 */
export async function refuseUnneeded(
  { content }: LoadedProfile,
  applicantReference: string | undefined,
  attributes: Attributes,
  store: ScopedStore,
  now: Date,
): Promise<void> {
  if (!content.skipIf || applicantReference === undefined) return;
  const [last] = await store.earlier.approvedOf(applicantReference);
  if (!last?.decided_at) return;
  const days = daysBetween(isoDay(last.decided_at), isoDay(now));
  if (days === null) return;
  const { timeZone: _, ...told } = { lastVerification: days, ...attributes };
  const facts: Facts = Object.fromEntries(
    Object.entries(told).map(([name, value]) => [name, { value, unknown: null, findings: [] } as Fact]),
  );
  const { verdict, text } = evaluateCondition(content.skipIf, facts, 'skipIf', 'skip');
  if (verdict !== 'met') return;
  throw new Problem('not_needed', `${last.id} was approved ${days} days ago, and ${text}.`, {
    verification_id: last.id,
  });
}

/** By the calendar of UTC, as a decision counts them. */
function isoDay(time: Date): string {
  return time.toISOString().slice(0, 10);
}
