import { z } from 'zod';
import type { Expected } from '../../../rules/expected.ts';
import { givenFields } from '../given-fields.ts';

const text = z.string().trim().min(1).max(200);
const address = z.looseObject({
  street: text.optional(),
  subStreet: text.optional(),
  buildingNumber: text.optional(),
  town: text.optional(),
  state: text.optional(),
  postCode: text.optional(),
  country: text.optional(),
});

/** What the caller knows of the person; it is compared with what is read. */
export const fixedInfoSchema = z.looseObject({
  firstName: text.optional(),
  middleName: text.optional(),
  lastName: text.optional(),
  dob: z.iso.date('is written YYYY-MM-DD').optional(),
  gender: z.enum(['M', 'F', 'X']).optional(),
  nationality: text.optional(),
  country: text.optional(),
  addresses: z.array(address).max(10).optional(),
});

type FixedInfo = z.output<typeof fixedInfoSchema>;

export function expectedOf(info: Record<string, unknown>): Expected {
  const { firstName, middleName, lastName, dob, gender, nationality, addresses = [] } = info as FixedInfo;
  const person = givenFields({
    first_name: firstName,
    middle_name: middleName,
    last_name: lastName,
    date_of_birth: dob,
    sex: gender,
    nationality,
  });
  const [first] = addresses;
  const { street, subStreet, buildingNumber, town, state, postCode, country } = first ?? {};
  const line = [street, buildingNumber].filter(Boolean).join(' ');
  // Part of an address cannot be compared as one.
  const whole = line && town && postCode && country;
  return {
    ...(Object.keys(person).length > 0 ? { person } : {}),
    ...(whole
      ? {
          address: {
            street: line,
            city: town,
            postal_code: postCode,
            country,
            ...givenFields({ street2: subStreet, state }),
          },
        }
      : {}),
  };
}
