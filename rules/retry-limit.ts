/** After as many retries as the profile allows, the next rejection is final. */
import type { DecisionLabel } from './decision.ts';
import type { Facts } from './facts.ts';
import { labelOf } from './labels.ts';
import type { Profile } from './profile.ts';

const TOO_MANY = 'SPAM';

/**
 * `labels`: of a rejection, or none. With `retryLimit` retries behind it, SPAM is added, which is final. A first
 * submission has none behind it.
 */
export function withinRetries(
  { retryLimit }: Pick<Profile, 'retryLimit'>,
  { submission }: Facts,
  labels: DecisionLabel[],
): DecisionLabel[] {
  const count = submission?.value;
  if (labels.length === 0 || retryLimit === undefined || typeof count !== 'number') return labels;
  if (count <= retryLimit || labels.some(({ retry }) => retry === 'final')) return labels;
  const { message, detail } = labelOf(TOO_MANY);
  const spam: DecisionLabel = { code: TOO_MANY, retry: 'final', message, detail, findings: [], captures: [] };
  return [...labels, spam].sort((a, b) => (a.code < b.code ? -1 : 1));
}
