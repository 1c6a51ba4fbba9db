import { describe, expect, it } from 'vitest';
import { bundled, outcome } from '../../test/support/decided.ts';
import {
  bill,
  cardBack,
  cardFront,
  face,
  finding,
  passport,
  selfie,
} from '../../test/support/made-readings.ts';

const HOLDER = { person: { first_name: 'Jürgen Paul', last_name: 'Müller' } };

describe('gaming', () => {
  const profile = bundled('gaming');
  it.each([
    ['of age', [passport(), selfie()], 'approved'],
    [
      'a child',
      [passport({ values: { date_of_birth: '2010-04-02' } }), selfie()],
      'rejected final AGE_REQUIREMENT_MISMATCH',
    ],
    ['another person', [passport(), selfie(0.8)], 'rejected retry BAD_FACE_MATCHING'],
    [
      'somebody who looks like a child',
      [passport(), selfie(0, { reading: { face: face(0.42, { age: 10 }) } })],
      'double_check',
    ],
    ['without a selfie', [passport()], 'rejected retry BAD_SELFIE'],
  ] as const)('%s', (_, captures, expected) =>
    expect(outcome({ profile, captures: [...captures] })).toBe(expected),
  );
});

describe('healthcare', () => {
  const profile = bundled('healthcare');
  it.each([
    ['the holder', [passport(), selfie()], 'approved'],
    ['with a card', [cardFront(), cardBack(), selfie()], 'approved'],
    [
      'an expired passport',
      [passport({ values: { expiry_date: '2020-01-01' } }), selfie()],
      'rejected retry EXPIRATION_DATE',
    ],
    [
      'a blurred selfie',
      [passport(), selfie(0.42, { findings: [finding('face_blurred')] })],
      'rejected retry BAD_SELFIE',
    ],
  ] as const)('%s', (_, captures, expected) =>
    expect(outcome({ profile, captures: [...captures] })).toBe(expected),
  );
  it('keeps it for seven years', () => expect(profile.content.dataRetention?.period).toBe('7_years'));
});

describe('what asks for lists or sources that are not there approves nobody', () => {
  const given = [passport(), selfie(), bill()];
  it.each([
    'bank',
    'crypto-exchange',
    'atlas-basic',
    'atlas-enhanced',
    'atlas-business',
    'annual-reverification',
  ] as const)('%s', (name) => {
    expect(outcome({ profile: bundled(name), captures: given, expected: HOLDER })).toBe('double_check');
  });
});

describe('manual', () => {
  const profile = bundled('manual');
  it.each([
    ['nothing', []],
    ['good pictures', [passport(), selfie()]],
    ['another person', [passport(), selfie(0.8)]],
    ['an expired passport', [passport({ values: { expiry_date: '2020-01-01' } }), selfie()]],
  ] as const)('leaves %s to a person', (_, captures) => {
    expect(outcome({ profile, captures: [...captures] })).toBe('double_check');
  });
});

describe('atlas-standard', () => {
  it('is the document and its holder', () => {
    const profile = bundled('atlas-standard');
    expect(outcome({ profile, captures: [passport(), selfie()] })).toBe('approved');
    expect(outcome({ profile, captures: [passport(), selfie(0.62)] })).toBe('double_check');
  });
});

describe('usps-1583', () => {
  const profile = bundled('usps-1583');
  const read = bill().reading.fields.address!.value;
  const [street, town] = read.split(', ') as [string, string];
  const [postal_code, ...city] = town.split(' ') as [string, ...string[]];
  const address = { street, city: city.join(' '), postal_code, country: 'DE' };
  it('approves who states the name of the ID and the address of the proof', () => {
    const expected = { ...HOLDER, address };
    expect(outcome({ profile, captures: [passport(), bill()], expected })).toBe('approved');
  });
  it.each([
    ['another street', { ...HOLDER, address: { ...address, street: 'Nebenweg 99' } }],
    ['another name', { person: { first_name: 'Anna', last_name: 'Schmidt' }, address }],
    ['nothing to compare with', undefined],
  ])('does not approve %s', (_, expected) => {
    expect(outcome({ profile, captures: [passport(), bill()], ...(expected && { expected }) })).not.toBe(
      'approved',
    );
  });
  it('takes no proof that is older than 90 days', () => {
    const old = bill({ values: { issue_date: '2025-11-01' } });
    expect(outcome({ profile, captures: [passport(), old], expected: { ...HOLDER, address } })).toBe(
      'rejected retry BAD_PROOF_OF_ADDRESS',
    );
  });
});
