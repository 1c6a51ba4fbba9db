import { expect, it } from 'vitest';
import { fields } from '../../test/support/made-readings.ts';
import type { FieldName } from '../reading.ts';
import { judgePersonalNumber } from './judge-personal-number.ts';

const HOLDER = { personal_number: '44051401359', date_of_birth: '1944-05-14', sex: 'M', nationality: 'POL' };
const judged = (changes: Partial<Record<FieldName, string>>, country: string | null = 'PL') =>
  judgePersonalNumber(fields({ ...HOLDER, ...changes }), country).map(({ detail }) => detail);

it('finds nothing where it is the holder’s, or where it cannot be known', () => {
  expect(judged({})).toEqual([]);
  expect(judged({ date_of_birth: '1934-05-14' }, null)).toEqual([]);
  expect(judged({ date_of_birth: '1934-05-14', nationality: 'UKR' })).toEqual([]);
  expect(judged({ sex: 'X' })).toEqual([]);
  const unsure = fields({ ...HOLDER, date_of_birth: '1934-05-14' });
  unsure.personal_number!.confidence = 0.6;
  expect(judgePersonalNumber(unsure, 'PL')).toEqual([]);
});

it('says why it is not', () => {
  expect(judged({ personal_number: '44051401358' })[0]).toContain('check digit does not fit');
  expect(judged({ date_of_birth: '1934-05-14' })[0]).toContain('born on another day than 1934-05-14');
  expect(judged({ sex: 'F' })[0]).toContain('of sex M');
});
