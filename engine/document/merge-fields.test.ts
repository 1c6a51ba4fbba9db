import { describe, expect, it } from 'vitest';
import type { FieldName, FieldSource, Fields } from '../reading.ts';
import { compareValues } from './compare-values.ts';
import { mergeFields } from './merge-fields.ts';

const stated = (source: FieldSource, values: Partial<Record<FieldName, string>>, confidence = 0.95): Fields =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, confidence, source }]));

describe('mergeFields', () => {
  it('takes the print of the visual zone where it says more than the MRZ, surer than either', () => {
    const { fields, findings } = mergeFields([
      stated('mrz', { surname: 'MUELLER', given_names: 'ANNA', document_number: 'C01X00T47' }),
      stated('viz', { surname: 'Müller', given_names: 'ANNA', document_number: 'C01X00T47' }),
    ]);
    expect(findings).toEqual([]);
    expect(fields.surname).toMatchObject({ value: 'Müller', source: 'viz' });
    expect(fields.surname?.others).toEqual([{ source: 'mrz', value: 'MUELLER', confidence: 0.95 }]);
    expect(fields.surname?.confidence).toBeGreaterThan(0.99);
    expect(fields.given_names).toMatchObject({ value: 'ANNA', source: 'mrz' });
  });

  it('believes no marks that no language of the state has', () => {
    const read = (surname: string, mrz: string, sureness = 0.95) =>
      mergeFields([
        stated('mrz', { surname: mrz, issuing_state: 'LTU' }, 0.95),
        stated('viz', { surname }, sureness),
      ]).fields.surname?.value;
    expect(read('BASÄNÁVĪČIENÉ', 'BASANAVICIENE')).toBe('BASANAVICIENE');
    expect(read('BASÄNÁVĪČIENÉ', 'BASANAVICIENE', 0.999)).toBe('BASANAVICIENE');
    expect(read('BASANAVIČIENĖ', 'BASANAVICIENE')).toBe('BASANAVIČIENĖ');
    expect(read('Žemaitė', 'ZEMAITE')).toBe('Žemaitė');
  });

  it('reports both values where two sure places differ, and is sure of neither', () => {
    const { fields, findings } = mergeFields([
      stated('mrz', { date_of_birth: '1990-01-02' }),
      stated('viz', { date_of_birth: '1998-01-02' }),
    ]);
    expect(fields.date_of_birth).toMatchObject({ value: '1990-01-02', confidence: 0.5 });
    expect(findings).toMatchObject([
      { code: 'sources_disagree', field: 'date_of_birth', value: '1990-01-02 / 1998-01-02' },
    ]);
    expect(findings[0]?.detail).toContain('visual zone');
  });

  it('accuses nobody by an unsure reading, and follows the surer', () => {
    const { fields, findings } = mergeFields([
      stated('mrz', { document_number: 'AB1234567' }, 0.3),
      stated('barcode', { document_number: 'XY7654321' }, 0.99),
    ]);
    expect(findings).toEqual([]);
    expect(fields.document_number).toMatchObject({ value: 'XY7654321', source: 'barcode', confidence: 0.99 });
    expect(fields.document_number?.others).toHaveLength(1);
  });

  it('follows a trusted MRZ even where it was read less surely', () => {
    const mrz = stated('mrz', { document_number: 'M00000426' }, 0.8);
    const viz = stated('viz', { document_number: 'F122187664' }, 0.93);
    expect(mergeFields([mrz, viz], 'mrz').fields.document_number).toMatchObject({ value: 'M00000426' });
    expect(mergeFields([mrz, viz]).fields.document_number).toMatchObject({ value: 'F122187664' });
  });

  it('keeps what only one place states', () => {
    const { fields } = mergeFields([stated('viz', { address: '1 High St' }), {}]);
    expect(fields.address).toEqual({ value: '1 High St', confidence: 0.95, source: 'viz' });
  });

  it('takes the whole name where the MRZ had no room for it', () => {
    const mrz = stated('mrz', { surname: 'PAPANDROPOULOS' });
    mrz.surname!.truncated = true;
    const { fields, findings } = mergeFields([mrz, stated('viz', { surname: 'Papandropoulos-Nikolaidis' })]);
    expect(findings).toEqual([]);
    expect(fields.surname).toMatchObject({ value: 'Papandropoulos-Nikolaidis', source: 'viz' });
  });
});

describe('what an MRZ and the print say differently without contradiction', () => {
  it('takes the century from the print', () => {
    const { fields, findings } = mergeFields([
      stated('mrz', { date_of_birth: '2011-01-01' }, 0.999),
      stated('viz', { date_of_birth: '1911-01-01' }, 0.9),
    ]);
    expect(findings).toEqual([]);
    expect(fields.date_of_birth?.value).toBe('1911-01-01');
  });

  it('takes the number of the MRZ where letters and digits look alike', () => {
    const { fields, findings } = mergeFields([
      stated('mrz', { document_number: 'KB0000000' }, 0.6),
      stated('viz', { document_number: 'KBO000000' }, 0.9),
    ]);
    expect(findings).toEqual([]);
    expect(fields.document_number?.value).toBe('KB0000000');
  });
});

describe('compareValues', () => {
  it.each([
    ['surname', 'MUELLER', 'Müller', 'same'],
    ['surname', 'MULLER', 'Müller', 'same'],
    ['surname', 'DESMEDT', 'De Smedt', 'same'],
    ['surname', 'OCONNOR', "O'Connor", 'same'],
    ['surname', 'GROSS', 'Groß', 'same'],
    ['surname', 'MUNXXOZ', 'Muñoz', 'same'],
    ['given_names', 'ANNA', 'Anna Maria', 'close'],
    ['given_names', 'MARIA', 'Anna Maria', 'close'],
    ['surname', 'SMITH', 'Smlth', 'close'],
    ['surname', 'SMITH', 'Jones', 'different'],
    ['document_number', 'C01X00T47', 'CO1XOOT47', 'close'],
    ['document_number', 'C01X00T47', 'C01X 00T 47', 'same'],
    ['document_number', 'C01X00T47', 'C01X00T48', 'different'],
    ['nationality', 'D', 'DEU', 'same'],
    ['nationality', 'GBR', 'USA', 'different'],
    ['date_of_birth', '1990-01-02', '1990-02-01', 'different'],
    ['place_of_birth', 'a', 'b', null],
  ] as const)('%s %s and %s: %s', (field, a, b, likeness) => {
    expect(compareValues(field, a, b)).toBe(likeness);
    expect(compareValues(field, b, a)).toBe(likeness);
  });
});
