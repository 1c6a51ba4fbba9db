/** What the caller believes to be true of the person: it is compared with what was read. */
import { z } from 'zod';

const text = z.string().trim().min(1).max(200);
const date = z.iso.date('a date is written YYYY-MM-DD');

export const expectedSchema = z.strictObject({
  person: z
    .strictObject({
      first_name: text.optional(),
      middle_name: text.optional(),
      last_name: text.optional(),
      /** For names that do not fall into first and last. */
      full_name: text.optional(),
      date_of_birth: date.optional(),
      nationality: text.optional(),
      sex: z.enum(['M', 'F', 'X']).optional(),
    })
    .optional(),
  address: z
    .strictObject({
      street: text,
      street2: text.optional(),
      city: text,
      state: text.optional(),
      postal_code: text,
      country: text,
    })
    .optional(),
  documents: z
    .array(
      z.strictObject({
        type: text.optional(),
        number: text.optional(),
        country: text.optional(),
        expiry_date: date.optional(),
      }),
    )
    .max(10)
    .optional(),
});

export type Expected = z.output<typeof expectedSchema>;
export type ExpectedPerson = NonNullable<Expected['person']>;
export type ExpectedAddress = NonNullable<Expected['address']>;
export type ExpectedDocument = NonNullable<Expected['documents']>[number];

/** Facts that the caller may state about the customer; nothing else of the table can be given from outside. */
export const attributesSchema = z.strictObject({
  residenceCountry: z
    .string()
    .regex(/^[A-Z]{2}$/, 'ISO 3166-1 alpha-2, such as DE')
    .optional(),
  transactionValue: z.number().min(0).max(1e15).optional(),
  riskScore: z.number().min(0).max(100).optional(),
  /** Days since the last approved verification; given by the service where it knows it. */
  lastVerification: z.number().min(0).max(100_000).optional(),
  /** Address of the crypto wallet that the person uses, for the step `kyt_crypto`. No fact. */
  cryptoWallet: z.string().trim().min(1).max(200).optional(),
  /** Where the person is, a name of the IANA's such as `Europe/Lisbon`: whose day counts for the age. No fact. */
  timeZone: z
    .string()
    .max(100)
    .refine(isTimeZone, 'a time zone of the IANA, such as Europe/Lisbon or America/New_York')
    .optional(),
});
export type Attributes = z.output<typeof attributesSchema>;

/** Offsets (`+02:00`) are none: they do not know summer time. */
function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}
