/**
 * The sample files that can be named in place of real ones. Nothing is read for them: they stand for the facts that
 * such pictures would give, so that a profile's rules can be tried without any picture (and without its costs).
 */
import type { FactName, FactValue } from '../../../rules/facts.ts';

export type SampleFacts = Partial<Record<FactName, FactValue>>;

const PASSPORT: SampleFacts = {
  documentReadable: true,
  documentComplete: true,
  documentVisible: true,
  documentAllowed: true,
  documentKind: 'passport',
  documentCountry: 'DE',
  documentExpired: false,
  documentFraudScore: 0,
  documentSourcesAgree: true,
  documentSpecimen: false,
  documentResult: 'pass',
  mrzValid: true,
  nationality: 'DE',
  age: 40,
  ageResult: 'pass',
  expectedDataResult: 'match',
  duplicateResult: 'pass',
  amlResult: 'pass',
  amlHits: 0,
  amlSanctionsHit: false,
  kytResult: 'pass',
  kytRiskScore: 0,
  nonDocumentResult: 'pass',
};

const SELFIE: SampleFacts = {
  selfieUsable: true,
  selfieResult: 'pass',
  livenessResult: 'pass',
  livenessMethod: 'active',
  estimatedAge: 38,
  faceMatchScore: 92,
  faceMatchResult: 'pass',
};

export const SAMPLE_FACTS: Readonly<Record<string, SampleFacts>> = {
  'sample_passport.jpg': PASSPORT,
  'sample_id_card.jpg': { ...PASSPORT, documentKind: 'id_card' },
  'sample_expired_passport.jpg': { ...PASSPORT, documentExpired: true, documentResult: 'fail' },
  'sample_forged_passport.jpg': { ...PASSPORT, documentFraudScore: 85, documentResult: 'fail' },
  'sample_unreadable.jpg': { documentReadable: false, documentResult: 'fail' },
  'sample_minor_passport.jpg': { ...PASSPORT, age: 16, ageResult: 'fail' },
  'sample_listed_passport.jpg': { ...PASSPORT, amlResult: 'fail', amlHits: 1, amlSanctionsHit: true },
  'sample_selfie.jpg': SELFIE,
  'sample_other_person.jpg': { ...SELFIE, faceMatchScore: 12, faceMatchResult: 'fail' },
  'sample_uncertain_selfie.jpg': { ...SELFIE, faceMatchScore: 72, faceMatchResult: 'review' },
};
