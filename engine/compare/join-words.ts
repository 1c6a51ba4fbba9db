/** Names that one side writes together and the other apart: Mc Donald, Jan Daniel, Abd al-Rahman. */
import { editSimilarity } from './edit-distance.ts';
import { type NameWord, withVariants } from './split-name.ts';

/** From this likeness on, the words joined are the other side's one word. */
const JOINED_LIKENESS = 0.85;

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
  };
}

function isJoined(joined: NameWord, other: NameWord, run: NameWord[]): boolean {
  const length = joined.forms[0]?.length ?? 0;
  if (length < 4 || other.kind !== 'name') return false;
  const likeness = (word: NameWord) =>
    Math.max(...word.forms.flatMap((form) => other.forms.map((target) => editSimilarity(form, target))));
  const whole = likeness(joined);
  return whole >= JOINED_LIKENESS && run.every((word) => likeness(word) < whole);
}
