/** The words of all names of the lists, each once. */
import { type NameWord, splitName, withVariants } from '../../compare/split-name.ts';
import { isLegalForm } from '../legal-forms.ts';
import { type HashedKeys, KeyCollector } from './hashed-keys.ts';
import { joinedKeys, searchKeys } from './search-keys.ts';

export interface ListedWords {
  /** By number; runs of a name that others write as one word (`abd al rahman`) are there too. */
  words: NameWord[];
  /** How many words of its name each stands for: 1, or 2 and 3 for runs. */
  lengths: number[];
  keys: HashedKeys;
  /** Number of a word or a run by its text in lower case, a run's with spaces. */
  numberOf(text: string): number | undefined;
}

export class WordCollector {
  readonly words: NameWord[] = [];
  readonly lengths: number[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #keys = new KeyCollector();

  /** Number of a word. */
  add(word: NameWord): number {
    const known = this.#numbers.get(word.text);
    if (known !== undefined) return known;
    return this.#put(word, 1, searchKeys(word.forms));
  }

  /** Number of a run. */
  addRun(run: readonly NameWord[]): number {
    const joined = joinRun(run);
    const known = this.#numbers.get(joined.text);
    if (known !== undefined) return known;
    return this.#put(joined, run.length, joinedKeys(joined.forms));
  }

  finish(): ListedWords {
    const keys = this.#keys.finish();
    const numbers = this.#numbers;
    return { words: this.words, lengths: this.lengths, keys, numberOf: (text) => numbers.get(text) };
  }

  #put(word: NameWord, length: number, keys: Iterable<string>): number {
    const number = this.words.length;
    this.words.push({ ...word, role: 'any', place: 0, atEnd: false });
    this.lengths.push(length);
    this.#numbers.set(word.text, number);
    for (const key of keys) this.#keys.add(key, number);
    return number;
  }
}

/** Runs of a name that somebody may write as one word: of two, and of three around a particle. */
export function runsOf(words: readonly NameWord[]): { start: number; run: NameWord[] }[] {
  const runs: { start: number; run: NameWord[] }[] = [];
  for (let start = 0; start + 1 < words.length; start++) {
    const run = words.slice(start, start + 3);
    if (run.some((word) => word.kind === 'initial')) continue;
    if (run[1]!.kind === 'name') runs.push({ start, run: run.slice(0, 2) });
    else if (run.length === 3 && run[2]!.kind === 'name') runs.push({ start, run });
  }
  return runs;
}

/** A run as one word; its text has the spaces that it was written with. */
export function joinRun(run: readonly NameWord[]): NameWord {
  return {
    ...run[0]!,
    text: run.map((word) => word.text).join(' '),
    forms: withVariants([
      run.map((word) => word.forms[0]).join(''),
      run.map((word) => word.forms.at(-1)).join(''),
    ]),
    kind: 'name',
  };
}

/** `aHmed` is a slip, and not `a` and `Hmed`. */
const SLIPPED_CAPITAL = /(?<!\p{L})\p{Ll}(?=\p{Lu}\p{Ll})/gu;

/** As `splitName`; the most that any name has is 24 words. `isCompany`: without what says what kind of company it is. */
export function wordsOf(name: string, isCompany: boolean): NameWord[] {
  const { words } = splitName(name.slice(0, 400).replace(SLIPPED_CAPITAL, (letter) => letter.toUpperCase()));
  const named = isCompany ? words.filter((word) => !isLegalForm(word.text)) : words;
  return (named.length > 0 ? named : words).slice(0, 24);
}
