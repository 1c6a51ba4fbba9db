/** Of one comparison, kept between them: names are compared by the thousand. */
let rows: [Uint16Array, Uint16Array, Uint16Array] = [
  new Uint16Array(64),
  new Uint16Array(64),
  new Uint16Array(64),
];

/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment) from a to b. */
export function editDistance(a: string, b: string): number {
  if (a === b) return 0;
  const isPaired = SURROGATE.test(a) || SURROGATE.test(b);
  const left = isPaired ? Uint32Array.from([...a], codePoint) : codesOf(a);
  const right = isPaired ? Uint32Array.from([...b], codePoint) : codesOf(b);
  // What both begin and end with costs nothing.
  let [from, leftEnd, rightEnd] = [0, left.length, right.length];
  while (from < leftEnd && from < rightEnd && left[from] === right[from]) from += 1;
  while (leftEnd > from && rightEnd > from && left[leftEnd - 1] === right[rightEnd - 1]) {
    leftEnd -= 1;
    rightEnd -= 1;
  }
  return distance(left.subarray(from, leftEnd), right.subarray(from, rightEnd));
}

/** A sign of two code units. */
const SURROGATE = /[\ud800-\udfff]/;

function codePoint(sign: string): number {
  return sign.codePointAt(0)!;
}

function codesOf(text: string): Uint32Array {
  const codes = new Uint32Array(text.length);
  for (let index = 0; index < text.length; index++) codes[index] = text.charCodeAt(index);
  return codes;
}

function distance(left: Uint32Array, right: Uint32Array): number {
  if (left.length === 0 || right.length === 0) return Math.max(left.length, right.length);
  const width = right.length + 1;
  if (rows[0].length < width) {
    rows = [new Uint16Array(width * 2), new Uint16Array(width * 2), new Uint16Array(width * 2)];
  }
  let [before, previous, current] = rows;
  for (let column = 0; column < width; column++) previous[column] = column;
  for (let row = 1; row <= left.length; row++) {
    current[0] = row;
    for (let column = 1; column < width; column++) {
      const same = left[row - 1] === right[column - 1];
      let best = Math.min(
        previous[column]! + 1,
        current[column - 1]! + 1,
        previous[column - 1]! + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) best = Math.min(best, before[column - 2]! + 1);
      current[column] = best;
    }
    [before, previous, current] = [previous, current, before];
  }
  return previous[right.length]!;
}

/** 0..1: the share of the longer text that is the same. */
export function editSimilarity(a: string, b: string): number {
  const longest = Math.max([...a].length, [...b].length);
  return longest === 0 ? 1 : 1 - editDistance(a, b) / longest;
}
