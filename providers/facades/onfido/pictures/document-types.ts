/** What Onfido's types of documents are to us; other types are photo IDs whose kind is told by what is read. */
import type { CaptureType, DocumentKind } from '../../../../rules/finding.ts';

interface Capture {
  type: CaptureType;
  kind?: DocumentKind;
}

const id = (kind?: DocumentKind): Capture => ({ type: 'photo_id', ...(kind ? { kind } : {}) });
const bill: Capture = { type: 'proof_of_address', kind: 'utility_bill' };
const statement: Capture = { type: 'proof_of_address', kind: 'bank_statement' };
const letter: Capture = { type: 'proof_of_address' };

const CAPTURES: Record<string, Capture> = {
  passport: id('passport'),
  passport_card: id('id_card'),
  driving_licence: id('driving_license'),
  uk_driving_licence: id('driving_license'),
  non_uk_driving_licence: id('driving_license'),
  international_driving_licence: id('driving_license'),
  national_identity_card: id('id_card'),
  residence_permit: id('residence_permit'),
  uk_biometric_residence_permit: id('residence_permit'),
  visa: id('visa'),
  bank_building_society_statement: statement,
  bank_statement: statement,
  credit_card_statement: statement,
  mortgage_statement: statement,
  exchange_house_statement: statement,
  utility_bill: bill,
  utility_bill_electric: bill,
  utility_bill_gas: bill,
  utility_bill_other: bill,
  electricity_bill: bill,
  gas_bill: bill,
  water_bill: bill,
  internet_bill: bill,
  phone_bill: bill,
  mobile_phone_bill: bill,
  council_tax: letter,
  benefit_letters: letter,
  government_letter: letter,
  general_letter: letter,
  insurance_statement: letter,
  pension_property_statement_letter: letter,
  address_certificate: letter,
  accommodation_tenancy_certificate: letter,
};

/** A type that is not known here may still be a photo ID. */
export function captureOf(type: string): Capture {
  return CAPTURES[type] ?? id();
}

/** Ours -> Onfido's. */
export const TYPE_OF_KIND: Record<DocumentKind, string> = {
  passport: 'passport',
  id_card: 'national_identity_card',
  residence_permit: 'residence_permit',
  driving_license: 'driving_licence',
  visa: 'visa',
  utility_bill: 'utility_bill',
  bank_statement: 'bank_building_society_statement',
  other: 'unknown',
};
