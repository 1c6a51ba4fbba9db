/** Names that one side writes together and the other apart: Mc Donald, Jan Daniel, Abd al-Rahman. */
import { compareWords, type WordRelation } from './compare-words.ts';
import { editSimilarity } from './edit-distance.ts';
import { type NameWord, withVariants } from './split-name.ts';

/** From this likeness on, the words joined are the other side's one word. */
const JOINED_LIKENESS = 0.85;
const BY_OTHER_RULES: ReadonlySet<WordRelation> = new Set(['sound', 'romanisation', 'skeleton']);
/** Words less alike than this are no pair by other rules. */
const LIKE = 0.7;

/** `words`, with runs of two or three joined where the other side has them as one word. */
export function joinWords(words: NameWord[], others: readonly NameWord[]): NameWord[] {
  for (const length of [3, 2]) {
    for (let start = 0; start + length <= words.length; start++) {
      const run = words.slice(start, start + length);
      const joined = join(run);
      if (others.some((other) => isJoined(joined, other, run))) {
        return joinWords([...words.slice(0, start), joined, ...words.slice(start + length)], others);
      }
    }
  }
  return words;
}

function join(run: NameWord[]): NameWord {
  const first = run[0]!;
  return {
    text: run.map((word) => word.text).join(' '),
    forms: withVariants([
      run.map((word) => word.forms[0]).join(''),
      run.map((word) => word.forms.at(-1)).join(''),
    ]),
    kind: 'name',
    role: run.find((word) => word.kind === 'name')?.role ?? first.role,
    script: first.script,
    place: first.place,
    atEnd: run.at(-1)!.atEnd,
  };
}

function isJoined(joined: NameWord, other: NameWord, run: NameWord[]): boolean {
  const length = joined.forms[0]?.length ?? 0;
  const near = other.forms.some((form) => Math.abs(length - form.length) <= 0.4 * length);
  if (length < 4 || other.kind !== 'name' || !near) return false;
  const likeness = (word: NameWord) =>
    Math.max(...word.forms.flatMap((form) => other.forms.map((target) => editSimilarity(form, target))));
  const whole = likeness(joined);
  const closed = run.at(-1)!.kind === 'name' && run.every((word) => word.kind !== 'initial');
  if (whole < JOINED_LIKENESS) return closed && isRomanised(joined, other, run);
  return (closed || whole === 1) && run.every((word) => likeness(word) < whole);
}

/** El-Kahtani and Alqahtani: by other rules it is one word, and none of its parts is. */
function isRomanised(joined: NameWord, other: NameWord, run: NameWord[]): boolean {
  const { relation } = compareWords(joined, other);
  if (!BY_OTHER_RULES.has(relation)) return false;
  return run.every((word) => compareWords(word, other).score < LIKE);
}
