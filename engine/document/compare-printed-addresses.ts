/**
 * Whether two places of one document print the same address. Each may abbreviate and leave out a line, and one
 * misread digit accuses nobody, so two of number, street with town and postcode have to differ.
 */
import type { Likeness } from './likeness.ts';
import { keyOf } from './viz/fold-text.ts';

/** US, with or without its last four, and Canadian. */
const POSTCODE = /(\d{5})(?:-?\d{4})?$|([A-Z]\d[A-Z]) ?(\d[A-Z]\d)$/;
/** Share of the words of the shorter that the longer has, too. */
const SAME_WORDS = 0.5;

export function compareAddresses(a: string, b: string): Likeness {
  const [one, other] = [partsOf(a), partsOf(b)];
  const both = (part: 'number' | 'postcode') => one[part] !== null && other[part] !== null;
  const differing = [
    both('number') && one.number !== other.number,
    both('postcode') && one.postcode !== other.postcode,
    share(one, other) < SAME_WORDS,
  ].filter(Boolean).length;
  if (differing >= 2) return 'different';
  return differing === 0 && both('number') && both('postcode') ? 'same' : 'close';
}

interface Parts {
  number: string | null;
  postcode: string | null;
  words: string[];
  /** All of them without the spaces, which OCR loses. */
  letters: string;
}

function partsOf(address: string): Parts {
  const text = address.toUpperCase().trim();
  const [whole, five, first, last] = POSTCODE.exec(text) ?? [];
  const rest = text.slice(0, text.length - (whole?.length ?? 0));
  const words = rest
    .split(/[\s,]+/)
    .map(keyOf)
    .filter(Boolean);
  return {
    number: /^\d+/.exec(words.find((word) => /^\d/.test(word)) ?? '')?.[0] ?? null,
    postcode: five ?? (first && last ? first + last : null),
    words: words.filter((word) => /^\p{L}{3}/u.test(word)),
    letters: words.join(''),
  };
}

/** 1 where one of them has no words. */
function share(one: Parts, other: Parts): number {
  const [fewer, more] = one.words.length <= other.words.length ? [one, other] : [other, one];
  if (fewer.words.length === 0) return 1;
  return fewer.words.filter((word) => more.letters.includes(word)).length / fewer.words.length;
}
