/**
 * How long a profile has a verification kept: `90_days`, `6_months`, `7_years`.
 *
 * What ended at this moment or before has been kept long enough. Months and years are the calendar's, in UTC; where the
 * day does not exist in the month, its last day counts. Throws where the period is not written like these.
 */
export function retentionCutoff(now: Date, period: string): Date {
  const match = /^(\d+)_(days|months|years)$/.exec(period);
  if (!match) throw new Error(`${period} is not a period of retention`);
  const count = Number(match[1]);
  const cutoff = new Date(now);
  if (match[2] === 'days') {
    cutoff.setUTCDate(cutoff.getUTCDate() - count);
    return cutoff;
  }
  const day = cutoff.getUTCDate();
  cutoff.setUTCDate(1);
  cutoff.setUTCMonth(cutoff.getUTCMonth() - (match[2] === 'years' ? 12 * count : count));
  const last = new Date(Date.UTC(cutoff.getUTCFullYear(), cutoff.getUTCMonth() + 1, 0)).getUTCDate();
  cutoff.setUTCDate(Math.min(day, last));
  return cutoff;
}
