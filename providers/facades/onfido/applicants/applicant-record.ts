/** An applicant as Onfido keeps it; sealed. */
import { z } from 'zod';
import type { House } from '../../facade.ts';
import { RESTORABLE_DAYS, type VendorRecord } from '../../vendor-records.ts';
import { findRecord } from '../find-record.ts';

export const APPLICANT = 'applicant';

const text = z.string().trim().max(200);
const country = z.string().regex(/^[A-Z]{3}$/, 'must be a three-letter ISO 3166 code, such as GBR');

const address = z.strictObject({
  flat_number: text.nullish(),
  building_number: text.nullish(),
  building_name: text.nullish(),
  street: text.nullish(),
  sub_street: text.nullish(),
  town: text.nullish(),
  postcode: text.min(1, "can't be blank"),
  country,
  state: text.nullish(),
  line1: text.nullish(),
  line2: text.nullish(),
  line3: text.nullish(),
});
export type ApplicantAddress = z.output<typeof address>;

const CONSENTS = ['privacy_notices_read', 'ssn_verification', 'phone_number_verification'] as const;

export const applicantSchema = z.strictObject({
  first_name: text.min(1, "can't be blank"),
  last_name: text.min(1, "can't be blank"),
  email: z.email('invalid email').nullish(),
  dob: z.iso.date('must be a day, written YYYY-MM-DD').nullish(),
  phone_number: text.nullish(),
  id_numbers: z
    .array(z.strictObject({ type: text, value: text, state_code: text.nullish() }))
    .max(20)
    .default([]),
  address: address.nullish(),
  location: z.strictObject({ ip_address: text.nullish(), country_of_residence: country.nullish() }).nullish(),
  consents: z
    .array(z.strictObject({ name: z.enum(CONSENTS), granted: z.boolean() }))
    .max(10)
    .default([]),
});

export interface ApplicantContent extends z.output<typeof applicantSchema> {
  /** When consents were given, ISO 8601. */
  consents_at: string;
}
export type ApplicantRecord = VendorRecord<ApplicantContent>;

/** Throws the VendorProblems `not_found` and `gone`. */
export function applicantOf(house: House, id: string): Promise<ApplicantRecord> {
  return findRecord<ApplicantContent>(house, APPLICANT, id);
}

const DAY_MS = 86_400_000;

export function presentApplicant({ mode }: House, record: ApplicantRecord) {
  const { id, content, createdAt, deletedAt } = record;
  const { consents: _, consents_at: __, ...given } = content;
  const until = deletedAt && new Date(deletedAt.getTime() + RESTORABLE_DAYS * DAY_MS);
  return {
    id,
    created_at: createdAt.toISOString(),
    sandbox: mode === 'test',
    href: `/v3.6/applicants/${id}`,
    delete_at: until?.toISOString() ?? null,
    first_name: given.first_name,
    last_name: given.last_name,
    email: given.email ?? null,
    dob: given.dob ?? null,
    phone_number: given.phone_number ?? null,
    address: given.address ?? null,
    id_numbers: given.id_numbers,
    location: given.location ?? null,
  };
}
