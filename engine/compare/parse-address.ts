/** An address written in one line, in the parts that compareAddresses looks up. */
import type { ExpectedAddress } from '../../rules/expected.ts';
import { isState, UNIT_WORDS } from './address-words.ts';
import { countryOf } from './country-of.ts';

/** The surest first: letters tell more than digits. */
const POSTCODES: readonly RegExp[] = [
  /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/i, // United Kingdom
  /\b[A-Z]\d[A-Z][ -]?\d[A-Z]\d\b/i, // Canada
  /\b\d{4} ?[A-Z]{2}\b(?! ?\d)/, // Netherlands
  /\b\d{5}-\d{4}\b/, // United States, ZIP+4
  /\b\d{2}-\d{3}\b/, // Poland
  /\b\d{4}-\d{3}\b/, // Portugal
  /\b\d{3} \d{2}\b/, // Czechia, Slovakia, Sweden, Greece
  /\b\d{4,6}\b/,
];

/** Null where no street and no place can be told apart. Parts that are not there are left out or empty. */
export function parseAddress(text: string): ExpectedAddress | null {
  const segments = text
    .split(/[,;\n]+/)
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '');
  const country = takeCountry(segments);
  const place = takePlace(segments);
  const [street, ...second] = segments;
  if (!street || !place) return null;
  return {
    street,
    ...(second.length > 0 ? { street2: second.join(' ') } : {}),
    city: place.city,
    ...(place.state ? { state: place.state } : {}),
    postal_code: place.postcode,
    country,
  };
}

function takeCountry(segments: string[]): string {
  const last = segments.at(-1);
  if (segments.length < 2 || !last || /\d/.test(last) || isState(last)) return '';
  const country = countryOf(last);
  if (!country) return '';
  segments.pop();
  return country;
}

interface Place {
  city: string;
  state: string | null;
  postcode: string;
}

/** The last segments: `80331 München`; `Springfield`, `IL 62704`; `London SW1A 2AA`. */
function takePlace(segments: string[]): Place | null {
  const place: Place = { city: '', state: null, postcode: '' };
  while (segments.length > 1 && place.city === '') {
    const words = withoutPostcode(segments.pop()!, place).trim();
    // Washington, DC: who has a state has a town before it, whatever it is called.
    const { rest, state } = place.state
      ? { rest: words, state: place.state }
      : withoutState(words, place.postcode !== '');
    place.state = state;
    if (rest !== '' && !UNIT_WORDS.has(rest.split(' ')[0]!.toLowerCase())) place.city = rest;
  }
  return place.city === '' && place.postcode === '' ? null : place;
}

function withoutPostcode(segment: string, place: Place): string {
  if (place.postcode !== '') return segment;
  for (const form of POSTCODES) {
    const found = [...segment.matchAll(new RegExp(form, `${form.flags}g`))].at(-1);
    if (!found) continue;
    place.postcode = found[0];
    return `${segment.slice(0, found.index)} ${segment.slice(found.index + found[0].length)}`.replace(
      /\s+/g,
      ' ',
    );
  }
  return segment;
}

function withoutState(text: string, hasPostcode: boolean): { rest: string; state: string | null } {
  const words = text.split(' ').filter((word) => word !== '');
  for (const count of [3, 2, 1]) {
    const last = words.slice(-count).join(' ');
    // `Washington` alone is a town.
    if (
      words.length >= count &&
      isState(last) &&
      (hasPostcode || words.length > count || last.length === 2)
    ) {
      return { rest: words.slice(0, -count).join(' '), state: last };
    }
  }
  return { rest: words.join(' '), state: null };
}
