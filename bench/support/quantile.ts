/** The value below which the share `q` (0..1) of `values` lies, by nearest rank; NaN where there are none. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}

export interface Spread {
  p50: number;
  p95: number;
}

/** Rounded to tenths. */
export function spread(values: readonly number[]): Spread {
  return { p50: tenth(quantile(values, 0.5)), p95: tenth(quantile(values, 0.95)) };
}

export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
