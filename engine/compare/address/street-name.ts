/** The name of a street without what kind of way it is and without its direction. */

import { editSimilarity } from '../edit-distance.ts';
import { plainWord, spaced, type Token } from './address-tokens.ts';
import { canonicalWord, directionOf, splitGlued, typesOf } from './address-words.ts';

export interface StreetName {
  /** Joined: `martinlutherking`. */
  core: string;
  /** With the word for the way where that is glued to it: `hauptstrasse`; empty elsewhere. */
  whole: string;
  /** How many words it has. */
  words: number;
  /** Kinds of way that its word may mean; empty where it has none. */
  types: readonly string[];
  /** `north`, `northwest`; empty where it has none. */
  direction: string;
}

/** `words` in `plainWord`'s spelling. */
export function readStreetName(text: string): StreetName {
  let words = spaced(text)
    .split(/[\s,.;()-]+/)
    .map(plainWord)
    .filter(Boolean);
  const take = (at: number) => {
    const direction = words.length > 1 ? directionOf(words.at(at) ?? '') : null;
    if (direction) words = at === 0 ? words.slice(1) : words.slice(0, -1);
    return direction;
  };
  // `Avenue N` and `E Street` are streets, `N Elm Street` and `5th Ave NW` have a direction.
  const direction = words.length > 2 ? (take(0) ?? take(-1) ?? '') : '';
  let types: readonly string[] = [];
  let whole = '';
  if (words.length > 1 && typesOf(words.at(-1)!).length > 0) {
    types = typesOf(words.at(-1)!);
    words = words.slice(0, -1);
  } else if (words.length > 1 && typesOf(words[0]!).length > 0 && !isSaint(words)) {
    types = typesOf(words[0]!);
    words = words.slice(1);
  } else {
    const glued = splitGlued(words.at(-1) ?? '');
    if (glued.types.length > 0) {
      whole = words.map(canonicalWord).join('');
      types = glued.types;
      words = [...words.slice(0, -1), glued.name];
    }
  }
  return { core: words.map(canonicalWord).join(''), whole, words: words.length, types, direction };
}

/** `St James`, without a word for the way. */
function isSaint(words: readonly string[]): boolean {
  return words[0] === 'st';
}

export interface FoundStreet {
  /** Indexes into the tokens, types and directions included: the first, and the one after the last. */
  start: number;
  end: number;
  /** 0..1, of the name. */
  likeness: number;
  types: readonly string[];
  direction: string;
}

/** Names less alike than this are other streets: one slip in five letters. */
const LEAST_LIKENESS = 0.8;

/** Every place where the name stands; the likest first. */
export function findStreet(
  name: StreetName,
  tokens: readonly Token[],
  used: ReadonlySet<Token>,
  least = LEAST_LIKENESS,
): FoundStreet[] {
  const found: FoundStreet[] = [];
  for (let start = 0; start < tokens.length; start++) {
    for (let size = 1; size <= name.words + 2 && start + size <= tokens.length; size++) {
      const window = tokens.slice(start, start + size);
      if (window.some((token) => used.has(token) || token.segment !== window[0]!.segment)) break;
      const spelled = spellings(window);
      for (const { core, types } of spelled) {
        // A slip within the word for the way: `Bahnhofttrasse`.
        const asWhole = name.whole !== '' && types.length === 0 ? likenessOf(name.whole, core) : 0;
        const likeness = Math.max(likenessOf(name.core, core), asWhole);
        if (likeness >= least) found.push(around(tokens, start, start + size, likeness, types));
      }
    }
  }
  const length = (one: FoundStreet) => one.end - one.start;
  return found.sort((a, b) => b.likeness - a.likeness || length(b) - length(a));
}

function spellings(window: readonly Token[]): { core: string; types: readonly string[] }[] {
  const words = window.map((token) => token.word);
  const whole = { core: words.map(canonicalWord).join(''), types: [] };
  const glued = splitGlued(words.at(-1)!);
  if (glued.types.length === 0) return [whole];
  const before = words.slice(0, -1).map(canonicalWord).join('');
  return [{ core: before + glued.name, types: glued.types }, whole];
}

function likenessOf(one: string, other: string): number {
  // `W 42 St` is West 42nd Street.
  const [a, b] = [one, other].map((core) => core.replace(/(?<=\d)th/g, '')) as [string, string];
  if (a === b) return 1;
  const digits = (text: string) => text.replace(/\D+/g, ' ').trim();
  return digits(a) !== digits(b) ? 0 : editSimilarity(a, b);
}

/** With the words for the way and the directions beside it. */
function around(
  tokens: readonly Token[],
  start: number,
  end: number,
  likeness: number,
  glued: readonly string[],
): FoundStreet {
  let [first, last, direction, types] = [start, end, '', glued];
  const segment = tokens[start]!.segment;
  const at = (index: number) => (tokens[index]?.segment === segment ? tokens[index]!.word : '');
  const wayAfter = () => {
    if (types.length === 0 && typesOf(at(last)).length > 0) types = typesOf(at(last++));
  };
  const directionAfter = () => {
    const found = directionOf(at(last));
    if (found && !direction) {
      direction = found;
      last++;
    }
  };
  wayAfter();
  directionAfter();
  if (types.length === 0 && typesOf(at(first - 1)).length > 0) types = typesOf(at(--first));
  const before = directionOf(at(first - 1));
  if (before && !direction) {
    direction = before;
    first--;
  }
  return { start: first, end: last, likeness, types, direction };
}
