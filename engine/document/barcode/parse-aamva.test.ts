import { describe, expect, it } from 'vitest';
import { parseAamva } from './parse-aamva.ts';

/** A barcode text as an issuer writes it: header, one designator, the subfile. */
function card(options: { version: string; elements: string[]; subfile?: string; issuer?: string }): string {
  const { version, elements, subfile = 'DL', issuer = '636099' } = options;
  const jurisdictionVersion = Number(version) > 1 ? '00' : '';
  return `@\n\x1e\rANSI ${issuer}${version}${jurisdictionVersion}01${subfile}00310200${subfile}${elements.join('\n')}\r`;
}
const values = (text: string) =>
  Object.fromEntries(
    Object.entries(parseAamva(text)?.fields ?? {}).map(([name, field]) => [name, field.value]),
  );

describe('parseAamva', () => {
  it('reads version 10', () => {
    const text = card({
      version: '10',
      elements: [
        'DAQT64235789',
        'DCSO’NEIL-SÁNCHEZ'.normalize('NFC'),
        'DDEN',
        'DACMICHELLE',
        'DDFN',
        'DADMARIE',
        'DDGT',
        'DBD06012024',
        'DBB02291992',
        'DBA02292032',
        'DBC2',
        'DAG12 ELM ST',
        'DAHAPT 3',
        'DAIRENO',
        'DAJNV',
        'DAK895020000  ',
        'DCF83D9BN217QO983B1',
        'DCGUSA',
      ],
    });
    const reading = parseAamva(text)!;
    expect(reading).toMatchObject({ kind: 'driving_license', country: 'USA', version: 10 });
    expect(values(text)).toEqual({
      surname: 'O’NEIL-SÁNCHEZ',
      given_names: 'MICHELLE MARIE',
      document_number: 'T64235789',
      date_of_birth: '1992-02-29',
      issue_date: '2024-06-01',
      expiry_date: '2032-02-29',
      sex: 'F',
      issuing_state: 'USA',
      issuing_authority: 'NV',
      address: '12 ELM ST, APT 3, RENO NV 89502',
      optional_data: '83D9BN217QO983B1',
    });
    expect(reading.findings).toMatchObject([
      { code: 'barcode_truncated', field: 'given_names' },
      { code: 'barcode_issuer_unknown', value: '636099' },
    ]);
    expect(reading.fields.surname).toEqual({
      value: expect.any(String),
      source: 'barcode',
      confidence: 0.99,
    });
    expect(reading.fields.given_names).toMatchObject({ truncated: true });
  });

  it('reads version 1: one name element, ISO dates', () => {
    const text = card({
      version: '01',
      elements: ['DAQD123', 'DAADOE,JANE,QUINN,JR', 'DBB19801231', 'DBA20301231', 'DBCF'],
    });
    expect(values(text)).toMatchObject({
      surname: 'DOE',
      given_names: 'JANE QUINN',
      date_of_birth: '1980-12-31',
      expiry_date: '2030-12-31',
      sex: 'F',
    });
  });

  it('splits a version 1 name without marks at its last word, and says that it is not sure', () => {
    const text = card({ version: '01', elements: ['DAQ1', 'DAAJANE QUINN DOE', 'DBB19801231'] });
    expect(parseAamva(text)?.fields).toMatchObject({
      surname: { value: 'DOE', confidence: 0.6 },
      given_names: { value: 'JANE QUINN', confidence: 0.6 },
      document_number: { confidence: 0.99 },
    });
  });

  it('reads version 3: given names in one element', () => {
    const text = card({ version: '03', elements: ['DAQ1', 'DCSDOE,', 'DCTJANE,QUINN', 'DBB12311980'] });
    expect(values(text)).toMatchObject({
      surname: 'DOE',
      given_names: 'JANE QUINN',
      date_of_birth: '1980-12-31',
    });
  });

  it('knows Canada by its country, its provinces and its issuers', () => {
    const elements = ['DAQS9244-1', 'DCSROY', 'DACLUC', 'DBB19960603'];
    expect(parseAamva(card({ version: '08', elements: [...elements, 'DCGCAN'] }))?.country).toBe('CAN');
    expect(parseAamva(card({ version: '08', elements: [...elements, 'DAJQC'] }))?.country).toBe('CAN');
    expect(parseAamva(card({ version: '08', elements, issuer: '636012' }))?.country).toBe('CAN');
    expect(values(card({ version: '08', elements: [...elements, 'DCGCAN'] }))).toMatchObject({
      date_of_birth: '1996-06-03',
      issuing_state: 'CAN',
    });
  });

  it('reads a date in the order of the other country, and says so', () => {
    const text = card({ version: '04', elements: ['DAQ1', 'DCSDOE', 'DBB19721103', 'DCGUSA'] });
    const { fields, findings } = parseAamva(text)!;
    expect(fields.date_of_birth?.value).toBe('1972-11-03');
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'barcode_date_order', field: 'date_of_birth', value: '1972-11-03' }),
    );
  });

  it('says where the barcode contradicts itself', () => {
    const elements = ['DAQ1', 'DCSDOE', 'DBB06061986', 'DDJ06062010', 'DCGCAN'];
    const inconsistent = parseAamva(card({ version: '08', elements, issuer: '636000' }))!.findings.filter(
      ({ code }) => code === 'barcode_inconsistent',
    );
    expect(inconsistent.map(({ field }) => field)).toEqual(['issuing_state', 'date_of_birth']);
    const right = ['DAQ1', 'DCSDOE', 'DBB02291992', 'DDJ02282013', 'DCGUSA'];
    expect(parseAamva(card({ version: '08', elements: right, issuer: '636000' }))!.findings).toEqual([]);
  });

  it.each([
    ['895020000', '89502'],
    ['895021234', '89502-1234'],
    ['89502-1234', '89502-1234'],
    ['8950200000', '89502'],
    ['89502     0', '89502'],
    ['T4G 7A7', 'T4G 7A7'],
  ])('prints the postal code %s as %s', (code, printed) => {
    const elements = ['DAQ1', 'DCSDOE', 'DAG12  ELM ST,', 'DAIRENO', `DAK${code}`];
    expect(values(card({ version: '08', elements })).address).toBe(`12 ELM ST, RENO ${printed}`);
  });

  it('knows who issued it, wherever its holder lives', () => {
    const elements = ['DAQ1', 'DCSDOE', 'DAG1 ELM ST', 'DAJNV'];
    expect(values(card({ version: '08', elements, issuer: '636014' })).issuing_authority).toBe('CA');
  });

  it('tells an identification card from a licence', () => {
    const text = card({ version: '09', subfile: 'ID', elements: ['DAQ7', 'DCSDOE', 'DACJANE'] });
    expect(parseAamva(text)?.kind).toBe('id_card');
  });

  it('reads a text whose control characters a scanner has dropped', () => {
    const text =
      '@ANSI 636099060002DL00410286ZN03270007DLDAQN03-76DCSADAMSDDENDACDANADDFNDADBETHDDGNDBD10152016' +
      'DBB04081991DBA04082022DBC2ZNZNA';
    expect(values(text)).toMatchObject({
      surname: 'ADAMS',
      given_names: 'DANA BETH',
      document_number: 'N03-76',
      date_of_birth: '1991-04-08',
      issue_date: '2016-10-15',
      expiry_date: '2022-04-08',
      sex: 'F',
    });
  });

  it('leaves out what stands for nothing', () => {
    const text = card({
      version: '08',
      elements: ['DAQ7', 'DCSDOE', 'DACJANE', 'DADNONE', 'DBC9', 'DBBunavl'],
    });
    expect(values(text)).toEqual({
      surname: 'DOE',
      given_names: 'JANE',
      document_number: '7',
      sex: 'X',
      issuing_state: 'USA',
    });
  });

  it.each(['', 'https://example.org/a', 'ANSI', '@\n\x1e\rANSI 636000100102DL00410278', 'M1DOE/JANE'])(
    'gives null for %j',
    (text) => expect(parseAamva(text)).toBeNull(),
  );
});
