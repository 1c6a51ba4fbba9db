import { describe, expect, it } from 'vitest';
import { finding, passport } from '../../test/support/made-readings.ts';
import { FRAUD_WEIGHTS, FURTHER_FIELD, weightOf } from './fraud-weights.ts';
import { scoreFraud } from './score-fraud.ts';

const pointsOf = (findings: Parameters<typeof scoreFraud>[0]) =>
  scoreFraud(findings).findings.map(({ points }) => points ?? 0);

describe('the fraud score', () => {
  it('is nothing where nothing speaks of forgery', () => {
    const { score, findings, telling } = scoreFraud([finding('image_blurred'), finding('sides_unlinked')]);
    expect({ score, telling }).toEqual({ score: 0, telling: [] });
    expect(findings.every((one) => !('points' in one))).toBe(true);
    expect(passport().reading.findings).toEqual([]);
  });

  it('counts a code once, by its surest finding, and says which it was', () => {
    const unsure = finding('mrz_check_digit_failed', { confidence: 0.4 });
    const sure = finding('mrz_check_digit_failed', { field: 'composite' });
    const full = weightOf('mrz_check_digit_failed');
    expect(pointsOf([unsure, sure, sure])).toEqual([0, full, 0]);
    expect(pointsOf([unsure])).toEqual([full / 2]);
    expect(scoreFraud([unsure, sure]).telling).toHaveLength(2);
  });

  it('counts each field that two places of a picture state differently, and sides once', () => {
    const fields = ['surname', 'date_of_birth', 'document_number', 'surname'];
    const sources = fields.map((field) => finding('sources_disagree', { field }));
    expect(pointsOf(sources)).toEqual([weightOf('sources_disagree'), FURTHER_FIELD, FURTHER_FIELD, 0]);
    const sides = fields.map((field) => finding('sides_disagree', { field }));
    expect(scoreFraud(sides).score).toBe(weightOf('sides_disagree'));
  });

  it('takes number and picture of an earlier applicant for one sign', () => {
    const seen = [finding('duplicate_image'), finding('duplicate_document_number')];
    expect(scoreFraud(seen).score).toBe(Math.max(...seen.map(({ code }) => weightOf(code))));
  });

  it('ends at 100', () => {
    const all = Object.keys(FRAUD_WEIGHTS).map((code) => finding(code as keyof typeof FRAUD_WEIGHTS));
    expect(scoreFraud(all).score).toBe(100);
  });
});
