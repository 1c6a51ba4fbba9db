import { expect, test } from 'vitest';
import type { DocumentKind } from '../../../rules/finding.ts';
import type { Fields, MrzReading, TextLine } from '../../reading.ts';
import { fieldsOfLetter } from '../letter/fields-of-letter.ts';
import { settleValues } from './found-value.ts';
import { placeLine } from './line-geometry.ts';
import { findValues } from './read-visual-zone.ts';
import { lineAt as line } from './testing/line-at.ts';

const TODAY = '2026-11-21';

function read(
  lines: TextLine[],
  kind: DocumentKind | null,
  mrz: Fields | null = null,
): Record<string, string> {
  const reading = mrz && ({ fields: mrz } as MrzReading);
  const placed = lines.map(placeLine);
  const values =
    kind === 'utility_bill'
      ? fieldsOfLetter(placed, TODAY)
      : findValues(placed, { kind, mrz: reading, today: TODAY });
  return Object.fromEntries(Object.entries(settleValues(values)).map(([name, field]) => [name, field.value]));
}

const stated = (value: string) => ({ value, confidence: 0.99, source: 'mrz' as const });

test('a passport with labels above its values', () => {
  const lines = [
    line('Surname/Nom', 300, 100),
    line('MÜLLER', 300, 122, 26),
    line('Given names/Prénoms', 300, 160),
    line('ANNA MARIA', 300, 182, 26),
    line('Nationality/Nationalité', 300, 220),
    line('DEUTSCH', 300, 242, 26),
    line('Sex/Sexe', 300, 280),
    line('F', 300, 302, 26),
    line('Place of birth/Lieu de naissance', 460, 280),
    line('KÖLN', 460, 302, 26),
    line('Date of birth/Date de naissance', 300, 340),
    line('12 AUG/AOUT 64', 300, 362, 26),
    line('Date of issue/Date de délivrance', 300, 400),
    line('16.04.2017', 300, 422, 26),
    line('Authority/Autorité', 720, 400),
    line('STADT KÖLN', 720, 422, 26),
    line('Date of expiry/Date d’expiration', 300, 460),
    line('15.04.2027', 300, 482, 26),
  ];
  expect(read(lines, 'passport')).toEqual({
    surname: 'MÜLLER',
    given_names: 'ANNA MARIA',
    nationality: 'D',
    sex: 'F',
    place_of_birth: 'KÖLN',
    date_of_birth: '1964-08-12',
    issue_date: '2017-04-16',
    issuing_authority: 'STADT KÖLN',
    expiry_date: '2027-04-15',
  });
});

test('an identity card in one language: `Name` beside `Vornamen` is the surname', () => {
  const lines = [
    line('Name', 300, 100),
    line('BERG', 300, 122, 26),
    line('Vornamen', 300, 160),
    line('ANNA', 300, 182, 26),
  ];
  expect(read(lines, 'id_card')).toEqual({ surname: 'BERG', given_names: 'ANNA' });
  expect(read(lines.slice(0, 2), 'id_card')).toEqual({ full_name: 'BERG' });
});

test('a European licence: numbers before the values, whether or not they were read', () => {
  const values = [
    line('MUSTERMANN', 490, 100, 30),
    line('ERIKA', 490, 150, 30),
    line('12.08.1964 BERLIN', 490, 200, 30),
    line('19.01.2013', 490, 250, 30),
    line('18.01.2028', 490, 300, 30),
    line('B072RRE2I55', 490, 350, 30),
  ];
  const numbers = ['1.', '2.', '3.', '4a.', '4b.', '5.'].map((n, i) => line(n, 430, 104 + 50 * i, 24));
  const wanted = {
    surname: 'MUSTERMANN',
    given_names: 'ERIKA',
    date_of_birth: '1964-08-12',
    place_of_birth: 'BERLIN',
    issue_date: '2013-01-19',
    expiry_date: '2028-01-18',
    document_number: 'B072RRE2I55',
  };
  expect(read([...numbers, ...values], 'driving_license')).toEqual(wanted);
  expect(read([...numbers.slice(2, 4), ...values], 'driving_license')).toEqual(wanted);
  expect(read(values, 'driving_license')).toEqual(wanted);
});

test('an American licence whose number is glued to its label and followed by the class', () => {
  const lines = [
    line('WASHINGTON', 42, 24, 23),
    line('DRIVER LICENSE', 277, 28, 14),
    line('4đLIC#WDLABCD456DG 9CLASS B DONOR', 149, 67, 15),
    line('1 TALBOT', 150, 85, 15),
    line('2 LIAM R.', 150, 101, 14),
    line('3 DOB 01/06/1958', 150, 133, 14),
    line('18 EYES GRN 4a ISS 01/06/2015', 150, 153, 14),
  ];
  expect(read(lines, 'driving_license')).toMatchObject({
    document_number: 'WDLABCD456DG',
    issue_date: '2015-01-06',
    surname: 'TALBOT',
  });
});

test('an Icelandic document prints Ð, whose capital is the shape of the Croatian Đ', () => {
  const lines = [
    line('ÍSLAND / ICELAND', 60, 20, 30),
    line('Surname', 300, 100),
    line('SIGURĐSSON', 300, 122, 26),
  ];
  expect(read(lines, 'id_card').surname).toBe('SIGURÐSSON');
  expect(read([line('HRVATSKA / CROATIA', 60, 20, 30), ...lines.slice(1)], 'id_card').surname).toBe(
    'SIGURĐSSON',
  );
});

