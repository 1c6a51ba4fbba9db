/** Everything that a person has to look at, each with its reason. */
import { describe, expect, it } from 'vitest';
import { bundled, decided, outcome, own } from '../../test/support/decided.ts';
import { cardBack, cardFront, face, finding, passport, selfie } from '../../test/support/made-readings.ts';

const reasons = (given: Parameters<typeof decided>[0]) => decided(given).decision.reasons.join(' ');

describe('double check', () => {
  it.each([
    [
      'a face that is alike, not surely enough',
      { captures: [passport(), selfie(0.6)] },
      'faceMatchScore >= 85',
    ],
    [
      'a name that fits in part',
      {
        captures: [passport(), selfie()],
        expected: { person: { first_name: 'Juergen', last_name: 'Muellerson' } },
      },
      'expectedDataResult',
    ],
    [
      'a name that differs',
      {
        captures: [passport(), selfie()],
        expected: { person: { first_name: 'Anna', last_name: 'Schmidt' } },
      },
      'The name on the document is another',
    ],
    [
      'a date of birth with day and month swapped',
      { captures: [passport(), selfie()], expected: { person: { date_of_birth: '1974-12-08' } } },
      'day and month swapped',
    ],
    [
      'an address that nothing states',
      {
        captures: [passport(), selfie()],
        expected: {
          address: { street: 'Hauptstr. 5', city: 'München', postal_code: '80331', country: 'DE' },
        },
      },
      'could not be read',
    ],
    [
      'an MRZ that is not relied on',
      { captures: [passport({ mrzValid: false, findings: [finding('mrz_unreliable')] }), selfie()] },
      'not sure enough to rely on',
    ],
    [
      'places that disagree',
      { captures: [passport({ findings: [finding('sources_disagree')] }), selfie()] },
      'documentFraudScore < 30',
    ],
    [
      'sides that disagree',
      { captures: [cardFront({ values: { date_of_birth: '1975-08-12' } }), cardBack(), selfie()] },
      'Front and back',
    ],
    [
      'another kind than declared',
      { captures: [passport({ findings: [finding('document_kind_differs')] }), selfie()] },
      'another kind than was declared',
    ],
    [
      'a specimen in live mode',
      { captures: [passport({ findings: [finding('document_specimen')] }), selfie()] },
      'documentSpecimen',
    ],
    [
      'no expiry date',
      {
        captures: [cardFront({ without: ['expiry_date'] }), cardBack({ without: ['expiry_date'] }), selfie()],
      },
      'expiry date could not be read',
    ],
    [
      'no portrait',
      {
        captures: [
          passport({ reading: { face: null }, findings: [finding('portrait_not_found')] }),
          selfie(),
        ],
      },
      'no portrait on the document',
    ],
    [
      'a reader that failed',
      {
        captures: [
          passport({
            reading: {
              document: null,
              mrz: null,
              fields: {},
              face: null,
              findings: [finding('step_not_run')],
            },
          }),
          selfie(),
        ],
      },
      'a reason on our side',
    ],
    [
      'a picture of which a part was not read for want of time, though all else is well',
      { captures: [passport({ findings: [finding('reading_cut_short')] }), selfie()] },
      'a reason on our side',
    ],
    [
      'a weak portrait at the edge',
      {
        captures: [
          passport({
            reading: {
              face: face(0, {
                quality: { pixels: 60, sharpness: 0.8, brightness: 130, glare: 0, colour: 1 },
              }),
            },
          }),
          selfie(0.54),
        ],
      },
      'faceMatchResult',
    ],
  ])('%s', (_, given, reason) => {
    expect(outcome(given)).toBe('double_check');
    expect(reasons(given)).toContain(reason);
  });

  it('a back of another card, even where the front was read badly', () => {
    const front = cardFront({
      values: { surname: 'SCHMIDT', date_of_birth: '1990-01-01', document_number: 'X1' },
    });
    for (const field of Object.values(front.reading.fields)) field.confidence = 0.6;
    expect(outcome({ captures: [front, cardBack(), selfie()] })).toBe('double_check');
    for (const field of Object.values(front.reading.fields)) field.confidence = 0.3;
    const given = { captures: [front, cardBack(), selfie()] };
    expect(outcome(given)).toBe('double_check');
    expect(reasons(given)).toContain('Nothing that was read on both sides');
  });

  it('a passport with the back of a card', () => {
    const other = cardBack({
      values: { surname: 'SCHMIDT', date_of_birth: '1990-01-01', document_number: 'X1' },
    });
    expect(outcome({ captures: [passport(), other, selfie()] })).toBe('double_check');
  });

  it('a selfie that is the portrait once more', () => {
    const print = 'a'.repeat(64);
    const same = selfie(0.01, { reading: { face: face(0.01, { print }) } });
    const given = { captures: [passport({ reading: { face: face(0, { print }) } }), same] };
    expect(outcome(given)).toBe('double_check');
    expect(reasons(given)).toContain('the portrait of the document once more');
  });

  it('enhanced: passive liveness clears nobody, and says so', () => {
    const given = { profile: bundled('enhanced'), captures: [passport(), selfie()] };
    expect(outcome(given)).toBe('double_check');
    expect(reasons(given)).toContain('does not prove that a living person');
  });

  it.each([
    ['aml_screening', 'no screening list is loaded'],
    ['deepfake', 'no selfie was uploaded'],
    ['kyt_crypto', 'no wallet was given'],
    ['non_document', 'no source of records'],
    ['manual_review', 'review by a person'],
  ] as const)('a step %s that cannot run', (type, reason) => {
    const { content } = bundled('express');
    const given = {
      profile: own({ ...content, steps: [...content.steps, { type }] }),
      captures: [passport()],
    };
    expect(outcome(given)).toBe('double_check');
    expect(reasons(given)).toContain(reason);
  });

  it('active liveness', () => {
    const { content } = bundled('standard');
    const steps = content.steps.map((step) =>
      step.type === 'selfie' ? { ...step, livenessType: 'active' as const } : step,
    );
    const given = { profile: own({ ...content, steps }), captures: [passport(), selfie()] };
    expect(outcome(given)).toBe('double_check');
    expect(reasons(given)).toContain('a liveness check that could not run');
  });
});
