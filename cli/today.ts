import { UsageError } from './usage.ts';

/** The day that dates are judged by: `--today`, or the machine's day in UTC. ISO 8601. */
export function today(option: string | undefined): string {
  if (option === undefined) return new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d\d-\d\d$/.test(option) || Number.isNaN(Date.parse(option))) {
    throw new UsageError(`--today wants a date such as 2026-11-21, not "${option}"`);
  }
  return option;
}
