import { describe, expect, it } from 'vitest';
import { fields } from '../../test/support/made-readings.ts';
import type { FieldName } from '../reading.ts';
import { judgeDates } from './judge-dates.ts';

type Given = Partial<Record<FieldName, string>>;
const GOOD: Given = { date_of_birth: '1990-05-01', issue_date: '2022-03-02', expiry_date: '2032-03-01' };

function judged(
  changes: Given,
  kind: 'passport' | 'id_card' | 'driving_license' = 'passport',
  country: string | null = 'FR',
) {
  const document = { fields: fields({ ...GOOD, ...changes }), kind, country, today: '2026-01-01' };
  return judgeDates(document).map(({ code, field }) => `${code} ${field}`);
}

describe('dates of a document', () => {
  it('that can be are not doubted', () => expect(judged({})).toEqual([]));

  it.each([
    [{ date_of_birth: '2027-01-01' }, 'field_implausible date_of_birth'],
    [{ issue_date: '1989-01-01', expiry_date: '' }, 'field_implausible issue_date'],
    [{ issue_date: '2033-01-01' }, 'field_implausible issue_date'],
    [{ issue_date: '2026-02-01' }, 'document_not_yet_valid issue_date'],
    [{ issue_date: '2015-01-01', expiry_date: '2025-01-01' }, 'document_expired expiry_date'],
  ])('%o is %s', (changes, wanted) => expect(judged(changes)).toContain(wanted));

  it('says once that a date of issue cannot be', () =>
    expect(judged({ issue_date: '1989-01-01' })).toEqual(['field_implausible issue_date']));

  it('says how long a document is valid for where its state makes none so', () => {
    expect(judged({ expiry_date: '2033-02-01' })).toEqual([]);
    expect(judged({ expiry_date: '2036-03-01' })).toEqual(['validity_too_long expiry_date']);
    expect(judged({ expiry_date: '9999-01-01' })).toEqual([]);
    expect(judged({ expiry_date: '2036-03' })).toEqual([]);
  });

  it('knows the limits of cards and licences of some states, and nothing of others', () => {
    const long = { expiry_date: '2040-03-01' };
    expect(judged(long, 'id_card', 'DE')).toEqual(['validity_too_long expiry_date']);
    expect(judged(long, 'id_card', 'XK')).toEqual([]);
    expect(judged(long, 'id_card', null)).toEqual([]);
    expect(judged({ ...long, date_of_birth: '1950-01-01' }, 'id_card', 'DE')).toEqual([]);
    expect(judged({ ...long, issue_date: '2019-03-02' }, 'id_card', 'BE')).toEqual([]);
    expect(judged(long, 'driving_license', 'DE')).toEqual(['validity_too_long expiry_date']);
    expect(judged({ ...long, expiry_date: '2037-03-01' }, 'driving_license', 'DE')).toEqual([]);
    expect(judged(long, 'driving_license', 'US')).toEqual([]);
  });
});
