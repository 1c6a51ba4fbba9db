/** The names of the lists, prepared for the search. */
import type { NameWord } from '../../compare/split-name.ts';
import { namesCompany } from '../legal-forms.ts';
import type { ListEntry } from '../list-entry.ts';
import { type ListedWords, runsOf, WordCollector, wordsOf } from './listed-words.ts';

/** A list as it was imported. */
export interface LoadedList {
  /** As its operator calls it. */
  name: string;
  /** Of the version. */
  version: number;
  entries: readonly ListEntry[];
}

export interface IndexedEntry {
  list: string;
  version: number;
  entry: ListEntry;
}

export interface NameIndex {
  entries: IndexedEntry[];
  /** Of each entry: 1 where it may be a person. */
  persons: Uint8Array;
  /** Of each name: number of its entry. */
  entryOf: Int32Array;
  /** Of each name: where its words begin in `nameWords`; one more at the end. */
  nameStart: Int32Array;
  /** Numbers of words. */
  nameWords: Int32Array;
  /** Of each of them: 1 for particles. */
  particles: Uint8Array;
  /** Names, without particles and initials, that each name has. */
  counts: Uint8Array;
  words: ListedWords;
  /** Of each word, runs included: where the names that have it begin in `names`; one more at the end. */
  postingStart: Int32Array;
  names: Int32Array;
  /** Of each name as it was written. */
  texts: string[];
}

/** Names between two pauses: about 10 ms. */
const PAUSE = 100;

/** Pauses now and then, so that whoever drives it can let others work. */
export function* buildIndex(lists: readonly LoadedList[]): Generator<void, NameIndex> {
  const collector = new WordCollector();
  const entries: IndexedEntry[] = [];
  const [entryOf, nameStart, nameWords, particles, counts]: number[][] = [[], [0], [], [], []];
  const [postingWord, postingName]: number[][] = [[], []];
  const texts: string[] = [];
  for (const { name: list, version, entries: listed } of lists) {
    for (const entry of listed) {
      entries.push({ list, version, entry });
      for (const text of entry.names) {
        const words = wordsOf(text, entry.kind === 'organisation');
        if (words.length === 0) continue;
        const name = texts.length;
        texts.push(text);
        entryOf!.push(entries.length - 1);
        const numbers = addWords(collector, words);
        nameWords!.push(...numbers.slice(0, words.length));
        particles!.push(...words.map((word) => (word.kind === 'particle' ? 1 : 0)));
        counts!.push(Math.min(255, words.filter((word) => word.kind === 'name').length));
        nameStart!.push(nameWords!.length);
        for (const number of new Set(numbers)) {
          postingWord!.push(number);
          postingName!.push(name);
        }
        if (texts.length % PAUSE === 0) yield;
      }
    }
  }
  const words = collector.finish();
  const { start, names } = postings(postingWord!, postingName!, words.words.length);
  return {
    entries,
    persons: Uint8Array.from(entries, ({ entry }) => (mayBePerson(entry) ? 1 : 0)),
    entryOf: Int32Array.from(entryOf!),
    nameStart: Int32Array.from(nameStart!),
    nameWords: Int32Array.from(nameWords!),
    particles: Uint8Array.from(particles!),
    counts: Uint8Array.from(counts!),
    words,
    postingStart: start,
    names,
    texts,
  };
}

/** Numbers of the words, then of the runs. */
function addWords(collector: WordCollector, words: readonly NameWord[]): number[] {
  return [
    ...words.map((word) => collector.add(word)),
    ...runsOf(words).map(({ run }) => collector.addRun(run)),
  ];
}

/** Names by word, in order of the names. */
function postings(words: readonly number[], names: readonly number[], count: number) {
  const start = new Int32Array(count + 1);
  for (const word of words) start[word + 1]! += 1;
  for (let word = 0; word < count; word++) start[word + 1]! += start[word]!;
  const next = start.slice();
  const sorted = new Int32Array(names.length);
  words.forEach((word, index) => {
    sorted[next[word]!++] = names[index]!;
  });
  return { start, names: sorted };
}

/** Where a list does not say what an entry is, it may be one, but for `EMMA LLC`. */
function mayBePerson({ kind, names }: ListEntry): boolean {
  return kind === 'person' || (kind === 'unknown' && !names.some(namesCompany));
}
