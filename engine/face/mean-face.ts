/**
 * Several descriptors of one person as one: their mean is nearer to other pictures of the person than any of them, as
 * what differs from picture to picture cancels out. A mean is nearer to strangers as well, so a distance to it is set back
 * by a share of how far its parts lie apart; then a distance means the same FAR as one to a single picture.
 */
export interface MeanFace {
  embedding: number[];
  /** Mean square of the distances of its parts from it; 0 for a single one. */
  spread: number;
}

/**
 * Share of the spread that is set back. With it the FAR at 0.55 to 0.65 of means of two and of three photos, taken on other
 * occasions, is that of single ones (`bench/several-selfies.ts`).
 */
const SET_BACK = 0.65;
/** A picture farther than this from the first (score 85) may be of somebody else: whoever adds it gains nothing by it. */
const ALIKE = 0.55;

/** `first` decides whose face it is; what is of another length or no number does not count. `count`: of those that do. */
export function meanFace(
  first: readonly number[],
  others: readonly (readonly number[])[],
): MeanFace & { count: number } {
  const parts = [first, ...others.filter((other) => distance(first, other) <= ALIKE)];
  // As it is, with whatever in it is no number.
  if (parts.length === 1) return { embedding: [...first], spread: 0, count: 1 };
  const embedding = first.map((_, i) => parts.reduce((sum, part) => sum + part[i]!, 0) / parts.length);
  const spread = parts.reduce((sum, part) => sum + distance(part, embedding) ** 2, 0) / parts.length;
  return { embedding, spread, count: parts.length };
}

/** The distance to a mean (`raw`) as that to a single picture which errs as often. */
export function setBack(raw: number, { spread }: MeanFace): number {
  return Math.sqrt(raw * raw + SET_BACK * spread);
}

/** Infinite where one holds what is no number or is of another length: it does not count. */
function distance(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  const square = a.reduce((sum, value, i) => sum + (value - b[i]!) ** 2, 0);
  return Number.isFinite(square) ? Math.sqrt(square) : Number.POSITIVE_INFINITY;
}
