import { expect, test } from 'vitest';
import { type DateOrder, type DatePurpose, monthOf, readDates } from './read-dates.ts';

const TODAY = '2026-11-21';
const one = (text: string, purpose: DatePurpose = 'any', order?: DateOrder) =>
  readDates(text, purpose, TODAY, order).map((d) => d.value);

test.each([
  ['12.08.1964', '1964-08-12'],
  ['12 08 1964', '1964-08-12'],
  ['12-08-1964', '1964-08-12'],
  ['1964-08-12', '1964-08-12'],
  ['2017/01/18', '2017-01-18'],
  ['12 AUG/AOUT 64', '1964-08-12'],
  ['22FEB/FEB78', '1978-02-22'],
  ['01MAR/MAR 12', '2012-03-01'],
  ['02 NOV 1975', '1975-11-02'],
  ['11MAR2017', '2017-03-11'],
  ['12 août 1964', '1964-08-12'],
  ['12. Oktober 1964', '1964-10-12'],
  ['12 de agosto de 1964', '1964-08-12'],
  ['3 października 1981', '1981-10-03'],
  ['17 Mayıs 1990', '1990-05-17'],
  ['March 9, 2021', '2021-03-09'],
  ['9th March 2021', '2021-03-09'],
  ['31/12/2020', '2020-12-31'],
  ['12/31/2020', '2020-12-31'],
  ['12081964', '1964-08-12'],
  ['12 081964', '1964-08-12'],
  ['12/0811964', '1964-08-12'],
  ['14 AUG/A0UT 2023', '2023-08-14'],
  ['16 AG0/ AUG 2005', '2005-08-16'],
])('%s is %s', (text, value) => {
  expect(one(text, 'birth')).toEqual([value]);
});

test('the order of the country decides where both are possible', () => {
  expect(one('03/04/2020')).toEqual(['2020-04-03']);
  expect(one('03/04/2020', 'any', 'month-first')).toEqual(['2020-03-04']);
});

test('the purpose decides the century of a two-digit year', () => {
  expect(one('01.02.31', 'expiry')).toEqual(['2031-02-01']);
  expect(one('01.02.31', 'birth')).toEqual(['1931-02-01']);
  expect(one('01.02.27', 'issue')).toEqual(['1927-02-01']);
});

test('what the calendar does not know is no date', () => {
  expect(one('31.02.2020')).toEqual([]);
  expect(one('12 FOO 2020')).toEqual([]);
  expect(one('868p1sA-1987015238')).toEqual([]);
  expect(one('Tel. 0221 4710')).toEqual([]);
});

test('several dates in one line keep their places', () => {
  const dates = readDates('4a. 19.01.2013 4b. 18.01.2028', 'any', TODAY);
  expect(dates.map((d) => d.value)).toEqual(['2013-01-19', '2028-01-18']);
  expect(dates[1]!.start).toBeGreaterThan(dates[0]!.end);
});

test('a month that means two things in two languages is left open unless its twin decides', () => {
  expect(monthOf('LISTOPAD')).toBeNull();
  expect(monthOf('NOV/LISTOPAD')).toBe(11);
  expect(monthOf('MAR/MARS')).toBe(3);
  expect(monthOf('AUG/MAR')).toBeNull();
});

test.each([
  ['SPCLEP Sector 3 06.08.21-05.08.2031', ['2021-08-06', '2031-08-05']],
  ['200CT 2024', ['2024-10-20']],
  ['23/0971974', ['1974-09-23']],
  ['3110.2032', ['2032-10-31']],
  ['1994-Feb-15', ['1994-02-15']],
  ['12 CI4/JAN 80', ['1980-01-12']],
  ['17 MEI/JUN 81', ['1981-06-17']],
  ['17 RGP/AUG 1981', ['1981-08-17']],
])('%s is %s', (text, days) => {
  expect(readDates(text, 'any', '2026-11-21').map(({ value }) => value)).toEqual(days);
});
