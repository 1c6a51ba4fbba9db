/** From readings to decisions, through the bundled profiles. */
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../rules/canonical-json.ts';
import { capturesToRepeat } from '../../rules/captures-to-repeat.ts';
import { replay } from '../../rules/decide.ts';
import { bundled, decided, outcome, own } from '../../test/support/decided.ts';
import { bill, cardBack, cardFront, finding, passport, selfie } from '../../test/support/made-readings.ts';

const expected = {
  person: { first_name: 'Jürgen', last_name: 'Müller', date_of_birth: '1974-08-12' },
  documents: [{ type: 'passport', number: 'C01X00T47', country: 'Germany' }],
};
const reasons = (given: Parameters<typeof decided>[0]) => decided(given).decision.reasons.join(' ');

describe('approved', () => {
  it('a true passport with the true person, as expected', () => {
    const given = { captures: [passport(), selfie()], expected };
    expect(outcome(given)).toBe('approved');
    const { checks, comparisons } = decided(given).examination;
    expect(checks.map((check) => [check.type, check.status])).toEqual([
      ['document', 'passed'],
      ['selfie', 'passed'],
      ['face_match', 'passed'],
      ['expected_data', 'passed'],
      ['duplicates', 'passed'],
    ]);
    expect(comparisons.map(({ field, result }) => `${field} ${result}`)).toEqual([
      'name match',
      'date_of_birth match',
      'document_type match',
      'document_number match',
      'document_country match',
    ]);
  });

  it('without expected data', () => expect(outcome({ captures: [passport(), selfie()] })).toBe('approved'));

  it('a card with both its sides', () => {
    expect(outcome({ captures: [cardFront(), cardBack(), selfie()] })).toBe('approved');
  });

  it('express without a selfie', () => {
    expect(outcome({ profile: bundled('express'), captures: [passport()] })).toBe('approved');
  });

  it('a specimen in test mode', () => {
    const specimen = passport({ values: { issuing_state: 'UTO' }, findings: [finding('document_specimen')] });
    expect(outcome({ captures: [specimen, selfie()], mode: 'test' })).toBe('approved');
  });

  it('a specimen in live mode where the profile says so', () => {
    const specimen = passport({ findings: [finding('document_specimen')] });
    const { content } = bundled('standard');
    const profile = own({ ...content, allowSpecimens: true });
    expect(outcome({ profile, captures: [specimen, selfie()] })).toBe('approved');
  });
});

describe('rejected, retry', () => {
  it('another person', () => {
    const given = { captures: [passport(), selfie(0.8)] };
    expect(outcome(given)).toBe('rejected retry BAD_FACE_MATCHING');
    expect(capturesToRepeat(decided(given).decision)).toEqual([{ type: 'selfie', side: null }]);
  });

  it('expired', () => {
    const given = { captures: [passport({ values: { expiry_date: '2026-03-31' } }), selfie()] };
    expect(outcome(given)).toBe('rejected retry EXPIRATION_DATE');
    expect(capturesToRepeat(decided(given).decision)).toEqual([{ type: 'photo_id', side: 'front' }]);
  });

  it('valid to the end of its last day', () => {
    expect(outcome({ captures: [passport({ values: { expiry_date: '2026-04-01' } }), selfie()] })).toBe(
      'approved',
    );
  });

  it('an unreadable photo, with the reasons that the reader saw', () => {
    const blurred = passport({
      without: ['surname', 'given_names', 'document_number'],
      findings: [finding('image_blurred'), finding('field_missing', { field: 'surname' })],
    });
    const { decision } = decided({ captures: [blurred, selfie()] });
    expect(decision.labels.map((label) => label.code)).toEqual(['BLURRED_PHOTO', 'NOT_READABLE']);
    expect(decision.labels[0]?.message).toMatch(/take it again/);
    expect(decision.retry).toBe('retry');
  });

  it('no document on the picture', () => {
    const nothing = passport({ reading: { document: null, mrz: null, fields: {} }, findings: [] });
    nothing.reading.findings = [finding('document_not_found')];
    expect(outcome({ captures: [nothing, selfie()] })).toBe('rejected retry NOT_READABLE');
  });

  it('a file that is no picture', () => {
    const broken = passport({ reading: { image: null, document: null, mrz: null, fields: {}, face: null } });
    broken.reading.findings = [finding('image_unreadable')];
    expect(outcome({ captures: [broken, selfie()] })).toBe('rejected retry UNSATISFACTORY_PHOTOS');
  });

  it('a card without its back', () => {
    const given = { captures: [cardFront(), selfie()] };
    expect(outcome(given)).toBe('rejected retry BACK_SIDE_MISSING');
    expect(capturesToRepeat(decided(given).decision)).toEqual([{ type: 'photo_id', side: 'back' }]);
  });

  it('a kind that the profile does not accept', () => {
    const visa = passport({
      reading: { document: { kind: 'visa', country: 'DE', side: 'front', confidence: 0.9 } },
    });
    expect(outcome({ captures: [visa, selfie()] })).toBe('rejected retry UNSUITABLE_DOCUMENT');
  });

  it.each(['face_several', 'face_blurred', 'face_dark', 'face_turned', 'face_cut_off'] as const)(
    'a selfie with %s',
    (code) => {
      expect(outcome({ captures: [passport(), selfie(0.42, { findings: [finding(code)] })] })).toBe(
        'rejected retry BAD_SELFIE',
      );
    },
  );

  it('a selfie without a face', () => {
    const empty = selfie(0, { reading: { face: null, faces: 0 }, findings: [] });
    empty.reading.findings = [finding('face_not_found')];
    expect(outcome({ captures: [passport(), empty] })).toBe('rejected retry BAD_SELFIE');
  });

  it('a name that differs, where the profile asks the applicant to mend it', () => {
    const { content } = bundled('standard');
    const rule = { nameMatch: '== mismatch', label: 'PROBLEMATIC_APPLICANT_DATA' };
    const profile = own({ ...content, autoReject: { rules: [rule] } });
    const other = { person: { first_name: 'Anna', last_name: 'Schmidt' } };
    expect(outcome({ profile, captures: [passport(), selfie()], expected: other })).toBe(
      'rejected retry PROBLEMATIC_APPLICANT_DATA',
    );
    const final = own({ ...content, autoReject: { rules: [{ ...rule, retry: 'final' }] } });
    expect(outcome({ profile: final, captures: [passport(), selfie()], expected: other })).toMatch(
      /^rejected final/,
    );
  });
});

