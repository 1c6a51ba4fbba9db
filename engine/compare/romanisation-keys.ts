/**
 * Keys under which the romanisations of one name fall together that follow other rules: ICAO 9303, BGN/PCGN,
 * ISO 9 without its marks, the German, the French and the English way, Wade-Giles and pinyin. They throw names
 * together that are two, so equal keys mean that it may be the same name, never that it is.
 */
import { soundKey } from './name-keys.ts';

type Rules = readonly (readonly [RegExp, string])[];

const apply = (rules: Rules, word: string) => rules.reduce((key, [from, to]) => key.replace(from, to), word);

/** The French way writes ch for sh, and tch for ch. */
const FRENCH_SLAVIC: Rules = [
  [/chtch/g, 'shch'],
  [/(?<!t)ch/g, 'sh'],
  [/gu(?=[ei])/g, 'g'],
];

/** Хрущёв: Khrushchev, Chruschtschow, Khrouchtchev, Hruscev. All sibilants are one, and so are kh, ch and h. */
const SLAVIC: Rules = [
  [/schtsch|shch|chtch|stsch/g, 's'],
  [/tsch|tch|kh|ch|ck(?=h)/g, 'h'],
  [/sch|sh|zh|ts|tz|[cz]/g, 's'],
  [/(?<=s)s+/g, ''],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ff$/g, 'v'],
  [/ou/g, 'u'],
  [/[jy]/g, 'i'],
  [/i+/g, 'i'],
  [/^i(?=[aeou])/g, ''],
  [/i?[eo](?=v|f|d)/g, 'e'],
  [/(?<=[aeou])i(?=[aeou])/g, ''],
  [/ie/g, 'e'],
  [/(.)\1+/g, '$1'],
];

/** Γεώργιος: Georgios, Yeoryios; Μπακογιάννης: Bakoyannis, Mpakogiannis. */
const GREEK: Rules = [
  [/^mp/g, 'b'],
  [/^nt/g, 'd'],
  [/gg|ngk?/g, 'G'],
  [/(?:gi|yi|gy|y|i|g(?=e))(?=[aeou])|g(?=[iy])/g, 'J'],
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/ch|kh/g, 'h'],
  [/c|q/g, 'k'],
  [/([ae])[uv](?=[thkfspx]|$)/g, '$1f'],
  [/([ae])[uv]/g, '$1v'],
  [/^b(?=as)/g, 'v'],
  [/ou|u/g, 'u'],
  [/ai|ae/g, 'e'],
  [/^(oi|ei|h?y)/g, 'i'],
  [/oi|ei|[yj]/g, 'i'],
  [/i+/g, 'i'],
  [/i(?=[aeou])/g, ''],
  [/^ek/g, 'k'],
  [/^oik/g, 'ik'],
  [/^eko/g, 'iko'],
  [/(.)\1+/g, '$1'],
];

/** Hussein, Husayn; Aisha, Ayesha; Omar, Umar: what stays are consonants, and the kind of each run of vowels. */
const ARABIC: Rules = [
  [/^(?:al|el)(?=.{4})/g, ''],
  [/^abd[aeu][lrstnz]?(?=.{3})/g, 'abd'],
  [/c(?=[ei])/g, 's'],
  [/dj|j|gh/g, 'g'],
  [/kh|q|ck/g, 'k'],
  [/ch|sh/g, 's'],
  [/dh|th/g, 'd'],
  [/z/g, 's'],
  [/p/g, 'b'],
  [/ah$/g, 'a'],
  [/(?<=^abd.*)e$/g, ''],
  [/[ou][aeiouwy]*/g, 'u'],
  [/(?:ee|i)[iy]*/g, 'i'],
  [/[aey]+[aeiy]*/g, 'a'],
  [/(.)\1+/g, '$1'],
];

/** Syllables of Mandarin: hsi and xi, chin and jin, p'ing and ping; Korean: gim and kim, jeong and jong. */
const EAST_ASIAN: Rules = [
  [/hs/g, 'x'],
  [/^(?:sh|x|s)(?=i)/g, 'x'],
  [/^(?:zh|ch|j|q)/g, 'c'],
  [/^(?:tz|ts|z)/g, 'c'],
  [/^b/g, 'p'],
  [/^d/g, 't'],
  [/^g/g, 'k'],
  [/^(?:r|l)(?=[ei])/g, ''],
  [/^y(?=[iu])/g, ''],
  [/^w(?=u)/g, ''],
  [/eo/g, 'o'],
  [/eu/g, 'u'],
  [/oo/g, 'u'],
  [/ih$/g, 'i'],
  [/ueh|ue/g, 'ye'],
  [/ieh/g, 'ie'],
  [/ung$/g, 'ong'],
  [/ien$/g, 'ian'],
  [/(?<=[kh])o$/g, 'e'],
];

const SYLLABLE =
  /^(?:hs|[zcs]h|ts|tz|ky|my|py|hy|ry|kw|[bcdfghjklmnpqrstwxyz])?(?:[aeiou]|y(?=[aeou])|w(?=[aeo])){1,3}(?:ng|[hnrkmltp])?$/;

/** One letter off is another name for a short word: they need at least this many letters. */
const LEAST_LETTERS = 4;

/** Two words that share one may be romanisations of one name; none for short words. */
export function romanisationKeys(word: string): string[] {
  if (word.length < LEAST_LETTERS) return [];
  const french = apply(SLAVIC, apply(FRENCH_SLAVIC, word));
  return [
    `slavic ${apply(SLAVIC, word)}`,
    `slavic ${french}`,
    `greek ${apply(GREEK, word)}`,
    `arabic ${arabicKey(word)}`,
    ...syllableKeys(word, 2),
  ];
}

/** The same for spellings with few vowels. */
export function arabicKey(word: string): string {
  return apply(ARABIC, word);
}

/** Whether it is one or two syllables as Mandarin and Korean have them. */
export function areSyllables(word: string): boolean {
  return syllablesOf(word).length > 0;
}

/** One key, or none where the word has fewer syllables than `least`. */
export function syllableKeys(word: string, least = 1): string[] {
  const syllables = syllablesOf(word);
  if (syllables.length < least) return [];
  return [`syllables ${syllables.map((syllable) => apply(EAST_ASIAN, syllable)).join(' ')}`];
}

/** Empty where the word does not fall into them. */
function syllablesOf(word: string): string[] {
  if (SYLLABLE.test(word)) return [word];
  for (let cut = word.length - 2; cut >= 2; cut--) {
    const parts = [word.slice(0, cut), word.slice(cut)];
    if (parts.every((part) => SYLLABLE.test(part) && /^[^aeiou]/.test(part))) return parts;
  }
  return [];
}

const UNWRITTEN: Rules = [
  [/(?<!^)w/g, ''],
  [/dj|gh|j/g, 'g'],
  [/sch|sh/g, 'S'],
];
const CONSONANTS: Rules = [
  [/kh/g, 'k'],
  [/p/g, 'b'],
  [/z/g, 's'],
  [/(?<!^)h/g, ''],
  [/[aeiou]/g, ''],
];

/**
 * Consonants as Arabic and Hebrew can write them; in the two ways to take ch (Aicha, Achmed) and th (Thuraya,
 * Therese). Empty where none is left.
 */
export function skeletons(word: string): string[] {
  const plain = apply(UNWRITTEN, word);
  const ways = ['S', 'h'].flatMap((ch) =>
    ['d', 't'].map((th) => plain.replace(/(?<!t)ch/g, ch).replace(/[dt]h/g, th)),
  );
  return [...new Set(ways.map((way) => apply(CONSONANTS, soundKey(way))))];
}
