/** What the text beside a label must look like to be the value of a field, by field. */
import type { FieldName } from '../../reading.ts';
import { keyOf } from './fold-text.ts';
import type { LabelField } from './labels.ts';
import { readNationality } from './nationalities.ts';
import { type DateOrder, type DatePurpose, readDates } from './read-dates.ts';
import { readName, tidy } from './read-name.ts';
import { readSex } from './read-sex.ts';
import { splitName } from './split-name.ts';

export interface Context {
  /** ISO 8601. */
  today: string;
  order: DateOrder;
  /** ICAO code of the issuing state where it is printed. */
  state?: string | null;
}

export type ReadValue = (text: string, context: Context) => Partial<Record<FieldName, string>> | null;

export const VALUE_READERS: Partial<Record<LabelField, ReadValue>> = {
  surname: (text) => named('surname', readName(latinPart(text))),
  given_names: (text) => named('given_names', readName(latinPart(text))),
  second_surname: (text) => named('surname', readName(text)),
  names: readWholeName,
  name: readWholeName,
  full_name: readWholeName,
  document_number: (text) => named('document_number', readNumber(text, 5, 1)),
  national_number: (text) => named('personal_number', readNumber(text, 7, 6)),
  personal_number: (text) => named('personal_number', readNumber(text, 5, 4)),
  date_of_birth: (text, context) => date('date_of_birth', 'birth', text, context),
  issue_date: (text, context) => date('issue_date', 'issue', text, context),
  expiry_date: (text, context) => date('expiry_date', 'expiry', text, context),
  birth: readBirth,
  validity: readValidity,
  sex: (text, { state }) => named('sex', state === 'MEX' ? readMexicanSex(text) : readSex(text)),
  nationality: (text) => named('nationality', readNationality(text)),
  place_of_birth: (text) => named('place_of_birth', readPlace(text)),
  issuing_authority: (text) => named('issuing_authority', readPlace(text)),
  address: (text) => named('address', readAddress(text)),
};

/** States that print names in a script of their own before or above the Latin letters. */
export const OTHER_SCRIPT: readonly string[] =
  'BGR GRC CYP UKR SRB MKD MNE AZE KAZ KGZ BLR RUS GEO ARM'.split(' ');

/** `ТКАЧЕНКО/TKACHENKO`, of which the first half is not read, or not as it is. */
function latinPart(text: string): string {
  const parts = text.split('/');
  return parts.length === 2 && readName(parts[1]!) ? parts[1]! : text;
}

/** `DOE, JOHN`; with no comma nobody knows where the surname ends. */
function readWholeName(text: string) {
  const [surname, given] = splitName(text) ?? [];
  if (surname && given) return { surname, given_names: given };
  return named('full_name', readName(text));
}

/**
 * Capital letters and digits; its marks stay, its spaces go. Where words follow it (`D123 CLASS B`) the first
 * word that can be a number is it.
 */
export function readNumber(text: string, shortest: number, digits: number): string | null {
  // Numbers have no diacritics: a stroke of the paper's pattern makes an Ħ of an H.
  const plain = [...text].map((character) => keyOf(character) || character).join('');
  const words = plain.toUpperCase().replace(NEXT_FIELD, '').replace(/[:*]/g, ' ').trim().split(/\s+/);
  const isOne = words.every((word) => /\d/.test(word) || word.length <= 3);
  const candidates = isOne ? [words.join('')] : words;
  return candidates.find((candidate) => isNumber(candidate, shortest, digits)) ?? null;
}

/** On North American licences the class stands behind the number. */
const NEXT_FIELD = /\s*9A?\s?CLASS.*$/;

function isNumber(text: string, shortest: number, digits: number): boolean {
  if (!/^[A-Z0-9][A-Z0-9\-/.]*[A-Z0-9]$/.test(text) || /[A-Z]\.[A-Z]/.test(text)) return false;
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/.test(text)) return false;
  // `29174PLZEN`: a postcode and its town.
  if (/^\d{4,6}[A-Z]{4,}$/.test(text)) return false;
  const length = text.replace(/[^A-Z0-9]/g, '').length;
  return length >= shortest && length <= 20 && text.replace(/\D/g, '').length >= digits;
}

/** More than one word or a number, in letters: a street or a town with its postcode. */
function readAddress(text: string): string | null {
  const address = spacedPostcode(lettersO(tidy(text)));
  return /\p{L}{3}/u.test(address) && /^[\p{Lu}\d]/u.test(address) && /[\s\d]/.test(address) ? address : null;
}

/** `51756ŁÓDŹ`, `ZIELONA4,`: recognition loses spaces between letters and digits. */
function spacedPostcode(text: string): string {
  return text
    .replace(/(?<!\S)(\d{4,6})(?=\p{Lu}{3})/gu, '$1 ')
    .replace(/(\p{L}{4})(?=\d{1,4}(?:,|$))/gu, '$1 ');
}

/** A place or office: letters, with digits and marks among them. */
function readPlace(text: string): string | null {
  const place = lettersO(tidy(text));
  // `WLVF4VTK` is a number: nothing is called so.
  if (/\p{L}\d\p{L}|\d\p{L}\d/u.test(place)) return null;
  const letters = place.replace(/[^\p{L}]/gu, '').length;
  const starts = /^[\p{Lu}\d]/u.test(place);
  return starts && letters >= 2 && letters / place.replace(/\s/g, '').length > 0.5 && place.length <= 60
    ? place
    : null;
}

function date(field: FieldName, purpose: DatePurpose, text: string, { today, order }: Context) {
  const dates = readDates(text, purpose, today, order).filter((d) => purpose !== 'birth' || d.value <= today);
  return dates.length === 1 ? { [field]: dates[0]!.value } : null;
}

/** The voter's card of Mexico: hombre, mujer. */
function readMexicanSex(text: string): string | null {
  const letter = /^\s*([HM])\s*$/.exec(text)?.[1];
  return letter ? { H: 'M', M: 'F' }[letter]! : readSex(text);
}

/** `PADUA (PD) / 28.03.1987`, `28.03.1987 PADUA`. */
function readBirth(text: string, { today, order }: Context) {
  const found = readDates(text, 'birth', today, order);
  if (found.length !== 1) return found.length === 0 ? named('place_of_birth', readPlace(text)) : null;
  const { value, start, end } = found[0]!;
  const place = readPlace(
    `${text.slice(0, start)} ${text.slice(end)}`.replace(/^[\s/,.–-]+|[\s/,.(–-]+$/g, ''),
  );
  return { date_of_birth: value, ...(place && { place_of_birth: place }) };
}

/** `12.03.19-12.03.2029`: from and to. */
function readValidity(text: string, { today, order }: Context) {
  const dates = readDates(text, 'expiry', today, order).map((d) => d.value);
  return dates.length === 2 && dates[0]! < dates[1]!
    ? { issue_date: dates[0]!, expiry_date: dates[1]! }
    : null;
}

function named(field: FieldName, value: string | null) {
  return value ? { [field]: value } : null;
}

/** A zero among letters is an O. */
function lettersO(text: string): string {
  return text.replace(/(?<=\p{L})0(?=\p{L})/gu, 'O');
}
