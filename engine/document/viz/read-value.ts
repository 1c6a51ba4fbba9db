/** What the text beside a label must look like to be the value of a field, by field. */
import type { FieldName } from '../../reading.ts';
import type { LabelField } from './labels.ts';
import { readNationality } from './nationalities.ts';
import { type DateOrder, type DatePurpose, readDates } from './read-dates.ts';
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
  surname: (text) => named('surname', readName(text)),
  given_names: (text) => named('given_names', readName(text)),
  names: readWholeName,
  name: readWholeName,
  full_name: readWholeName,
  document_number: (text) => named('document_number', readNumber(text, 5, 1)),
  personal_number: (text) => named('personal_number', readNumber(text, 5, 4)),
  date_of_birth: (text, context) => date('date_of_birth', 'birth', text, context),
  issue_date: (text, context) => date('issue_date', 'issue', text, context),
  expiry_date: (text, context) => date('expiry_date', 'expiry', text, context),
  birth: readBirth,
  validity: readValidity,
  sex: (text) => named('sex', readSex(text)),
  nationality: (text) => named('nationality', readNationality(text)),
  place_of_birth: (text) => named('place_of_birth', readPlace(text)),
  issuing_authority: (text) => named('issuing_authority', readPlace(text)),
  address: (text) => named('address', readAddress(text)),
};

/** `[a] MUSTERMANN`: the mark that ties a value to its label. */
const MARK = /^\s*[([]?[a-d1-9][)\]]\s*/iu;
/** Forms of address and degrees before a name. */
const TITLE =
  /^(mrs|mr|miss|ms|mx|dr|prof|sir|dame|lady|lord|rev|herr|frau|ing|mgr|mudr|dipl)(\.\s*|\s+)(?=\p{L})/iu;
/** What follows is another name: the one at birth, or the spouse's. */
const OTHER_NAME =
  /(?<!\p{L})(geb|geborene?|née?|nee|born|ép|épouse|epouse|ep|e\/v|o\.s|z\s?d|z domu|roz|rozená|rodená|rođena?|szül|født|född|syn|ur)(?:\.\s*|\s+)(?=\p{Lu}).*$/u;
const OTHER_NAME_CAPITALS =
  /(?<!\p{L})(GEB\.|GEBORENE?\s|NÉE?\s|NEE\s|BORN\s|ÉP\.|ÉPOUSE\s|EPOUSE\s|E\/V\s|SZÜL\.|ROZ\.).*$/u;

/** Letters with the marks that names have, without titles and without the name at birth behind it. */
export function readName(text: string): string | null {
  const own = text.replace(MARK, '').replace(OTHER_NAME, '').replace(OTHER_NAME_CAPITALS, '');
  const bare = tidy(own.replace(/[([].*$/, '').replace(/(?<=\p{L})\d+$/u, ''));
  const name = tidy(bare.replace(TITLE, ''));
  if (
    !/^(\p{Lu}|d['’]|de |da |di |van |von |dos |bin |al-|el )[\p{L}\p{M}\s.,'’`´\-–]*$/u.test(name) ||
    name.length > 48
  )
    return null;
  return /\p{L}{2}/u.test(name) ? name : null;
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
  const words = text.toUpperCase().replace(/[:*]/g, ' ').trim().split(/\s+/);
  const isOne = words.every((word) => /\d/.test(word) || word.length <= 3);
  const candidates = isOne ? [words.join('')] : words;
  return candidates.find((candidate) => isNumber(candidate, shortest, digits)) ?? null;
}

function isNumber(text: string, shortest: number, digits: number): boolean {
  if (!/^[A-Z0-9][A-Z0-9\-/.]*[A-Z0-9]$/.test(text)) return false;
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/.test(text)) return false;
  const length = text.replace(/[^A-Z0-9]/g, '').length;
  return length >= shortest && length <= 20 && text.replace(/\D/g, '').length >= digits;
}

/** More than one word or a number, in letters: a street or a town with its postcode. */
function readAddress(text: string): string | null {
  const address = lettersO(tidy(text));
  return /\p{L}{3}/u.test(address) && /^[\p{Lu}\d]/u.test(address) && /[\s\d]/.test(address) ? address : null;
}

/** A place or office: letters, with digits and marks among them. */
function readPlace(text: string): string | null {
  const place = lettersO(tidy(text));
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

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/^[\s:;.,|/·•*-]+|[\s:;,|/·•*]+$/g, '');
}
