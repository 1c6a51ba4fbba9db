/** Whether a line of a letter is a person's name, and which. */
import { labelOf } from '../viz/find-labels.ts';
import { spaceByText } from '../viz/space-by-text.ts';
import { kindOfTitle } from './kind-of-letter.ts';
import { isTitled, namesCompany, withoutTitle } from './letter-words.ts';
import { isDwelling } from './street-line.ts';

const LABEL =
  /^\s*(attn|attention|account holder|customer name|customer|client|kunde|kontoinhaber|titulaire|titular|intestatario|name|nom|nombre|nome)\b\.?\s*:\s*/iu;
/** Words inside names that are written small. */
const SMALL =
  /^(de|da|di|du|del|della|dei|van|von|vom|der|den|dem|des|la|le|las|los|el|y|e|i|bin|al|zu|zum|dos|das|do|ter|ten|te|of|ibn|und|and|et|&|en|v\.)$/u;
const WORD = /^(?:[DdLl]['’]\p{L}[\p{L}-]*|\p{Lu}[\p{L}\p{M}'’´`.\-–]*|(?:d|l|o|n|s|t)['’]\p{Lu}[\p{L}-]*)$/u;
const LONGEST = 48;

/** The name without its titles: two to seven words that name no company; null where the line is none. */
export function personName(text: string): string | null {
  const own = text.replace(LABEL, '');
  const name = capitalsOf(spaceByText(isTitled(own) ? raised(withoutTitle(own)) : own))
    .replace(/[\s,;:]+$/, '')
    .replace(/\s+/g, ' ');
  const words = name.split(' ');
  const big = words.filter((word) => !SMALL.test(word));
  if (big.length < 2 || words.length > 7 || name.length > LONGEST) return null;
  if (!words.every((word) => SMALL.test(word) || WORD.test(word))) return null;
  if (!/\p{L}{2}/u.test(big.at(-1)!) && !/\p{L}{2}/u.test(big[0]!)) return null;
  if (namesCompany(name) || isLabel(name) || isDwelling(name) || isTitleOfLetter(name)) return null;
  return name;
}

/** `AGNIESZKASLIWA` above a street: a name whose space was lost, in capitals or small letters. */
export function isGluedName(text: string): boolean {
  const name = withoutTitle(text);
  if (isTitled(text) && /^\p{Lu}[\p{L}\-'’]{2,29}$/u.test(name)) return true;
  return /^\p{Lu}[\p{L}\-'’]{6,29}$/u.test(name) && !namesCompany(name) && !isLabel(name);
}

/** All of it: part of a name may look like one (`Andrés` like `adres`). */
function isLabel(text: string): boolean {
  return (labelOf(text)?.end ?? 0) >= text.length - 1;
}

/** `Ihre Stromrechnung` may stand right above the name. */
function isTitleOfLetter(text: string): boolean {
  return (kindOfTitle(text)?.score ?? 0) >= 0.5;
}

/** `Mr Hannah singh`: of some letters the capital is the small one enlarged; behind a title it is a name's. */
function raised(name: string): string {
  return name.replace(/(?<=^|\s)[cosuvwxz](?=\p{Ll}{3})/gu, (letter) => letter.toUpperCase());
}

/** `lbáñez`: a capital I looks like a small l, which no name begins with before a consonant. */
function capitalsOf(text: string): string {
  return text.replace(/(?<![\p{L}'’])l(?=[bcdfghjklmnpqrstvwxzçñ])/gu, 'I');
}
