/** Characters to change, add or drop to make one of the other. */
export function editDistance(a: string, b: string): number {
  return editCosts(a, b)[a.length]![b.length]!;
}

/** Edit distances (Levenshtein) of every beginning of `a` to every beginning of `b`; of texts, or of lists of characters. */
export function editCosts(a: ArrayLike<string>, b: ArrayLike<string>): Uint16Array[] {
  const cost = Array.from({ length: a.length + 1 }, (_, i) => new Uint16Array(b.length + 1).fill(i));
  for (let j = 0; j <= b.length; j++) cost[0]![j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const change = cost[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      cost[i]![j] = Math.min(change, cost[i - 1]![j]! + 1, cost[i]![j - 1]! + 1);
    }
  }
  return cost;
}
