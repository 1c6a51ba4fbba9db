import type { Expected } from '../../../../rules/expected.ts';
import type { ApplicantAddress, ApplicantContent } from './applicant-record.ts';

/**
 * What an applicant's details say of the person. `address`: whether it is compared, which takes a proof of address;
 * `countries`: that uploads of the photo ID said to be issued by, ISO 3166-1 alpha-3.
 */
export function expectedOf(
  { first_name, last_name, dob, address }: ApplicantContent,
  { withAddress, countries }: { withAddress: boolean; countries: readonly string[] },
): Expected {
  const [country] = countries;
  const where = withAddress && address ? addressOf(address) : null;
  return {
    person: { first_name, last_name, ...(dob ? { date_of_birth: dob } : {}) },
    ...(where ? { address: where } : {}),
    ...(country ? { documents: [{ country }] } : {}),
  };
}

/** Null where it has no street or town to compare. */
function addressOf(address: ApplicantAddress): Expected['address'] | null {
  const { building_number, building_name, flat_number, street, sub_street, town, line1, line2, line3 } =
    address;
  const lines = [line1, line2, line3].filter((line) => !!line) as string[];
  const first = [building_name, building_number, street].filter(Boolean).join(' ') || lines[0];
  const city = town || lines.at(-1);
  if (!first || !city) return null;
  const second = [flat_number, sub_street].filter(Boolean).join(' ');
  return {
    street: first,
    ...(second ? { street2: second } : {}),
    city,
    ...(address.state ? { state: address.state } : {}),
    postal_code: address.postcode,
    country: address.country,
  };
}
