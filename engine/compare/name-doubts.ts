/** What makes two names that are paired word by word doubtful, or the names of two people. */
import type { Alignment, WordPair } from './align-names.ts';
import { isGivenName as isGiven } from './common-names.ts';
import { PATRONYMIC_PARTICLES } from './name-words.ts';
import type { NameWord } from './split-name.ts';

/** Ibáñez Peña against Sofía Ibáñez Peña: what is more opens the name, and no given name is common to both. */
export function lacksGivenName({ pairs, left, right }: Alignment): boolean {
  const places =
    left.length > 0 ? pairs.map((pair) => pair.left.place) : pairs.map((pair) => pair.right.place);
  const extras = [...left, ...right];
  const opening = extras.every((word) => word.role === 'any' && word.place < Math.min(...places));
  const given = (pair: WordPair) => isGivenName(pair.left) || isGivenName(pair.right);
  return opening && !pairs.some(given);
}

export function onlyInitials(alignment: Alignment): boolean {
  const initials = alignment.pairs.filter((pair) => pair.relation === 'initial');
  const whole = alignment.pairs.filter((pair) => pair.left.kind === 'name' && pair.relation !== 'initial');
  const opens = initials.some((pair) => pair.left === alignment.pairs[0]?.left);
  const isNamed = whole.some((pair) => isGivenName(pair.left) || isGivenName(pair.right));
  return initials.length > 0 && (whole.length < 2 || (opens && !isNamed));
}

/** Saddam Hussein and Qusay Saddam Hussein: whose first name is another's is not that other for sure. */
export function opensName(word: NameWord, words: readonly NameWord[]): boolean {
  const first = words.find((one) => one.kind === 'name' && one.role === word.role);
  return word.kind === 'name' && word.role !== 'family' && first === word;
}

/**
 * Brothers may bear the same two names in another order: Eduardo Ramón and Ramón Eduardo. A family may be called as
 * people are, and stand first: Abigail James and JAMES, ABIGAIL.
 */
export function areGivenTurned({ pairs }: Alignment): boolean {
  const isFamily = ({ left, right }: WordPair) => left.role === 'family' || right.role === 'family';
  const given = pairs.filter(
    (pair) => pair.left.role === 'given' || (!isFamily(pair) && isGivenName(pair.left)),
  );
  return given.some((pair, index) => given.slice(index + 1).some((later) => later.position < pair.position));
}

/** Thomas Martin and Martin Thomas are two people; where the roles are not said, both must be given names. */
export function isSwapped({ pairs, left, right }: Alignment): boolean {
  const crossed = pairs.some((pair) => {
    const roles = [pair.left.role, pair.right.role];
    return roles.includes('given') && roles.includes('family');
  });
  const [first, second] = pairs;
  if (crossed || !first || !second || pairs.length !== 2 || left.length + right.length > 0) return crossed;
  const turned = first.position > second.position;
  return turned && [first, second].every((pair) => pair.left.role === 'any' && isGivenName(pair.left));
}

/**
 * Bush and Busch, Meyer and Meier: a family is told by its spelling. Given names are written as they are heard, and what
 * another script was read as may be written in several ways.
 */
export function onlySoundAlike(
  { relation, left, right }: WordPair,
  { leftWords, rightWords }: Alignment,
): boolean {
  if (relation !== 'sound' || left.script !== 'latin' || right.script !== 'latin') return false;
  if (left.role === 'given' || right.role === 'given') return false;
  const closes = (word: NameWord, words: readonly NameWord[]) => word === words.at(-1);
  return (
    left.role === 'family' || right.role === 'family' || closes(left, leftWords) || closes(right, rightWords)
  );
}

export function isGivenName(word: NameWord): boolean {
  return word.forms.some(isGiven);
}

/** Ali bin Omar against Omar bin Ali. */
export function isSonOf(left: readonly NameWord[], right: readonly NameWord[]): boolean {
  const a = aroundPatronymic(left);
  const b = aroundPatronymic(right);
  const same = (x: NameWord, y: NameWord) => x.forms.some((form) => y.forms.includes(form));
  return a !== null && b !== null && !same(a[0], b[0]) && (same(a[0], b[1]) || same(a[1], b[0]));
}

function aroundPatronymic(words: readonly NameWord[]): [NameWord, NameWord] | null {
  const index = words.findIndex((word) => PATRONYMIC_PARTICLES.has(word.forms[0] ?? ''));
  const before = words[index - 1];
  const after = words.slice(index + 1).find((word) => word.kind === 'name');
  return index > 0 && before && after ? [before, after] : null;
}
