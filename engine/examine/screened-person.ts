/** Who is looked for on lists: the person on the photo ID, and what the caller expects of them. */
import type { Attributes, Expected } from '../../rules/expected.ts';
import { countryOf, nationalityOf } from '../compare/country-of.ts';
import type { Fields } from '../reading.ts';

export interface ScreenedPerson {
  /** Each is looked for; the family name before a comma where it is known. Empty: nobody is known. */
  names: string[];
  /** ISO 8601 day, of the document before what is expected; null where it is not known. */
  born: string | null;
  /** ISO 3166-1 alpha-2. */
  countries: string[];
}

export function screenedPerson(
  extracted: Fields,
  expected: Expected | null,
  { residenceCountry }: Attributes,
): ScreenedPerson {
  const person = expected?.person;
  const read = (name: keyof Fields) => extracted[name]?.value?.trim() ?? '';
  const joined = (family: string, given: string) => [family, given].filter(Boolean).join(', ');
  const names = [
    joined(read('surname'), read('given_names')) || read('full_name'),
    joined(person?.last_name ?? '', [person?.first_name, person?.middle_name].filter(Boolean).join(' ')) ||
      (person?.full_name ?? ''),
  ];
  const nationality = read('nationality') || (person?.nationality ?? '');
  const countries = [nationalityOf(nationality), countryOf(residenceCountry ?? '')];
  const born = [read('date_of_birth'), person?.date_of_birth ?? ''].find((date) =>
    /^\d{4}(-\d{2}-\d{2})?$/.test(date),
  );
  return {
    names: distinctNames(names),
    born: born ?? null,
    countries: [
      ...new Set(countries.filter((country) => country !== null && country.length === 2)),
    ] as string[],
  };
}

function distinctNames(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
