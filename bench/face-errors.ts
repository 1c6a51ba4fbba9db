/** Error rates of a distance on labelled pairs. Shares are 0..1; null where there is nothing to count. */

export interface ScoredPair {
  a: string;
  b: string;
  same: boolean;
  /** null: a face was missed. */
  distance: number | null;
}

export interface ErrorRates {
  genuine: number;
  impostor: number;
  /** Where as many genuine pairs lie above as impostors at or below. */
  eer: number | null;
  tarAtFar1: number | null;
  tarAtFar01: number | null;
  /** The curve: the distance at which as many impostors are accepted, and the share of genuine pairs within it. */
  roc: { far: number; distance: number; tar: number }[];
  /** FAR and FRR at fixed distances. */
  at: Record<string, { far: number | null; frr: number | null }>;
}

export const THRESHOLDS = [0.5, 0.55, 0.6, 0.65] as const;
const FARS = [0.1, 0.03, 0.01, 0.003, 0.001, 0.0003, 0.0001] as const;
/** Parts of the pairs, in their order: nine choose the threshold, the tenth is judged by it. */
const FOLDS = 10;

export function errorRates(pairs: ScoredPair[]): ErrorRates {
  const distances = (same: boolean) =>
    Float64Array.from(
      pairs.filter((pair) => pair.same === same && pair.distance !== null).map((p) => p.distance!),
    ).sort();
  const [genuine, impostor] = [distances(true), distances(false)];
  return {
    genuine: genuine.length,
    impostor: impostor.length,
    eer: equalErrorRate(genuine, impostor),
    tarAtFar1: tarAtFar(genuine, impostor, 0.01),
    tarAtFar01: tarAtFar(genuine, impostor, 0.001),
    roc: rocOf(genuine, impostor),
    at: Object.fromEntries(
      THRESHOLDS.map((t) => [t, { far: shareWithin(impostor, t), frr: shareBeyond(genuine, t) }]),
    ),
  };
}

/**
 * Bounds of the middle 95 % of `rate` over samples of the people, drawn with a fixed seed. Not of the pairs: those of one person
 * are alike, so pairs alone promise too much. Who is who follows from the genuine pairs.
 */
export function bootstrapByIdentity(
  pairs: ScoredPair[],
  rate: (rates: ErrorRates) => number | null,
  rounds = 200,
): [number, number] | null {
  const random = seeded(20261126);
  const people = identities(pairs);
  const names = [...new Set(people.values())];
  const found: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const times = new Map<string, number>();
    for (const _ of names) {
      const name = names[Math.floor(random() * names.length)]!;
      times.set(name, (times.get(name) ?? 0) + 1);
    }
    const drawn = pairs.flatMap((pair) => {
      const [one, other] = [people.get(pair.a)!, people.get(pair.b)!];
      const count = (times.get(one) ?? 0) * (one === other ? 1 : (times.get(other) ?? 0));
      return Array<ScoredPair>(count).fill(pair);
    });
    const value = rate(errorRates(drawn));
    if (value !== null) found.push(value);
  }
  if (found.length === 0) return null;
  found.sort((one, other) => one - other);
  return [found[Math.floor(found.length * 0.025)]!, found[Math.floor(found.length * 0.975)]!];
}

/** Picture → one name for all pictures that genuine pairs join. */
export function identities(pairs: readonly Pick<ScoredPair, 'a' | 'b' | 'same'>[]): Map<string, string> {
  const parent = new Map<string, string>();
  const root = (name: string): string => {
    const above = parent.get(name) ?? name;
    return above === name ? name : root(above);
  };
  for (const { a, b, same } of pairs) {
    for (const name of [a, b]) if (!parent.has(name)) parent.set(name, name);
    if (same) parent.set(root(a), root(b));
  }
  return new Map([...parent.keys()].map((name) => [name, root(name)]));
}

/** The least larger of the two rates over all thresholds. Both lists are sorted. */
function equalErrorRate(genuine: Float64Array, impostor: Float64Array): number | null {
  if (genuine.length === 0 || impostor.length === 0) return null;
  let accepted = 0;
  let least = 1;
  for (const [i, distance] of genuine.entries()) {
    while (accepted < impostor.length && impostor[accepted]! <= distance) accepted += 1;
    least = Math.min(least, Math.max(accepted / impostor.length, 1 - (i + 1) / genuine.length));
  }
  return least;
}

/** Share of genuine pairs nearer than the impostor that would be one too many. */
function tarAtFar(genuine: Float64Array, impostor: Float64Array, far: number): number | null {
  if (genuine.length === 0 || impostor.length === 0) return null;
  const bound = impostor[Math.floor(far * impostor.length)]!;
  return genuine.filter((distance) => distance < bound).length / genuine.length;
}

/** Only as far out as there are impostors to count. */
function rocOf(genuine: Float64Array, impostor: Float64Array): ErrorRates['roc'] {
  if (genuine.length === 0) return [];
  return FARS.filter((far) => far * impostor.length >= 1).map((far) => {
    const distance = impostor[Math.floor(far * impostor.length)]!;
    return { far, distance, tar: genuine.filter((each) => each < distance).length / genuine.length };
  });
}

/**
 * The share of pairs, 0..1, that are told rightly by a threshold that is the best on other pairs, as LFW's protocol has it.
 * Where a face was missed the pair counts as one of different people.
 */
export function accuracyByFolds(pairs: readonly ScoredPair[]): number | null {
  if (pairs.length < FOLDS) return null;
  const fold = (index: number) => Math.floor((index * FOLDS) / pairs.length);
  let right = 0;
  for (let held = 0; held < FOLDS; held += 1) {
    const threshold = bestThreshold(pairs.filter((_, index) => fold(index) !== held));
    right += pairs.filter((pair, index) => fold(index) === held && isRight(pair, threshold)).length;
  }
  return right / pairs.length;
}

function bestThreshold(pairs: readonly ScoredPair[]): number {
  const sorted = pairs.filter(({ distance }) => distance !== null).sort((a, b) => a.distance! - b.distance!);
  let [best, most, count] = [0, 0, 0];
  for (const [i, { distance, same }] of sorted.entries()) {
    count += same ? 1 : -1;
    if (count <= most) continue;
    most = count;
    best = (distance! + (sorted[i + 1]?.distance ?? distance!)) / 2;
  }
  return best;
}

function isRight({ distance, same }: ScoredPair, threshold: number): boolean {
  return (distance !== null && distance <= threshold) === same;
}

function shareWithin(distances: Float64Array, bound: number): number | null {
  if (distances.length === 0) return null;
  return distances.filter((distance) => distance <= bound).length / distances.length;
}

function shareBeyond(distances: Float64Array, bound: number): number | null {
  const within = shareWithin(distances, bound);
  return within === null ? null : 1 - within;
}

/** mulberry32: numbers in 0..1, the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
