import { describe, expect, it } from 'vitest';
import { decided, outcome, own } from '../../test/support/decided.ts';
import { face, passport, selfie } from '../../test/support/made-readings.ts';

const profile = own({
  steps: [
    { type: 'document' },
    { type: 'selfie', required: false },
    { type: 'age_estimation', minimumAge: 18 },
  ],
  autoReject: { rules: [{ ageResult: '== fail' }] },
  autoApprove: { rules: [{ ageResult: '== pass' }] },
});
const born = (date_of_birth: string) => [passport({ values: { date_of_birth } })];

describe('the least age', () => {
  it('is a matter of the day', () => {
    expect(outcome({ profile, captures: born('2008-04-02') })).toBe(
      'rejected final AGE_REQUIREMENT_MISMATCH',
    );
    expect(outcome({ profile, captures: born('2008-04-01') })).toBe('approved');
  });

  it.each([
    [
      'it is not yet where the person is',
      ['2026-02-28', '2026-02-28'],
      'rejected final AGE_REQUIREMENT_MISMATCH',
    ],
    ['it is where the person is', ['2026-03-01', '2026-03-01'], 'approved'],
    ['nobody knows where the person is', ['2026-02-28', '2026-03-01'], 'double_check'],
    ['it is everywhere', ['2026-03-01', '2026-03-02'], 'approved'],
  ] as const)('on the birthday of who was born on 29 February: %s', (_, personDays, expected) => {
    expect(outcome({ profile, captures: born('2008-02-29'), personDays })).toBe(expected);
  });

  it('says why it is unknown', () => {
    const { examination } = decided({
      profile,
      captures: born('2008-03-02'),
      personDays: ['2026-03-01', '2026-03-02'],
    });
    expect(examination.facts.age?.unknown).toMatch(/time zone of the person was not given/);
    expect(examination.facts.ageResult?.findings).toEqual(['step_not_run']);
  });
});

it('nobody is approved whose face looks far from the age of the document', () => {
  const looks = (age: number) => [passport(), selfie(0.42, { reading: { face: face(0.42, { age }) } })];
  expect(outcome({ profile, captures: looks(45) })).toBe('approved');
  const { decision, examination } = decided({ profile, captures: looks(12) });
  expect(decision.outcome).toBe('double_check');
  expect(examination.facts.ageResult).toEqual({
    value: 'review',
    unknown: null,
    findings: ['age_implausible'],
  });
});
