import { expect, test } from 'vitest';
import { readTown } from './town-line.ts';

test.each([
  ['50667 Köln', '50667', 'Köln', '', 'DE'],
  ['D-60311 Frankfurt am Main', '60311', 'Frankfurt am Main', '', 'DE'],
  ['1010 Wien', '1010', 'Wien', '', 'AT'],
  ['6028 LUZERN', '6028', 'LUZERN', '', 'AT'],
  ['Springfield, IL 62704-1234', '62704-1234', 'Springfield', 'IL', 'US'],
  ['Baton Rouge LA 70808', '70808', 'Baton Rouge', 'LA', 'US'],
  ['Kingston upon Thames KT1 2AB', 'KT1 2AB', 'Kingston upon Thames', '', 'GB'],
  ['EX5 OLZ', 'EX5 0LZ', '', '', 'GB'],
  ['LS14DY', 'LS1 4DY', '', '', 'GB'],
  ['Toronto ON M5V 2T6', 'M5V 2T6', 'Toronto', 'ON', 'CA'],
  ['1015CJ Amsterdam', '1015 CJ', 'Amsterdam', '', 'NL'],
  ["5296 FZ' s-Hertogenbosch", '5296 FZ', "'s-Hertogenbosch", '', 'NL'],
  ["5248 SX 'S-HERTOGENBOSCH", '5248 SX', "'S-HERTOGENBOSCH", '', 'NL'],
  ['30-001 Kraków', '30-001', 'Kraków', '', 'PL'],
  ['1100-123 Lisboa', '1100-123', 'Lisboa', '', 'PT'],
  ['20121 Milano (MI)', '20121', 'Milano', 'MI', 'IT'],
  ['00184 ROMA RM', '00184', 'ROMA', 'RM', 'IT'],
  ['29016 Málaga (Málaga)', '29016', 'Málaga', 'Málaga', 'ES'],
  ['69003 LYON CEDEX 03', '69003', 'LYON CEDEX 03', '', 'DE'],
  ['110 00 Praha 1', '110 00', 'Praha 1', '', 'CZ'],
])('%s', (text, postcode, city, region, first) => {
  expect(readTown(text)).toMatchObject({ postcode, city, region });
  expect(readTown(text)?.countries[0]).toBe(first);
});

test.each([
  'Rechnung 4711 0815',
  'Total 1,234.50',
  '12.03.2025',
  'Lindenweg 10',
  'Seite 1 von 3',
  'Wien',
  '',
])('%s is no town', (text) => expect(readTown(text)).toBeNull());