describe('rejected, final', () => {
  it('signs of forgery', () => {
    const forged = passport({ findings: [finding('mrz_check_digit_failed'), finding('sources_disagree')] });
    expect(outcome({ captures: [forged, selfie()] })).toBe('rejected final FORGERY');
  });

  it('stays final beside a reason to retry', () => {
    const forged = passport({
      values: { expiry_date: '2020-01-01' },
      findings: [finding('mrz_check_digit_failed'), finding('sources_disagree')],
    });
    expect(outcome({ captures: [forged, selfie()] })).toBe('rejected final EXPIRATION_DATE FORGERY');
    expect(capturesToRepeat(decided({ captures: [forged, selfie()] }).decision)).toEqual([]);
  });
});

describe('steps with conditions', () => {
  const { content } = bundled('express');
  const profile = own({
    ...content,
    steps: [
      ...content.steps,
      {
        type: 'aml_screening',
        required: false,
        conditions: { triggerIf: { country: ['RU', 'IR'], OR: { transactionValue: '>= 10000' } } },
      },
    ],
  });

  it('are left out where the condition is known not to be met', () => {
    const given = {
      profile,
      captures: [passport()],
      attributes: { residenceCountry: 'DE', transactionValue: 5 },
    };
    expect(outcome(given)).toBe('approved');
    expect(decided(given).examination.checks.map((check) => check.type)).toEqual(['document', 'duplicates']);
  });

  it('count as required where it is met, or unknown', () => {
    expect(outcome({ profile, captures: [passport()], attributes: { transactionValue: 10_000 } })).toBe(
      'double_check',
    );
    expect(outcome({ profile, captures: [passport()] })).toBe('double_check');
  });
});

describe('proof of address', () => {
  const { content } = bundled('express');
  const profile = own({
    ...content,
    steps: [...content.steps, { type: 'proof_of_address', maximumAge: 90 }],
  });
  const address = { street: 'Hauptstraße 5', city: 'München', postal_code: '80331', country: 'DE' };

  it('agrees with the photo ID in name and with what was expected in address', () => {
    expect(outcome({ profile, captures: [passport(), bill()], expected: { address } })).toBe('approved');
  });

  it.each([
    ['too old', bill({ values: { issue_date: '2025-01-01' } }), 'older than the profile accepts'],
    ['without a date', bill({ without: ['issue_date'] }), 'proofOfAddressResult'],
    ['in another name', bill({ values: { full_name: 'Anna Schmidt' } }), 'another name than the photo ID'],
    ['without an address', bill({ without: ['address'] }), 'proofOfAddressResult'],
    ['read in part', bill({ findings: [finding('reading_cut_short')] }), 'could not be examined'],
  ])('is shown to a person where it is %s', (_, proof, reason) => {
    const given = { profile, captures: [passport(), proof] };
    expect(outcome(given)).toBe('double_check');
    expect(reasons(given)).toContain(reason);
  });
});

describe('an examination', () => {
  const given = { captures: [cardFront(), cardBack(), selfie(0.6)], expected };

  it('is the same every time, and replays to the byte', () => {
    const { decision } = decided(given);
    expect(canonicalJson(decided(given).decision)).toBe(canonicalJson(decision));
    const stored = JSON.parse(JSON.stringify(decision)) as typeof decision;
    expect(canonicalJson(replay(stored, bundled('standard')))).toBe(canonicalJson(decision));
  });

  it('keeps names, numbers and pictures out of the decision', () => {
    const text = canonicalJson(decided(given).decision);
    for (const secret of ['MUELLER', 'Müller', 'C01X00T47', '1974-08-12']) expect(text).not.toContain(secret);
  });

  it('says which picture each finding is about', () => {
    const { findings } = decided({
      captures: [cardFront({ findings: [finding('image_glare')] }), cardBack(), selfie()],
    }).examination;
    expect(findings).toContainEqual(
      expect.objectContaining({
        step: 'document',
        code: 'image_glare',
        capture: { type: 'photo_id', side: 'front' },
      }),
    );
  });
});
