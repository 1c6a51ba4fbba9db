/** Words of two names that found no partner, without those that are slips of short words, particles and titles. */
import { editDistance } from '../compare/edit-distance.ts';
import { TITLES } from '../compare/name-words.ts';
import type { NameWord } from '../compare/split-name.ts';

export interface Left {
  /** Names and initials. */
  asked: NameWord[];
  listed: NameWord[];
  /** Pairs that were taken out of both. */
  slips: number;
}

/** Letters of a short word, in which a slip leaves too little to be found by. */
const SHORT = 3;
/** Letters of a title in which a slip still shows it. */
const TITLE = 5;

/** `asked` has no titles any more. `paired`: names of both that did find a partner; a short name may only be a slip beside two of them. */
export function withoutSlips(asked: readonly NameWord[], listed: readonly NameWord[], paired: number): Left {
  const rest = [...listed];
  let slips = 0;
  const left = asked.filter((word) => {
    const at = rest.findIndex((other) => isShortSlip(word, other, paired));
    if (at < 0) return true;
    rest.splice(at, 1);
    slips += 1;
    return false;
  });
  const names = (words: readonly NameWord[]) => words.filter((word) => word.kind !== 'particle');
  return { asked: names(left), listed: names(rest), slips };
}

function isShortSlip(word: NameWord, other: NameWord, paired: number): boolean {
  const isParticle = word.kind === 'particle' || other.kind === 'particle';
  if (!isParticle && paired < 2) return false;
  const [one, two] = [word.forms[0]!, other.forms[0]!];
  return one.length <= SHORT && two.length <= SHORT && editDistance(one, two) <= 1;
}

/** Whether a slip of a title: `Sheiks`. */
export function isTitleSlip({ text }: NameWord): boolean {
  if (text.length < TITLE) return false;
  return [...TITLES].some((title) => title.length >= TITLE - 1 && editDistance(title, text) <= 1);
}
