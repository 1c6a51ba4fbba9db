/**
 * The closed table of facts: every value that a rule may ask for, with its type, unit and range.
 * A fact is one value or unknown (null); unknown never approves.
 */
export interface FactDefinition {
  type: 'number' | 'boolean' | 'text' | 'date';
  unit?: 'points' | 'years' | 'days' | 'count' | 'currency';
  /** For numbers: least and greatest value, inclusive. */
  range?: readonly [number, number];
  /** For text: the values that it can have, where they are closed. */
  values?: readonly string[];
  meaning: string;
}

/** `not_given`: nothing was expected, which is known; unknown: it was, and could not be read. */
const result = (meaning: string) =>
  ({ type: 'text', values: ['match', 'partial', 'mismatch', 'not_given'], meaning }) as const;
/** `not_given`: the step is optional and nothing was uploaded for it. */
const outcome = (meaning: string) =>
  ({ type: 'text', values: ['pass', 'review', 'fail', 'not_given'], meaning }) as const;

export const FACTS = {
  // document
  documentReadable: {
    type: 'boolean',
    meaning: 'A document was found and the fields that its kind has could be read.',
  },
  documentComplete: { type: 'boolean', meaning: 'Every side that the kind of document has was uploaded.' },
  documentVisible: {
    type: 'boolean',
    meaning: 'All of it shows: no reflection, finger or border of the picture hides a part.',
  },
  documentKind: {
    type: 'text',
    values: ['passport', 'id_card', 'residence_permit', 'driving_license', 'visa', 'other'],
    meaning: 'The kind of photo ID.',
  },
  documentAllowed: { type: 'boolean', meaning: 'The profile accepts this kind and country of document.' },
  documentExpired: { type: 'boolean', meaning: 'The expiry date lies before today.' },
  documentFraudScore: {
    type: 'number',
    unit: 'points',
    range: [0, 100],
    meaning: 'Weighted findings that speak of forgery; 0 is none.',
  },
  documentSourcesAgree: {
    type: 'boolean',
    meaning:
      'MRZ, visual zone, barcode and both sides state the same; unknown where the print of what the MRZ states could not be read.',
  },
  documentSpecimen: { type: 'boolean', meaning: 'The document says that it is a specimen (state UTO).' },
  mrzValid: {
    type: 'boolean',
    meaning: 'The MRZ was read and is relied on; unknown where the document has none.',
  },
  documentResult: outcome('The whole document step.'),
  country: {
    type: 'text',
    meaning:
      'Country of residence as given by the caller, else the issuing country; ISO 3166-1 alpha-2, or ICAO’s code where there is none.',
  },
  documentCountry: {
    type: 'text',
    meaning: 'Issuing country of the document; ISO 3166-1 alpha-2, or ICAO’s code where there is none.',
  },
  residenceCountry: {
    type: 'text',
    meaning: 'Country of residence as given by the caller, ISO 3166-1 alpha-2.',
  },
  nationality: {
    type: 'text',
    meaning: 'Nationality on the document; ISO 3166-1 alpha-2, or ICAO’s code where there is none.',
  },
  age: {
    type: 'number',
    unit: 'years',
    range: [0, 150],
    meaning: 'Whole years from the date of birth on the document to today.',
  },
  ageResult: outcome('The age by the date of birth against the least age of the profile.'),
  // selfie and faces
  selfieUsable: { type: 'boolean', meaning: 'Exactly one face of sufficient quality is on the selfie.' },
  selfieResult: outcome('The whole selfie step, its liveness check included.'),
  faceMatchScore: {
    type: 'number',
    unit: 'points',
    range: [0, 100],
    meaning: 'Calibrated likeness of portrait and selfie.',
  },
  faceMatchResult: outcome('The score in the bands of the profile.'),
  livenessResult: outcome('Outcome of the liveness check that the profile asks for.'),
  livenessMethod: {
    type: 'text',
    values: ['none', 'passive', 'active'],
    meaning: 'How liveness was checked: passive is signs on one picture, and the weaker by far.',
  },
  estimatedAge: {
    type: 'number',
    unit: 'years',
    range: [0, 120],
    meaning: 'Age estimated from the face; mean error about 11 years.',
  },
  deepfakeScore: {
    type: 'number',
    unit: 'points',
    range: [0, 100],
    meaning: 'Signs of generated pictures; unknown where none speaks, as that proves nothing.',
  },
  deepfakeResult: outcome('Outcome of the deepfake check.'),
  // expected against extracted
  expectedDataResult: result('Everything that was expected against what was read: the worst of it.'),
  nameMatch: result('Expected name against the document.'),
  nameScore: {
    type: 'number',
    unit: 'points',
    range: [0, 100],
    meaning: 'Likeness of the expected name and the document.',
  },
  dateOfBirthMatch: result('Expected date of birth against the document.'),
  documentNumberMatch: result('Expected document number against the document.'),
  documentTypeMatch: result('Expected document type against the document.'),
  documentCountryMatch: result('Expected issuing country against the document.'),
  addressMatch: result('Expected address against the proof of address.'),
  addressScore: {
    type: 'number',
    unit: 'points',
    range: [0, 100],
    meaning: 'Likeness of the expected address and the proof of address.',
  },
  proofOfAddressReadable: { type: 'boolean', meaning: 'The proof of address was read.' },
  proofOfAddressAge: {
    type: 'number',
    unit: 'days',
    range: [0, 100000],
    meaning: 'Days since the proof of address was issued.',
  },
  proofOfAddressResult: outcome('The whole proof of address step.'),
  // the same person twice, in verifications of other applicants
  duplicateFace: { type: 'boolean', meaning: 'The face is that of an earlier verification.' },
  duplicateDocumentNumber: {
    type: 'boolean',
    meaning: 'An earlier verification showed the same document, by number, country and kind.',
  },
  duplicateImage: {
    type: 'boolean',
    meaning: 'A picture, or a copy of it, was uploaded in an earlier verification.',
  },
  duplicatePerson: {
    type: 'boolean',
    meaning: 'Surname, given names and date of birth are those of an earlier verification.',
  },
  duplicateResult: outcome('Whether anything of an earlier verification was found again; never fail.'),
  // screening
  amlResult: outcome('Outcome of the screening that the profile asks for.'),
  amlHits: {
    type: 'number',
    unit: 'count',
    range: [0, 100000],
    meaning:
      'Entries of the lists of the asked categories that it may be; unknown when there is none and a list is missing or too old.',
  },
  amlSanctionsHit: {
    type: 'boolean',
    meaning:
      'A hit on a sanctions list by name and date of birth; unknown where only the name is on one, which a person settles.',
  },
  kytRiskScore: { type: 'number', unit: 'points', range: [0, 100], meaning: 'Risk of the crypto wallet.' },
  kytResult: outcome('Outcome of the screening of the wallet.'),
  nonDocumentResult: outcome('Outcome of data-base methods.'),
  // what the caller tells
  transactionValue: {
    type: 'number',
    unit: 'currency',
    range: [0, 1e15],
    meaning: 'Value of the transaction as given by the caller.',
  },
  riskScore: {
    type: 'number',
    unit: 'points',
    range: [0, 100],
    meaning: 'Risk of the customer as given by the caller.',
  },
  lastVerification: {
    type: 'number',
    unit: 'days',
    range: [0, 100000],
    meaning:
      'Days since the last approved verification of this applicant_reference, or as given by the caller; unknown where there is none.',
  },
  // the verification itself
  submission: {
    type: 'number',
    unit: 'count',
    range: [1, 100000],
    meaning: 'Which submission of the verification it is: 1 for the first, 2 after one resubmit.',
  },
} as const satisfies Record<string, FactDefinition>;

export type FactName = keyof typeof FACTS;
export type FactValue = number | boolean | string;

export interface Fact {
  /** null is unknown. */
  value: FactValue | null;
  /** Why it is unknown; null where it is known. */
  unknown: string | null;
  /** Codes of the findings that it came from. */
  findings: string[];
}

/** A fact that is absent is unknown. */
export type Facts = Partial<Record<FactName, Fact>>;
