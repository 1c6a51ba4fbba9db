/** An address as text, in one line or several, in parts. */
import type { ExpectedAddress } from '../../../rules/expected.ts';
import { readStreet } from '../../document/letter/street-line.ts';
import { readTown, type Town } from '../../document/letter/town-line.ts';
import { countryOf } from '../country-of.ts';
import { plainWord, segmentsOf, tokensOf } from './address-tokens.ts';
import { typesOf } from './address-words.ts';
import { unitOf } from './unit-of.ts';
import { regionCode, regionLength } from './us-regions.ts';

export interface AddressInParts {
  /** Without the number. */
  street: string;
  number: string;
  unit: string;
  city: string;
  /** State or province, as written. */
  region: string;
  postcode: string;
  /** As written, or as the form of the address tells; empty where neither does. */
  country: string;
  /** The whole text, where it was one. */
  source?: string;
}

/** null where no town with its postcode is found. */
export function parseAddress(text: string): AddressInParts | null {
  const segments = segmentsOf(text).map((segment) => segment.replace(/\s+/g, ' ').toUpperCase());
  const country = takeCountry(segments);
  const found = findTown(segments) ?? withoutPostcode(segments);
  if (!found) return null;
  const { town, above } = found;
  const lines = above.filter((line) => !/^(?:C\/O|ATTN|ATTENTION|Z\. ?HD)/.test(line));
  return { ...streetOf(lines), ...town, country: country || (town.country ?? ''), source: text };
}

export function partsOfExpected(expected: ExpectedAddress): AddressInParts {
  const lines = [expected.street, expected.street2 ?? ''].filter(Boolean);
  const { street, number, unit } = streetOf(lines);
  const second = expected.street2 && !unit ? expected.street2 : '';
  const { city, state, postal_code, country } = expected;
  return {
    street: street || expected.street,
    number,
    unit: unit || (second === street ? '' : second),
    city,
    region: state ?? '',
    postcode: postal_code,
    country,
  };
}

/** Also where the street is a number: `100 5th Ave`. */
function streetOf(lines: readonly string[]): Pick<AddressInParts, 'street' | 'number' | 'unit'> {
  const units: string[] = [];
  const rest = lines
    .map((line) => {
      const { text, rest } = takeUnit(line);
      if (text) units.push(text);
      return rest;
    })
    .filter(Boolean);
  // Who lives there stands above; a street without a number stands alone.
  const numbered = rest.findIndex((line) => /\d/.test(line));
  const read = readStreet(numbered > 0 ? rest.slice(numbered) : rest);
  const { street, house_number } = read;
  const unit = [...units, read.unit].filter(Boolean).join(', ');
  const ordinal = house_number ? null : /^(\d+[a-z]?) (\d+(?:st|nd|rd|th)\b.*)$/i.exec(street);
  return ordinal
    ? { street: ordinal[2]!, number: ordinal[1]!, unit }
    : { street, number: house_number, unit };
}

/** The dwelling out of a line: `MAIN ST UNIT 4-B`, `HAUPTSTR. 147 STIEGE 3 TOP 12`. */
function takeUnit(line: string): { text: string; rest: string } {
  const tokens = tokensOf(line);
  const { used, text } = unitOf(tokens, new Set());
  if (used.size === 0) return { text: '', rest: line };
  const rest = tokens.filter((token) => !used.has(token)).map((token) => token.text);
  return { text: text.toUpperCase(), rest: rest.join(' ').toUpperCase() };
}

/** `742 EVERGREEN TERRACE, SPRINGFIELD, IL`: the town is the last piece that is no region. */
function withoutPostcode(segments: readonly string[]): FoundTown | null {
  const last = segments.at(-1) ?? '';
  const [, named, code] = /^(.+) ([A-Z]{2})$/.exec(last) ?? [];
  const isRegion = segments.length > 2 && regionCode(last) !== null;
  const above = isRegion ? segments.slice(0, -1) : segments;
  const region = isRegion ? last : code && regionCode(code) ? code : '';
  const city = !isRegion && region ? named! : (above.at(-1) ?? '');
  const street = above.slice(0, -1);
  if (street.length === 0 || /\d/.test(city) || !street.some((line) => /\d/.test(line))) return null;
  return { town: { city, region, postcode: '' }, above: street };
}

/** The last piece, where it names a country and is no state: `RENO NV 89502, USA`. */
function takeCountry(segments: string[]): string {
  const last = segments.at(-1) ?? '';
  if (segments.length < 2) return '';
  const before = segments.slice(0, -1).join(' ');
  const isRegion = regionCode(last) !== null && !/\d{4,}$/.test(before);
  if (!countryOf(last) || isRegion || /\d/.test(last)) return '';
  segments.pop();
  return last;
}

