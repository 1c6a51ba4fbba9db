/** Names of the lists that have words in common with the asked one, the most promising first. */
import type { AskedName } from './asked-name.ts';
import type { NameIndex } from './build-index.ts';

/** Names that are looked at closely. */
const MOST = 250;
/** Share of the words of both names that must be alike. */
const LEAST_SHARE = 0.5;

/** Scratch of one search at a time, as long as the index has names. */
export interface Scratch {
  /** Share that is covered so far. */
  cover: Float32Array;
  /** The last part that covered something, with the search that it was of. */
  seen: Int32Array;
  searches: number;
}

export function createScratch({ texts }: NameIndex): Scratch {
  return { cover: new Float32Array(texts.length), seen: new Int32Array(texts.length), searches: 0 };
}

export function findCandidates(
  asked: AskedName,
  index: NameIndex,
  scratch: Scratch,
  isWanted: (entry: number) => boolean,
): number[] {
  const { cover, seen } = scratch;
  const { postingStart, names, counts, entryOf, words } = index;
  const touched: number[] = [];
  for (const { ranked, length, word } of asked.parts) {
    scratch.searches += 1;
    const part = scratch.searches;
    if (word.kind === 'particle') continue;
    for (const { word: number, likeness } of ranked) {
      const gain = likeness * ((length + words.lengths[number]!) / 2);
      for (let at = postingStart[number]!; at < postingStart[number + 1]!; at++) {
        const name = names[at]!;
        // The likest word of the name counts, and that is the first that comes.
        if (seen[name] === part) continue;
        if (cover[name] === 0) touched.push(name);
        seen[name] = part;
        cover[name]! += gain;
      }
    }
  }
  const share = (name: number) => (2 * cover[name]!) / Math.max(1, asked.count + counts[name]!);
  const found = touched
    .filter((name) => share(name) >= LEAST_SHARE && isWanted(entryOf[name]!))
    .sort((a, b) => share(b) - share(a))
    .slice(0, MOST);
  for (const name of touched) cover[name] = 0;
  return found;
}
