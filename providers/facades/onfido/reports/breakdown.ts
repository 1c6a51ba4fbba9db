/** A tree of results, as Onfido's reports have them. */

/** null: idwell does not examine it, or it is not known. Unknown is never clear. */
export type BreakdownResult = 'clear' | 'consider' | null;

export interface Leaf {
  result: BreakdownResult;
  properties: Record<string, unknown>;
}
export interface Branch {
  result: BreakdownResult;
  breakdown: Record<string, Leaf>;
}

/** What idwell does not examine. */
export const NOT_EXAMINED: Leaf = { result: null, properties: {} };

/** `against`: what speaks against it; `examined`: whether it was looked at, and nothing spoke against it. */
export function leaf(
  against: readonly unknown[],
  examined: boolean,
  properties: Record<string, unknown> = {},
): Leaf {
  return { result: against.length > 0 ? 'consider' : examined ? 'clear' : null, properties };
}

/** Consider where any leaf is; clear where one is, and none of them is `required` and unknown. */
export function branch(breakdown: Record<string, Leaf>, required: readonly string[] = []): Branch {
  const results = Object.values(breakdown).map(({ result }) => result);
  const lacks = required.some((name) => breakdown[name]?.result === null);
  const isClear = !lacks && results.includes('clear');
  return { result: results.includes('consider') ? 'consider' : isClear ? 'clear' : null, breakdown };
}
