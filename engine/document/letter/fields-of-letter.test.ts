import { expect, test } from 'vitest';
import type { TextLine } from '../../reading.ts';
import { settleValues } from '../viz/found-value.ts';
import { placeLine } from '../viz/line-geometry.ts';
import { lineAt as line } from '../viz/testing/line-at.ts';
import { fieldsOfLetter } from './fields-of-letter.ts';
import { isLetter } from './is-letter.ts';
import { kindOfLetter } from './kind-of-letter.ts';

const TODAY = '2026-01-01';

const read = (lines: TextLine[]) => settleValues(fieldsOfLetter(lines.map(placeLine), TODAY));

const bill = [
  line('Stadtwerke Neustadt GmbH', 700, 60, 40),
  line('Stadtwerke Neustadt GmbH · Postgasse 4 · 10115 Berlin', 100, 250, 14),
  line('Frau Dr.', 100, 280),
  line('Ulrike Müller', 100, 304),
  line('Am Bäckerberg 157, 5. OG', 100, 328),
  line('40842 Düsseldorf', 100, 352),
  line('Kundennummer', 620, 280),
  line('7844 48684', 800, 280),
  line('Fällig am', 620, 304),
  line('19.11.2025', 800, 304),
  line('Rechnung vom', 620, 328),
  line('05.11.2025', 800, 328),
  line('Zeitraum', 620, 352),
  line('05.10.2025 - 04.11.2025', 800, 352),
  line('Ihre Stromrechnung', 100, 480, 36),
  line('Lieferstelle', 100, 900),
  line('Goethestr. 5', 100, 924),
  line('40748 Düsseldorf', 100, 948),
  line('Stadtwerke Neustadt GmbH', 100, 1500, 14),
  line('Postgasse 4', 100, 1520, 14),
  line('10115 Berlin', 100, 1540, 14),
];

test('of three addresses and four dates a bill gives those of the letter itself', () => {
  const fields = read(bill);
  expect(fields.full_name?.value).toBe('Ulrike Müller');
  expect(fields.address?.value).toBe('Am Bäckerberg 157, 5. OG, 40842 Düsseldorf');
  expect(fields.address?.parts).toEqual({
    street: 'Am Bäckerberg',
    house_number: '157',
    unit: '5. OG',
    postcode: '40842',
    city: 'Düsseldorf',
    country: 'DE',
  });
  expect(fields.issue_date?.value).toBe('2025-11-05');
  expect(fields.issuer?.value).toBe('Stadtwerke Neustadt GmbH');
  expect(kindOfLetter(bill.map(placeLine))?.kind).toBe('utility_bill');
  expect(isLetter(bill, fields)).toBe(true);
});

test('a line that is a title and nothing else outweighs words that bills and statements share', () => {
  const statement = [
    line('Invoice no.', 900, 200),
    line('Billing period', 900, 240),
    line('Credit Card Statement', 100, 400, 22),
    line('Here is the summary of your account for the period', 100, 460),
  ];
  expect(kindOfLetter(statement.map(placeLine))?.kind).toBe('bank_statement');
});

test('an address whose form four countries share is of the one that the letter speaks for', () => {
  const to = (street: string, town: string, word: string) =>
    read([
      line('Énergie Claire', 100, 60, 40),
      line('Marie Martin', 100, 280),
      line(street, 100, 304),
      line(town, 100, 328),
      line(word, 100, 500),
    ]).address?.parts?.country;
  expect(to('12 rue Haute', '69003 Lyon', 'Facture du 05/11/2025')).toBe('FR');
  expect(to('Lindenweg 12', '50667 Köln', 'Rechnungsdatum 05.11.2025')).toBe('DE');
  expect(to('Via Roma 12', '20121 Milano', 'Data fattura 05/11/2025')).toBe('IT');
  expect(to('Calle Mayor 12', '28013 Madrid', 'Fecha de factura 05/11/2025')).toBe('ES');
  expect(to('Bahnhofstrasse 12', '8001 Zürich', 'Rechnung, CHF 12.00')).toBe('CH');
});

test('the date of a letter may stand behind a place, and a due date alone is none', () => {
  const letter = [line('Wasserwerke Talheim', 100, 60, 40), line('Graz, 12. November 2025', 700, 300)];
  expect(read(letter).issue_date?.value).toBe('2025-11-12');
  const due = [line('Payment due', 100, 300), line('12/11/2025', 400, 300)];
  expect(read(due).issue_date).toBeUndefined();
});

test('the town and the county of British addresses have lines of their own', () => {
  const fields = read([
    line('Severn Valley Water', 100, 60, 40),
    line('Mr Hannah Singh', 800, 280),
    line('60 Mill Hill', 800, 304),
    line('Exeter', 800, 328),
    line('Devon', 800, 352),
    line('EX5 0LZ', 800, 376),
    line('UK', 800, 400),
  ]);
  expect(fields.full_name?.value).toBe('Hannah Singh');
  expect(fields.address?.value).toBe('60 Mill Hill, Exeter, Devon, EX5 0LZ');
  expect(fields.address?.parts).toEqual({
    street: 'Mill Hill',
    house_number: '60',
    postcode: 'EX5 0LZ',
    city: 'Exeter',
    region: 'Devon',
    country: 'GB',
  });
});

test('listopada is November on a Polish letter', () => {
  const fields = read([
    line('Sieć Mobilna S.A.', 100, 60, 40),
    line('Zofia Śliwa', 100, 280),
    line('ul. Długa 12', 100, 304),
    line('30-001 Kraków', 100, 328),
    line('Data wystawienia: 14 listopada 2025', 700, 280),
  ]);
  expect(fields.issue_date?.value).toBe('2025-11-14');
});