test('values of two columns that were found as one line', () => {
  const lines = [
    line('Date of birth / Date de naissance', 568, 655, 16),
    line('Date of issue / Date de délivrance', 875, 655, 16),
    line('15 APR / AVR 2003 03 FEB / FÉV 2022', 567, 683, 30),
    line('Date of expiry / Date d’expiration', 562, 725, 20),
    line('02 FEB / FÉV 2032', 560, 753, 30),
  ];
  expect(read(lines, 'id_card')).toEqual({
    date_of_birth: '2003-04-15',
    issue_date: '2022-02-03',
    expiry_date: '2032-02-02',
  });
});

test('a number beside the word for a place is no place, and a postcode with its town no number', () => {
  const lines = [
    line('Place of birth', 300, 100),
    line('WLVF4VTK', 300, 122, 26),
    line('Residence', 300, 160),
    line('KŘIŽÍKOVA 44, 29174PLZEŇ', 300, 182, 26),
    line('Document No', 300, 220),
    line('29174PLZEŇ', 300, 242, 26),
  ];
  const fields = read(lines, 'id_card');
  expect(fields).not.toHaveProperty('place_of_birth');
  expect(fields).not.toHaveProperty('document_number');
  expect(fields.address).toBe('KŘIŽÍKOVA 44, 29174 PLZEŇ');
});

test('a licence that names nobody by a label: above the address stands the name', () => {
  const lines = [
    line('WEST VIRGINIA', 108, 50, 26),
    line('Driver’s License', 532, 64, 22),
    line('CHRIS SMITH', 258, 124, 36),
    line('Main Street , Charleston,', 262, 166, 22),
    line('WV 456789', 262, 196, 22),
    line('LIC #: 034568', 260, 281, 20),
    line('DOB: 03/23/1988', 260, 312, 20),
  ];
  expect(read(lines, 'driving_license')).toMatchObject({
    given_names: 'CHRIS',
    surname: 'SMITH',
    address: 'Main Street , Charleston, WV 456789',
    document_number: '034568',
  });
});

test('an American licence: month first, short labels glued to their values', () => {
  const lines = [
    line('FLORIDA', 20, 20, 30),
    line('DRIVER LICENSE', 300, 20, 24),
    line('4d DLN', 240, 90),
    line('Y7940200', 330, 88, 24),
    line('4bEXP03/04/2029', 240, 130),
    line("LNO'NEILL", 240, 160),
    line('FNMARCUS', 240, 190),
    line('8 22 OAK AVENUE', 240, 220),
    line('SPRINGFIELD, FL 51579', 250, 244),
    line('DOB09/12/1983', 240, 280),
    line('15 SEXM', 240, 320),
    line('4aISS03/28/2019', 360, 350),
  ];
  expect(read(lines, 'driving_license')).toEqual({
    surname: "O'NEILL",
    given_names: 'MARCUS',
    document_number: 'Y7940200',
    date_of_birth: '1983-09-12',
    issue_date: '2019-03-28',
    expiry_date: '2029-03-04',
    sex: 'M',
    address: '22 OAK AVENUE, SPRINGFIELD, FL 51579',
  });
});

test('what the MRZ says is found as it is printed, without a label', () => {
  const lines = [
    line('Nae/Nm', 300, 100),
    line('Müller', 300, 122, 26),
    line('C01X00T47', 600, 60, 26),
    line('12.08.1964', 300, 200, 26),
  ];
  const mrz: Fields = {
    surname: stated('MUELLER'),
    document_number: stated('C01X00T47'),
    date_of_birth: stated('1964-08-12'),
    expiry_date: stated('2031-01-01'),
  };
  expect(read(lines, 'passport', mrz)).toEqual({
    surname: 'Müller',
    document_number: 'C01X00T47',
    date_of_birth: '1964-08-12',
  });
});

test('a name that differs from the MRZ is reported as it is printed', () => {
  const lines = [line('Surname', 300, 100), line('SCHMIDT', 300, 122, 26)];
  expect(read(lines, 'passport', { surname: stated('MUELLER') })).toEqual({ surname: 'SCHMIDT' });
});

test('a bill: who it is for, where, when, and who wrote it', () => {
  const lines = [
    line('Utopia Power & Light', 200, 100, 40),
    line('PO Box 4100, 1000 Utopia City', 200, 150, 14),
    line('Anna Berg', 100, 280),
    line('Lindenweg 10', 100, 304),
    line('50667 Köln', 100, 328),
    line('Bill date', 620, 280),
    line('18.12.2025', 760, 280),
    line('Period', 620, 310),
    line('17.11.2025 - 17.12.2025', 760, 310),
    line('Total', 100, 600),
    line('564.34', 760, 600),
  ];
  expect(read(lines, 'utility_bill')).toEqual({
    full_name: 'Anna Berg',
    address: 'Lindenweg 10, 50667 Köln',
    issue_date: '2025-12-18',
    issuer: 'Utopia Power & Light',
  });
});

test('a page that says nothing gives nothing', () => {
  expect(read([line('Lorem ipsum dolor', 10, 10), line('sit amet', 10, 40)], 'passport')).toEqual({});
  expect(read([], 'utility_bill')).toEqual({});
});