interface FoundTown {
  town: { city: string; region: string; postcode: string; country?: string };
  above: string[];
}

/** The last pieces that read as a town's line, or, within one piece, what follows the street. */
function findTown(segments: readonly string[]): FoundTown | null {
  for (const take of [3, 2, 1]) {
    if (take > segments.length) continue;
    const above = segments.slice(0, segments.length - take);
    const line = withCodes(segments.slice(-take).join(', '));
    const found = above.length > 0 || take > 1 ? townOf(line, above) : null;
    if (found && readStreet(found.above).street !== '') return found;
  }
  return inOneLine(segments);
}

function townOf(line: string, above: readonly string[]): FoundTown | null {
  const town = readTown(line);
  if (!town) return null;
  if (town.city) return { town: named(town), above: [...above] };
  // `LONDON, NW1 6XE`: the town stands before its postcode.
  const city = above.at(-1) ?? '';
  return /\d/.test(city) || above.length < 2
    ? null
    : { town: { ...named(town), city }, above: above.slice(0, -1) };
}

function named({ city, region, postcode, countries }: Town): FoundTown['town'] {
  return { city, region, postcode, ...(countries.length === 1 ? { country: countries[0]! } : {}) };
}

/** `RENO, NEVADA 89502` as `RENO, NV 89502`, and the comma before the postcode away. */
function withCodes(line: string): string {
  const found = /^(.*?)[, ]+(\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)$/.exec(line);
  if (!found) return line;
  const words = found[1]!.split(/[ ,.]+/).filter(Boolean);
  const length = regionLength(words.map((word) => word.toLowerCase()));
  if (length === 0 || length === words.length) return line;
  const code = regionCode(words.slice(-length).join(' '));
  return `${words.slice(0, -length).join(' ')}, ${code!.toUpperCase()} ${found[2]}`;
}

const POSTCODE_WITHIN =
  /^(?<street>.*?\D[\s.]+\d[^ ]*|\d[^ ]* .+?|.+?) (?<town>(?:[A-Z]{1,3}-)?(?:\d{4,6}|\d{2}-\d{3}|\d{4}-\d{3}|\d{3} \d{2}|\d{4} ?[A-Z]{2}) \p{L}.+)$/u;
const POSTCODE_LAST =
  /^(?<before>.+?) (?<postcode>\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/;

/** Without a comma between street and town: `HAUPTSTR. 5 80331 MÜNCHEN`, `12 ELM ST RENO NV 89502`. */
function inOneLine(segments: readonly string[]): FoundTown | null {
  const line = segments.at(-1) ?? '';
  const above = segments.slice(0, -1);
  const within = POSTCODE_WITHIN.exec(line)?.groups;
  const town = within ? readTown(within.town!) : null;
  if (within && town?.city) return { town: named(town), above: [...above, within.street!] };
  const last =
    POSTCODE_LAST.exec(withCodes(segments.slice(-2).join(', ')))?.groups ??
    POSTCODE_LAST.exec(withCodes(line))?.groups;
  if (!last) return null;
  const words = last.before!.split(/[ ,]+/);
  const region = words.length > 2 && regionCode(words.at(-1)!) ? words.pop()! : '';
  const end = endOfStreet(words);
  if (end === 0 || end >= words.length) return null;
  const rest = segments.length > 1 && !line.includes(words[0]!) ? segments.slice(0, -2) : above;
  return {
    town: { city: words.slice(end).join(' '), region, postcode: last.postcode! },
    above: [...rest, words.slice(0, end).join(' ')],
  };
}

/** Behind the last word that says what kind of way it is, and the dwelling that follows it. */
function endOfStreet(words: readonly string[]): number {
  const kinds = words.map(
    (word, index) => index > 1 && typesOf(plainWord(word.replace(/\.$/, ''))).length > 0,
  );
  const at = kinds.slice(0, -1).lastIndexOf(true);
  // `ST LOUIS`, `ST. PAUL` are cities: the street's word stands before.
  const kind = at > 2 && kinds[at - 1] && /^ST\.?$/.test(words[at]!) ? at - 1 : at;
  if (kind < 0) return 0;
  const unit = /^(?:APT|UNIT|STE|SUITE|FLAT|FL|RM|ROOM|#|NO)\.?$/.test(words[kind + 1] ?? '');
  if (unit) return kind + 3;
  return /^#|^\d/.test(words[kind + 1] ?? '') ? kind + 2 : kind + 1;
}
