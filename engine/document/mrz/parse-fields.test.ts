import { describe, expect, it } from 'vitest';
import { LAYOUTS } from './layouts.ts';
import { parseFields } from './parse-fields.ts';
import { fitsTemplate } from './position-class.ts';

const TODAY = '2026-11-21';

function parse(lines: string[], posterior = 0.999) {
  const layout = LAYOUTS.find(
    (one) =>
      one.lines.length === lines.length &&
      one.lines.every((template, i) => fitsTemplate(lines[i]!, template)),
  )!;
  return parseFields(
    { layout, lines, posteriors: lines.map((line) => Array.from(line, () => posterior)) },
    TODAY,
  );
}
function values(lines: string[]): Record<string, string> {
  const { fields } = parse(lines);
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value]));
}

describe('fields of an MRZ', () => {
  it('of a passport', () => {
    expect(
      values([
        'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
        'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
      ]),
    ).toEqual({
      surname: 'ERIKSSON',
      given_names: 'ANNA MARIA',
      document_number: 'L898902C3',
      nationality: 'UTO',
      issuing_state: 'UTO',
      personal_number: 'ZE184226B',
      date_of_birth: '1974-08-12',
      expiry_date: '2012-04-15',
      sex: 'F',
    });
  });

  it('of a card whose number runs on', () => {
    const fields = values([
      'I<UTOD23145890<7349<<<<<<<<<<<',
      '3407127M9507122UTO<<<<<<<<<<<2',
      'STEVENSON<<PETER<JOHN<<<<<<<<<',
    ]);
    expect(fields).toMatchObject({
      document_number: 'D23145890734',
      date_of_birth: '1934-07-12',
      expiry_date: '1995-07-12',
      surname: 'STEVENSON',
      given_names: 'PETER JOHN',
    });
    expect(fields.optional_data).toBeUndefined();
  });

  it('of the French card and the French licence', () => {
    expect(values(['IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<', '8806923102858CORINNE<<<<<<<6512068F6'])).toEqual({
      surname: 'BERTHIER',
      given_names: 'CORINNE',
      document_number: '880692310285',
      issuing_state: 'FRA',
      date_of_birth: '1965-12-06',
      issue_date: '1988-06',
      sex: 'F',
    });
    expect(values(['D1FRA13AA000026181231MARTIN<<9'])).toMatchObject({
      document_number: '13AA00002',
      expiry_date: '2018-12-31',
      surname: 'MARTIN',
      issuing_state: 'FRA',
    });
  });

  it('of the Swiss licence', () => {
    expect(
      values(['AAA001D<<', 'FACHE305142128097<<800126<<<<<', 'MARCHAND<<FABIENNE<<<<<<<<<<<<']),
    ).toMatchObject({
      document_number: 'AAA001',
      issuing_state: 'CHE',
      date_of_birth: '1980-01-26',
      surname: 'MARCHAND',
      given_names: 'FABIENNE',
    });
  });

  it('say that a name was cut to fit', () => {
    const { fields } = parse([
      'P<UTONILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K',
      'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
    ]);
    expect(fields.given_names).toMatchObject({ value: 'CHAYAPA DEJTHAMRONG K', truncated: true });
    expect(fields.surname?.truncated).toBeUndefined();
  });

  it('doubt a field whose check digit fails, and report a day that cannot be', () => {
    const lines = [
      'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
      'L898902C46UTO7408122F1204159ZE184226B<<<<<10',
    ];
    expect(parse(lines).fields.document_number?.confidence).toBe(0.3);
    expect(parse(lines).fields.date_of_birth?.confidence).toBeCloseTo(0.999 ** 6);
    const impossible = lines.map((line) => line.replace('7408122', '7413122'));
    expect(parse(impossible).findings).toMatchObject([{ code: 'field_implausible', field: 'date_of_birth' }]);
    expect(parse(impossible).fields.date_of_birth).toBeUndefined();
  });
});
