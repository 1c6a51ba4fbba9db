/**
 * Other scripts in Latin letters. Cyrillic: ICAO Doc 9303-3, table B, with its national variants, and the
 * usual spelling of newspapers (BGN). Greek: ELOT 743. Arabic and Hebrew write few vowels: what is given
 * is a skeleton, which name-words are compared by. Every other script as the package any-ascii spells it, sound by sound and
 * without knowing the language: good enough to find a name alike, never to call it the same.
 */
import anyAscii from 'any-ascii';
import { isHan, isHangul, readEastAsian } from './east-asian.ts';

type Table = Readonly<Record<string, string>>;

const CYRILLIC: Table = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: 'ie',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  і: 'i',
  ї: 'i',
  є: 'ie',
  ґ: 'g',
  ў: 'u',
  ѓ: 'g',
  ђ: 'd',
  ѕ: 'dz',
  ј: 'j',
  ќ: 'k',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  џ: 'dz',
  қ: 'k',
  ң: 'n',
  ғ: 'g',
  ү: 'u',
  ұ: 'u',
  һ: 'h',
  ө: 'o',
  ә: 'a',
};
/** What differs in the usual spelling. */
const CYRILLIC_COMMON: Table = {
  ...CYRILLIC,
  ё: 'yo',
  й: 'y',
  ю: 'yu',
  я: 'ya',
  є: 'ye',
  ї: 'yi',
  ъ: '',
  и: 'i',
};
/** Ukrainian: Г and И; Serbian and Macedonian: their Latin spelling. */
const CYRILLIC_UKRAINIAN: Table = { ...CYRILLIC_COMMON, г: 'h', и: 'y' };
const CYRILLIC_SERBIAN: Table = { ...CYRILLIC, ж: 'z', х: 'h', ц: 'c', ч: 'c', ш: 's', џ: 'dz' };

const GREEK: Table = {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
};
const GREEK_PAIRS: readonly (readonly [RegExp, string])[] = [
  [/ου/g, 'ou'],
  [/[γ][γ]/g, 'ng'],
  [/γξ/g, 'nx'],
  [/(^|\s)μπ/g, '$1b'],
  [/([αεη])υ(?=[θκξπστφχψ]|$)/g, '$1f'],
  [/([αεη])υ/g, '$1v'],
];

const ARABIC: Table = {
  ا: 'a',
  أ: 'a',
  إ: 'i',
  آ: 'a',
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: 'j',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: '',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: 'u',
  ي: 'i',
  ى: 'a',
  ة: 'a',
  ء: '',
  ئ: 'i',
  ؤ: 'u',
  پ: 'p',
  چ: 'ch',
  ژ: 'zh',
  گ: 'g',
  ک: 'k',
  ی: 'i',
};
const HEBREW: Table = {
  א: 'a',
  ב: 'b',
  ג: 'g',
  ד: 'd',
  ה: 'h',
  ו: 'v',
  ז: 'z',
  ח: 'h',
  ט: 't',
  י: 'i',
  כ: 'k',
  ך: 'k',
  ל: 'l',
  מ: 'm',
  ם: 'm',
  נ: 'n',
  ן: 'n',
  ס: 's',
  ע: '',
  פ: 'p',
  ף: 'f',
  צ: 'ts',
  ץ: 'ts',
  ק: 'k',
  ר: 'r',
  ש: 'sh',
  ת: 't',
};

export type Script = 'latin' | 'cyrillic' | 'greek' | 'arabic' | 'hebrew' | 'other';

export function scriptOf(word: string): Script {
  if (/\p{Script=Cyrillic}/u.test(word)) return 'cyrillic';
  if (/\p{Script=Greek}/u.test(word)) return 'greek';
  if (/\p{Script=Arabic}/u.test(word)) return 'arabic';
  if (/\p{Script=Hebrew}/u.test(word)) return 'hebrew';
  return /^[\p{Script=Latin}\p{N}\p{M}\p{P}\p{S}]*$/u.test(word) ? 'latin' : 'other';
}

/** The Latin spellings of a lower-case word; the word itself where its script has none here. */
export function romanise(word: string): string[] {
  switch (scriptOf(word)) {
    case 'cyrillic':
      return [CYRILLIC, CYRILLIC_COMMON, CYRILLIC_UKRAINIAN, CYRILLIC_SERBIAN].map((table) =>
        spell(word, table),
      );
    case 'greek':
      return [greek(word)];
    case 'arabic':
      return [spell(word.replace(/\p{M}/gu, '').replace(/^ع/, 'ا'), ARABIC)];
    case 'hebrew':
      return [spell(word.replace(/\p{M}/gu, ''), HEBREW)];
    case 'other': {
      if (isHan(word) || isHangul(word)) return readEastAsian(word);
      // Armenian, Georgian, Thai, Khmer, kana, Hangul, Han (as Mandarin reads it)...
      const ascii = anyAscii(word)
        .toLowerCase()
        .replace(/[^a-z0-9]/g, '');
      return [ascii === '' ? word : ascii];
    }
    default:
      return [word];
  }
}

function spell(word: string, table: Table): string {
  return [...word.normalize('NFC')].map((letter) => table[letter] ?? letter).join('');
}

function greek(word: string): string {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '');
  return spell(
    GREEK_PAIRS.reduce((text, [from, to]) => text.replace(from, to), plain),
    GREEK,
  );
}
