import { randomBytes } from 'node:crypto';

/** Every kind of id and its prefix. A prefix, once given out, never changes its meaning. */
export const ID_PREFIXES = {
  tenant: 'ten',
  verification: 'ver',
  applicant: 'app',
  document: 'doc',
  check: 'chk',
  decision: 'dec',
  event: 'evt',
  profile: 'prf',
  key: 'key',
  request: 'req',
  webhook: 'whk',
  delivery: 'dlv',
  history: 'his',
  livenessSession: 'lvs',
  trial: 'try',
} as const;

export type IdKind = keyof typeof ID_PREFIXES;

// Crockford's base 32: no letter that is taken for a digit, and its order is that of the bytes.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const TIME_CHARACTERS = 10;
const COUNT_CHARACTERS = 3;
const RANDOM_CHARACTERS = 13;

let last = 0;
let count = 0;

/**
 * `ver_` and 26 characters: 50 bits of milliseconds and 15 of a count within the millisecond, so that the ids of
 * one process sort in the order in which they were made, and 65 random bits.
 */
export function newId(kind: IdKind, now: Date): string {
  count = now.getTime() === last ? count + 1 : 0;
  last = now.getTime();
  return `${ID_PREFIXES[kind]}_${encode(last, TIME_CHARACTERS)}${encode(count, COUNT_CHARACTERS)}${encodeRandom()}`;
}

export function isId(kind: IdKind, text: string): boolean {
  return new RegExp(`^${ID_PREFIXES[kind]}_[${ALPHABET}]{26}$`).test(text);
}

function encode(value: number, characters: number): string {
  let rest = value;
  let text = '';
  for (let i = 0; i < characters; i++) {
    text = ALPHABET[rest % 32] + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

function encodeRandom(): string {
  return Array.from(randomBytes(RANDOM_CHARACTERS), (byte) => ALPHABET[byte & 31]).join('');
}
