import { describe, expect, it } from 'vitest';
import { own } from '../test/support/decided.ts';
import { faceFacts, GOOD_FACTS, known, unknownFact } from '../test/support/made-facts.ts';
import type { FactName, Facts } from './facts.ts';
import type { ProfileInput } from './profile.ts';
import { rejudgeFacts } from './rejudge-facts.ts';

type Step = ProfileInput['steps'][number];
/** The value under `to` of what was seen under `from`, and whether something was forgotten. */
function anew(fact: FactName, from: Step, to: Step, facts: Facts) {
  // A face match needs a selfie.
  const before: Step[] = from.type === 'selfie' ? [] : [{ type: 'selfie' }];
  const profile = (step: Step) => own({ steps: [...before, step] }).content;
  const rejudged = rejudgeFacts({ ...GOOD_FACTS, ...facts }, profile(from), profile(to));
  return [rejudged.facts[fact]?.value, rejudged.forgotten.length > 0];
}

describe('face_match', () => {
  const bands = (minimumScore: number, reviewScore?: number): Step => ({
    type: 'face_match',
    minimumScore,
    ...(reviewScore !== undefined && { reviewScore }),
  });
  it.each([
    [82, bands(80), 'pass'],
    [82, bands(90), 'review'],
    [82, bands(90, 85), 'fail'],
    [55, bands(85, 50), 'review'],
    [93, bands(95), 'review'],
  ])('a score of %i, in other bands', (score, to, result) => {
    expect(anew('faceMatchResult', bands(85), to, faceFacts(score))).toEqual([result, false]);
  });

  it('keeps the margin of a weak portrait', () => {
    const weak = { faceMatchScore: known(82, ['face_uncertain', 'portrait_weak']) };
    expect(anew('faceMatchResult', bands(85), bands(80), weak)).toEqual(['review', false]);
    expect(anew('faceMatchResult', bands(85), bands(77), weak)).toEqual(['pass', false]);
  });

  it('carries the code that its label comes from', () => {
    const { facts } = rejudgeFacts(
      { ...GOOD_FACTS, ...faceFacts(82) },
      own({ steps: [{ type: 'selfie' }, bands(85)] }).content,
      own({ steps: [{ type: 'selfie' }, bands(95, 90)] }).content,
    );
    expect(facts.faceMatchResult).toEqual(known('fail', ['face_mismatch']));
    expect(facts.faceMatchScore?.findings).toEqual(['face_mismatch']);
  });

  it('stays unknown where no score is known', () => {
    const none = { faceMatchScore: unknownFact('no portrait'), faceMatchResult: unknownFact('no portrait') };
    expect(anew('faceMatchResult', bands(85), bands(1), none)).toEqual([null, false]);
  });
});

describe('document', () => {
  const document = (more: object): Step => ({ type: 'document', ...more });
  const passportsOnly = document({ allowedDocuments: ['passport'] });
  const cardsToo = document({ allowedDocuments: ['passport', 'id_card'] });

  it('a kind that is no longer accepted fails', () => {
    const card = { documentKind: known('id_card') };
    expect(anew('documentAllowed', cardsToo, passportsOnly, card)).toEqual([false, false]);
    expect(anew('documentResult', cardsToo, passportsOnly, card)).toEqual(['fail', false]);
    expect(anew('documentResult', cardsToo, passportsOnly, {})).toEqual(['pass', false]);
  });

  it('a kind that was not accepted was not judged further: that is unknown', () => {
    const card = {
      documentKind: known('id_card'),
      documentAllowed: known(false, ['document_kind_not_allowed']),
      documentResult: known('fail', ['document_kind_not_allowed']),
    };
    expect(anew('documentAllowed', passportsOnly, cardsToo, card)).toEqual([true, true]);
    expect(anew('documentResult', passportsOnly, cardsToo, card)).toEqual([null, true]);
  });

  it('a lower fraudThreshold doubts, a higher one cannot clear what was doubted', () => {
    const at = (fraudThreshold: number) => document({ fraudThreshold });
    const score = { documentFraudScore: known(20, ['image_edited']) };
    expect(anew('documentResult', at(30), at(15), score)).toEqual(['review', false]);
    const doubted = { ...score, documentResult: known('review', ['image_edited']) };
    expect(anew('documentResult', at(15), at(30), doubted)).toEqual([null, true]);
    expect(anew('documentResult', at(30), at(40), doubted)).toEqual(['review', false]);
  });

  it('other countries or sides make what depends on them unknown, and leave what was seen', () => {
    const germans = document({ countries: ['DE'] });
    expect(anew('documentAllowed', document({}), germans, {})).toEqual([null, true]);
    expect(anew('documentReadable', document({}), germans, {})).toEqual([true, true]);
  });
});

describe('age and proof of address', () => {
  const least = (minimumAge: number): Step => ({ type: 'age_estimation', minimumAge });
  it.each([
    [18, 21, 20, 'pass', 'fail'],
    [21, 18, 20, 'fail', 'pass'],
    [18, 21, 40, 'review', 'review'],
  ])('from %i to %i years at an age of %i: %s becomes %s', (from, to, age, had, result) => {
    const facts = { age: known(age), ageResult: known(had) };
    expect(anew('ageResult', least(from), least(to), facts)).toEqual([result, false]);
  });

  it('an age that is not known stays so', () => {
    const facts = { age: unknownFact('it could not be read'), ageResult: known('pass') };
    expect(anew('ageResult', least(18), least(21), facts)).toEqual([null, true]);
  });

  it('a face that was not held against the age leaves it open', () => {
    const facts = { age: known(20), ageResult: known('fail'), estimatedAge: known(45) };
    expect(anew('ageResult', least(21), least(18), facts)).toEqual([null, true]);
  });

  it.each([
    [90, 30, 'pass', 'fail', false],
    [30, 90, 'fail', null, true],
    [90, 60, 'review', 'review', false],
  ])('from %i to %i days at 50: %s becomes %s', (from, to, had, result, forgotten) => {
    const proof = (maximumAge: number): Step => ({ type: 'proof_of_address', maximumAge });
    const facts = { proofOfAddressAge: known(50), proofOfAddressResult: known(had) };
    expect(anew('proofOfAddressResult', proof(from), proof(to), facts)).toEqual([result, forgotten]);
  });
});

describe('any other option', () => {
  it('makes what depends on it unknown; what was not given stays so', () => {
    const selfie = (livenessType: 'none' | 'active'): Step => ({ type: 'selfie', livenessType });
    expect(anew('selfieResult', selfie('none'), selfie('active'), {})).toEqual([null, true]);
    expect(anew('selfieUsable', selfie('none'), selfie('active'), {})).toEqual([true, true]);
    const left = { selfieResult: known('not_given'), livenessMethod: known('none') };
    expect(anew('selfieResult', selfie('none'), selfie('active'), left)).toEqual(['not_given', true]);
  });

  it('asking for a step otherwise changes nothing of what was seen', () => {
    const step = (required: boolean): Step => ({ type: 'duplicates', required });
    expect(anew('duplicateResult', step(true), step(false), {})).toEqual(['pass', false]);
  });
});
