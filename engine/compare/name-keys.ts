/** Keys under which two spellings of one name fall together. All take a word in a to z and 0 to 9. */

const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/[1il|!]/g, 'i'],
  [/[0oq]/g, 'o'],
  [/[5s]/g, 's'],
  [/[8b]/g, 'b'],
  [/[2z]/g, 'z'],
  [/[69g]/g, 'g'],
  [/4/g, 'a'],
  [/3/g, 'e'],
  [/7/g, 't'],
];

/** What machines and people confuse when they read: O and 0, I and 1, rn and m. */
export function readingKey(word: string): string {
  return SLIPS.reduce((key, [from, to]) => key.replace(from, to), word);
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch/g, 'ch'],
  [/sch/g, 'sh'],
  [/ph/g, 'f'],
  [/dzh|dj|dsch/g, 'j'],
  [/x/g, 'ks'],
  [/ck|q/g, 'k'],
  [/c(?![h])/g, 'k'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/w/g, 'v'],
  [/[jy]/g, 'i'],
  [/i+/g, 'i'],
  [/(?<=[ae])i$/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** The same for spellings of one sound in different romanisations: Sergey, Sergei, Sergej. */
export function soundKey(word: string): string {
  return SOUNDS.reduce((key, [from, to]) => key.replace(from, to), word);
}
