/** Our fields in Onfido's words. */
interface Read {
  value: string;
  parts?: unknown;
}
type Fields = Readonly<Record<string, Read | undefined>>;

const NAMES: Record<string, string> = {
  document_number: 'document_number',
  given_names: 'first_name',
  surname: 'last_name',
  full_name: 'full_name',
  date_of_birth: 'date_of_birth',
  expiry_date: 'date_of_expiry',
  issue_date: 'issuing_date',
  personal_number: 'personal_number',
  place_of_birth: 'place_of_birth',
  issuing_authority: 'issuing_authority',
  address: 'address',
};
const GENDERS: Record<string, string> = { M: 'Male', F: 'Female' };
/** ICAO's codes that are not ISO 3166-1 alpha-3 (Doc 9303-3, section 5). */
const COUNTRIES: Record<string, string> = {
  D: 'DEU',
  GBD: 'GBR',
  GBN: 'GBR',
  GBO: 'GBR',
  GBP: 'GBR',
  GBS: 'GBR',
};

/** ISO 3166-1 alpha-3 of what is printed; undefined where it is no country of that list. */
export function countryOf(printed: string | undefined): string | undefined {
  if (printed === undefined) return undefined;
  const code = COUNTRIES[printed] ?? printed;
  return /^[A-Z]{3}$/.test(code) ? code : undefined;
}

/** Fields that were not read are left out. `mrz`: its lines. */
export function dataOf(fields: Fields, mrz: readonly string[]): Record<string, string> {
  const data: Record<string, string> = {};
  for (const [ours, theirs] of Object.entries(NAMES)) {
    const value = fields[ours]?.value;
    if (value) data[theirs] = value;
  }
  const gender = GENDERS[fields.sex?.value ?? ''];
  if (gender) data.gender = gender;
  const nationality = countryOf(fields.nationality?.value);
  if (nationality) data.nationality = nationality;
  mrz.forEach((line, at) => {
    data[`mrz_line${at + 1}`] = line;
  });
  return data;
}
