/**
 * Names in Han characters and Hangul in Latin letters, by every language that may have written them: Mandarin as
 * any-ascii has it; Korean by the reading that the Korean order of Unicode (CLDR) gives each character, in the
 * revised romanisation and as families really write it; Japanese for common names, whose readings have no rule.
 * Family name first and last.
 */
import anyAscii from 'any-ascii';
import { KOREAN_WRITTEN, readJapanese } from './east-asian-names.ts';

const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;
const korean = new Intl.Collator('ko');

export function isHan(word: string): boolean {
  return /^\p{Script=Han}{2,6}$/u.test(word);
}

export function isHangul(word: string): boolean {
  return /^\p{Script=Hangul}{2,6}$/u.test(word);
}

/** Lower case, without spaces; several, the likeliest first. */
export function readEastAsian(word: string): string[] {
  const signs = [...word.normalize('NFC')];
  const readings = isHangul(word)
    ? koreanReadings(signs)
    : [...mandarin(signs), ...koreanReadings(signs.map(hangulOf))];
  return [...new Set([...readings, ...(isHan(word) ? readJapanese(word) : [])])];
}

function mandarin(signs: readonly string[]): string[] {
  return bothOrders(signs.map(plain));
}

function koreanReadings(syllables: readonly string[]): string[] {
  const revised = syllables.map(plain);
  const written = revised.map((syllable) => KOREAN_WRITTEN[syllable] ?? [syllable]);
  const usual = written.map((ways) => ways[0]!);
  const families = (written[0] ?? []).map((family) => [family, ...usual.slice(1)]);
  return [revised, ...families, [usual[0]!, ...revised.slice(1)]].flatMap(bothOrders);
}

/** `wangwei`, `weiwang`. */
function bothOrders([family, ...given]: readonly string[]): string[] {
  return [[family, ...given].join(''), [...given, family].join('')];
}

function plain(sign: string): string {
  return anyAscii(sign)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}

/** The last syllable of Hangul that does not come after the character: those that read alike stand behind it. */
function hangulOf(sign: string): string {
  let [low, high] = [HANGUL_FIRST, HANGUL_LAST];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (korean.compare(String.fromCharCode(middle), sign) <= 0) low = middle;
    else high = middle - 1;
  }
  return String.fromCharCode(low);
}
