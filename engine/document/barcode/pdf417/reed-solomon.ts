/** Error correction of PDF417: Reed and Solomon's code over the integers modulo 929, generator 3. */

const P = 929;
const EXP = new Int32Array(P - 1);
const LOG = new Int32Array(P);
for (let i = 0, x = 1; i < P - 1; i++, x = (x * 3) % P) {
  EXP[i] = x;
  LOG[x] = i;
}

const times = (a: number, b: number) => (a === 0 || b === 0 ? 0 : EXP[(LOG[a]! + LOG[b]!) % (P - 1)]!);
const inverse = (a: number) => EXP[(P - 1 - LOG[a]!) % (P - 1)]!;
const minus = (a: number, b: number) => (a - b + P) % P;
/** 3 to the power of `n`, which may be negative. */
const power = (n: number) => EXP[((n % (P - 1)) + P - 1) % (P - 1)]!;

/**
 * `received` ends with `check` codewords of error correction. `erasures` are places that are not believed.
 * Gives the mended codewords and how many places were mended, or null where that cannot be done within
 * 2 × errors + erasures ≤ check.
 */
export function correct(
  received: ArrayLike<number>,
  check: number,
  erasures: readonly number[],
): { codewords: number[]; mended: number } | null {
  const codewords = Array.from(received);
  const syndromes = syndromesOf(codewords, check);
  if (syndromes.every((syndrome) => syndrome === 0)) return { codewords, mended: 0 };
  if (erasures.length > check) return null;
  const n = codewords.length;
  const erased = erasures.reduce(
    (product, place) => multiply(product, [1, minus(0, power(n - 1 - place))]),
    [1],
  );
  const locator = errorLocator(syndromes, erased, erasures.length);
  if (!locator) return null;
  const places = roots(locator, n);
  if (places.length !== locator.length - 1) return null;
  const evaluator = multiply(syndromes, locator).slice(0, check);
  const derivative = locator.slice(1).map((value, i) => (value * (i + 1)) % P);
  for (const place of places) {
    const x = power(-(n - 1 - place));
    const below = evaluate(derivative, x);
    if (below === 0) return null;
    // Forney's formula; the first root is 3 itself, so there is no factor before it.
    const magnitude = times(evaluate(evaluator, x), inverse(below));
    codewords[place] = (codewords[place]! + magnitude) % P;
  }
  return syndromesOf(codewords, check).every((syndrome) => syndrome === 0)
    ? { codewords, mended: places.length }
    : null;
}

/** The polynomial at 3¹ to 3^check; the first codeword has the highest power. */
function syndromesOf(codewords: readonly number[], check: number): number[] {
  return Array.from({ length: check }, (_, i) => {
    const x = EXP[(i + 1) % (P - 1)]!;
    return codewords.reduce((value, codeword) => (value * x + codeword) % P, 0);
  });
}

/** Berlekamp and Massey's search, begun at the erasures; lowest power first. */
function errorLocator(syndromes: number[], erased: number[], erasures: number): number[] | null {
  let [current, previous] = [erased, erased];
  let length = erasures;
  for (let step = erasures; step < syndromes.length; step++) {
    const discrepancy = current.reduce(
      (sum, value, i) => (i <= step ? (sum + times(value, syndromes[step - i]!)) % P : sum),
      0,
    );
    previous = [0, ...previous];
    if (discrepancy === 0) continue;
    const next = subtract(current, scale(previous, discrepancy));
    if (2 * length <= step + erasures) {
      previous = scale(current, inverse(discrepancy));
      length = step + erasures + 1 - length;
    }
    current = next;
  }
  const locator = trimmed(current);
  return 2 * (locator.length - 1) - erasures <= syndromes.length ? locator : null;
}

function roots(locator: number[], n: number): number[] {
  const places: number[] = [];
  for (let place = 0; place < n; place++) {
    if (evaluate(locator, power(-(n - 1 - place))) === 0) places.push(place);
  }
  return places;
}

function multiply(a: readonly number[], b: readonly number[]): number[] {
  const product = new Array<number>(a.length + b.length - 1).fill(0);
  for (const [i, one] of a.entries()) {
    for (const [j, other] of b.entries()) product[i + j] = (product[i + j]! + one * other) % P;
  }
  return product;
}

function subtract(a: readonly number[], b: readonly number[]): number[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => minus(a[i] ?? 0, b[i] ?? 0));
}

const scale = (a: readonly number[], factor: number) => a.map((value) => times(value, factor));

function evaluate(polynomial: readonly number[], x: number): number {
  return polynomial.reduceRight((value, coefficient) => (value * x + coefficient) % P, 0);
}

function trimmed(polynomial: number[]): number[] {
  let end = polynomial.length;
  while (end > 1 && polynomial[end - 1] === 0) end--;
  return polynomial.slice(0, end);
}
