import type { Settings } from '../../store/settings-table.ts';

// A receiver may ask for patience, but not for ever.
const LONGEST_RETRY_AFTER = 24 * 3_600_000;

/**
 * When to try again after `attempts` failed ones; null when the schedule is at its end.
 * `random` is 0..1; `retryAfter` is the header, in seconds or as a date.
 */
export function nextAttempt(
  { webhookSchedule, webhookJitter }: Pick<Settings, 'webhookSchedule' | 'webhookJitter'>,
  {
    attempts,
    now,
    retryAfter,
    random,
  }: { attempts: number; now: Date; retryAfter: string | null; random: number },
): Date | null {
  const wait = webhookSchedule[attempts - 1];
  if (wait === undefined) return null;
  const jittered = wait * (1 + webhookJitter * (2 * random - 1));
  const asked = Math.min(LONGEST_RETRY_AFTER, milliseconds(retryAfter, now));
  return new Date(now.getTime() + Math.max(jittered, asked));
}

function milliseconds(retryAfter: string | null, now: Date): number {
  if (retryAfter === null) return 0;
  if (/^\d+$/.test(retryAfter.trim())) return Number(retryAfter) * 1000;
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now.getTime());
}
