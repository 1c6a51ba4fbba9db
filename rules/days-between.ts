/** Whole days from one ISO 8601 day to another; null where one is not a whole date. */
export function daysBetween(from: string, to: string): number | null {
  const [start, end] = [Date.parse(`${from}T00:00:00Z`), Date.parse(`${to}T00:00:00Z`)];
  return /^\d{4}-\d{2}-\d{2}$/.test(from) && !Number.isNaN(start + end)
    ? Math.round((end - start) / 86_400_000)
    : null;
}
