import { describe, expect, it } from 'vitest';
import type { DocumentKind, Side } from '../../rules/finding.ts';
import type { FieldName, Fields, MrzReading, TextLine } from '../reading.ts';
import { judgeDocument } from './judge-document.ts';
import { kindByMrz } from './kind-by-mrz.ts';
import { kindByWords } from './kind-by-words.ts';
import { type Evidence, nameDocument } from './name-document.ts';

const at = { x: 0, y: 0 };
const print = (...texts: string[]): TextLine[] =>
  texts.map((text) => ({ text, confidence: 0.98, quad: [at, at, at, at] }));
const fields = (values: Partial<Record<FieldName, string | null>>, confidence = 0.95): Fields =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name, { value, confidence, source: 'viz' }]),
  );
const mrz = (line: string, state: string, more: Partial<MrzReading> = {}): MrzReading => ({
  format: 'TD3',
  lines: [line],
  valid: true,
  confidence: 0.9,
  corrections: [],
  fields: fields({ issuing_state: state }),
  findings: [],
  ...more,
});
const evidence = (
  more: Partial<Evidence>,
  kind: DocumentKind | null = null,
  side: Side | null = null,
): Evidence => ({
  declared: { type: 'photo_id', side, kind },
  mrz: null,
  aamva: null,
  lines: [],
  fields: {},
  portrait: null,
  ...more,
});

describe('kindByMrz', () => {
  it.each([
    ['P<UTO', 'UTO', 'TD3', 'passport'],
    ['PMUTO', 'UTO', 'TD3', 'passport'],
    ['I<UTO', 'UTO', 'TD1', 'id_card'],
    ['IDD<<', 'D', 'TD1', 'id_card'],
    ['ARUTO', 'UTO', 'TD1', 'residence_permit'],
    ['IRUTO', 'UTO', 'TD1', 'residence_permit'],
    ['C1USA', 'USA', 'TD1', 'residence_permit'],
    ['C1UTO', 'UTO', 'TD1', 'id_card'],
    ['V<UTO', 'UTO', 'MRV-A', 'visa'],
    ['IDFRA', 'FRA', 'FRENCH-ID', 'id_card'],
    ['D1NLD', 'NLD', 'DRIVING-LICENSE', 'driving_license'],
    ['ACUTO', 'UTO', 'TD1', 'other'],
    ['XXUTO', 'UTO', 'TD1', null],
  ] as const)('%s of %s (%s) is %s', (line, state, format, kind) => {
    expect(kindByMrz(mrz(line, state, { format }))).toBe(kind);
  });
});

describe('kindByWords', () => {
  const among = ['passport', 'id_card', 'residence_permit', 'driving_license', 'visa'] as const;
  it.each([
    [['REPUBLIQUE FRANCAISE', 'PERMIS DE CONDUIRE'], 'driving_license'],
    [['FÜHRERSCHEIN BUNDESREPUBLIK DEUTSCHLAND'], 'driving_license'],
    [['DRIVER', 'LICENSE'], 'driving_license'],
    [['AUFENTHALTSTITEL', 'RESIDENCE PERMIT'], 'residence_permit'],
    [['PERSONALAUSWEIS', 'IDENTITY CARD / CARTE D’IDENTITÉ'], 'id_card'],
    [['Passport No.', 'PASSPORT', 'PASSEPORT'], 'passport'],
    [['compass', 'trespasser'], null],
    [['Electricity bill', 'Amount due'], null],
  ] as const)('%j is %s', (texts, kind) => {
    expect(kindByWords(print(...texts), among)?.kind ?? null).toBe(kind);
  });
});

describe('nameDocument', () => {
  it('believes the MRZ before the print, and reports that another kind was declared', () => {
    const named = nameDocument(
      evidence({ mrz: mrz('P<D<<', 'D'), lines: print('IDENTITY CARD') }, 'id_card'),
    );
    expect(named.document).toEqual({ kind: 'passport', country: 'DE', side: 'front', confidence: 0.99 });
    expect(named.findings).toMatchObject([{ code: 'document_kind_differs', value: 'passport' }]);
  });

  it('knows the country by the print', () => {
    const lines = print('ESPAÑA', 'DOCUMENTO NACIONAL DE IDENTIDAD');
    expect(nameDocument(evidence({ lines })).document).toMatchObject({ kind: 'id_card', country: 'ES' });
    const licence = print('CALIFORNIA', 'DRIVER LICENSE');
    expect(nameDocument(evidence({ lines: licence })).document).toMatchObject({ country: 'US' });
  });

  it('believes what was declared where the picture has data and no title, and is not sure', () => {
    const read = {
      lines: print('Muster'),
      fields: fields({ document_number: '1', date_of_birth: '1990-01-01' }),
    };
    expect(nameDocument(evidence(read, 'id_card')).document).toMatchObject({
      kind: 'id_card',
      confidence: 0.5,
    });
    const unknown = nameDocument(evidence(read));
    expect(unknown.document).toMatchObject({ kind: 'other' });
    expect(unknown.findings).toMatchObject([{ code: 'document_kind_unknown' }]);
  });

  it('finds no document where nothing speaks of one', () => {
    expect(nameDocument(evidence({ lines: print('hello world') }, 'passport', 'front')).document).toBeNull();
  });
});

describe('judgeDocument', () => {
  const passport = { kind: 'passport', country: 'DE', side: 'front', confidence: 0.9 } as const;
  const whole = {
    surname: 'DOE',
    document_number: 'C1',
    date_of_birth: '1990-01-01',
    expiry_date: '2030-01-01',
    nationality: 'D',
  };
  const judge = (values: Partial<Record<FieldName, string | null>>, confidence?: number) =>
    judgeDocument({
      document: passport,
      mrz: mrz('P<D', 'D'),
      barcode: null,
      lines: [],
      fields: fields(values, confidence),
      today: '2026-01-01',
    }).map(({ code, field }) => (field ? `${code} ${field}` : code));

  it('finds nothing wrong with a whole one', () => expect(judge(whole)).toEqual([]));

  it('names what is missing, and says unreadable where all is', () => {
    expect(judge({ ...whole, nationality: null })).toEqual(['field_missing nationality']);
    expect(judge({})).toEqual(['document_unreadable']);
  });

  it('judges dates that were surely read', () => {
    expect(judge({ ...whole, expiry_date: '2025-12-31' })).toEqual(['document_expired expiry_date']);
    expect(judge({ ...whole, expiry_date: '2025-12-31' }, 0.4)).toEqual([]);
    expect(judge({ ...whole, expiry_date: '2026-01-01' })).toEqual([]);
    expect(judge({ ...whole, date_of_birth: '2027-01-01' })).toEqual(['field_implausible date_of_birth']);
    expect(judge({ ...whole, issue_date: '2026-02-01' })).toEqual(['document_not_yet_valid issue_date']);
  });

  it('knows a specimen', () => {
    expect(judge({ ...whole, nationality: 'UTO' })).toEqual(['document_specimen']);
  });
});
