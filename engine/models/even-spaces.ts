/**
 * Typewriters and receipts set all letters at one pitch: beside narrow ones (`Fib ra`) paper shows that looks like a
 * space and is none. Where the letters of a line stand on a grid, a space takes a place of its own on it.
 */

export interface PlacedLetter {
  text: string;
  /** Where it stands along the line; any unit. */
  at: number;
}

/** Letters by which a grid is judged: fewer stand evenly by chance. */
const LEAST = 8;
/** Such a share of the letters stands on its grid, give or take OFF of the pitch or half a step of the reader's. */
const EVEN = 0.9;
const OFF = 0.18;
const STEP = 0.75;
/** Letters and signs beside which a typewriter leaves paper. */
const NARROW = new Set("iljtfrI1.,:;'!|()[]/-");

/** The letters without spaces that the grid does not leave room for; the same where the line stands on none. */
export function dropUnevenSpaces<T extends PlacedLetter>(letters: readonly T[]): readonly T[] {
  const isNarrow = (one: T | undefined) => one !== undefined && NARROW.has(one.text);
  const doubtful = letters.filter(
    (one, i) => one.text === ' ' && (isNarrow(letters[i - 1]) || isNarrow(letters[i + 1])),
  );
  if (doubtful.length === 0) return letters;
  const printed = letters.filter((one) => one.text !== ' ');
  const places = placesOnGrid(printed);
  if (places === null) return letters;
  const placeOf = new Map(printed.map((one, i) => [one, places[i]!]));
  return letters.filter((one, i) => {
    const [before, after] = [letters[i - 1], letters[i + 1]];
    return !doubtful.includes(one) || !before || !after || placeOf.get(after)! - placeOf.get(before)! !== 1;
  });
}

/** The place of each letter, counted from the first; null where they do not stand evenly. */
function placesOnGrid(letters: readonly PlacedLetter[]): number[] | null {
  if (letters.length < LEAST) return null;
  const first = letters[0]!.at;
  const span = letters.at(-1)!.at - first;
  const steps = letters.slice(1).map((one, i) => one.at - letters[i]!.at);
  const middle = steps.toSorted((a, b) => a - b)[steps.length >> 1]!;
  if (!(middle > 0)) return null;
  // The steps of the reader are coarse: the whole line tells the pitch better, once it is known how many places it has.
  const count = Math.round(span / middle);
  let found: number[] | null = null;
  let most = EVEN;
  for (let places = Math.floor(count * 0.88); places <= Math.ceil(count * 1.14); places++) {
    const pitch = span / places;
    const even = letters.filter(({ at }) => {
      const place = (at - first) / pitch;
      return Math.abs(place - Math.round(place)) * pitch <= Math.max(STEP, OFF * pitch);
    }).length;
    if (even < most * letters.length || pitch < 2 * STEP) continue;
    most = even / letters.length;
    found = letters.map(({ at }) => Math.round((at - first) / pitch));
  }
  return found;
}
