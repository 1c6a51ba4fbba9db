import { describe, expect, it } from 'vitest';
import type { StepOf } from '../../rules/profile-steps.ts';
import { emptyReading } from '../empty-reading.ts';
import type { Field, FieldName, Fields } from '../reading.ts';
import { judgeSides } from './judge-sides.ts';
import type { ExaminedCapture } from './step.ts';

const FRONT: Partial<Record<FieldName, string>> = {
  surname: 'SAMPLE',
  given_names: 'CHRISTOPHER MICHAEL',
  document_number: 'T64235789',
  date_of_birth: '1986-06-06',
  expiry_date: '2030-12-10',
  issue_date: '2024-06-01',
  sex: 'M',
  address: '2300 WEST BROAD STREET, RICHMOND VA 23269',
};

const OPTIONS: StepOf<'document'> = {
  type: 'document',
  required: true,
  allowedDocuments: ['driving_license'],
  sides: 'both',
  fraudThreshold: 30,
};

function side(which: 'front' | 'back', values: typeof FRONT, cut: FieldName[] = []): ExaminedCapture {
  const made = Object.entries(values).map(([name, value]): [string, Field] => [
    name,
    { value, confidence: 0.95, source: which === 'front' ? 'viz' : 'barcode' },
  ]);
  const fields: Fields = Object.fromEntries(made);
  for (const name of cut) fields[name]!.truncated = true;
  const document = { kind: 'driving_license', country: 'US', side: which, confidence: 0.9 } as const;
  return { type: 'photo_id', side: which, kind: null, reading: { ...emptyReading(), document, fields } };
}

function judged(back: typeof FRONT, cut: FieldName[] = []) {
  const captures = [side('front', FRONT), side('back', back, cut)];
  return judgeSides(captures, OPTIONS, '2026-11-25');
}

describe('a licence whose front and barcode state', () => {
  it('the same: nothing is said', () => expect(judged(FRONT).findings).toEqual([]));

  it.each([
    ['surname', 'JOHNSON'],
    ['given_names', 'PETER'],
    ['document_number', 'A10987654'],
    ['date_of_birth', '1990-01-31'],
    ['expiry_date', '2033-12-10'],
    ['issue_date', '2023-06-01'],
    ['sex', 'F'],
    ['address', '12 ELM ST, RENO NV 89502'],
  ] as const)('another %s: one finding says which', (field, value) => {
    const { findings } = judged({ ...FRONT, [field]: value });
    expect(findings).toMatchObject([{ code: 'sides_disagree', field }]);
    expect(findings[0]!.value!.split(' / ').sort()).toEqual([FRONT[field], value].sort());
  });

  it('the beginning of a name that the barcode cut: they agree, and the print is kept', () => {
    const { findings, fields } = judged({ ...FRONT, given_names: 'CHRISTOPH MIC' }, ['given_names']);
    expect(findings).toEqual([]);
    expect(fields.given_names).toMatchObject({ value: 'CHRISTOPHER MICHAEL', source: 'viz' });
    expect(fields.given_names!.confidence).toBeGreaterThan(0.99);
  });

  it('an address that abbreviates, or has one digit misread: they agree', () => {
    expect(judged({ ...FRONT, address: '2300 W BROAD ST, RICHMOND VA 23269-1234' }).findings).toEqual([]);
    expect(judged({ ...FRONT, address: '2300 WEST BROAD STREET, RICHMOND VA 23289' }).findings).toEqual([]);
  });
});
