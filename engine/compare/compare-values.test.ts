import { describe, expect, it } from 'vitest';
import { compareCountries } from './compare-countries.ts';
import { compareDates } from './compare-dates.ts';
import { compareNumbers } from './compare-numbers.ts';

describe('compareDates', () => {
  it.each([
    ['1974-08-12', '1974-08-12', 'match', 'the same'],
    ['1974-08-12', '1974-12-08', 'partial', 'swapped'],
    ['1974-08-12', '1974-08', 'partial', 'a part of the date'],
    ['1974-08-12', '1974', 'partial', 'a part of the date'],
    ['1974-08-12', '1974-08-13', 'mismatch', 'one digit'],
    ['1974-08-12', '1999-01-01', 'mismatch', 'differ'],
    ['1974-08-12', '12.08.1974', 'match', 'the same'],
    ['1974-08-12', '12 AUG 1974', 'match', 'the same'],
    ['1974-08-12', 'August 12, 1974', 'match', 'the same'],
    ['1974-08-12', '19740812', 'match', 'the same'],
    ['1974-08-12', '1974-08-00', 'partial', 'a part of the date'],
    ['1974-08-12', '1974-XX-XX', 'partial', 'a part of the date'],
    ['1974-08', '1974-08-12', 'partial', 'a part of the date'],
    ['1974-08-12', '1974-09', 'mismatch', 'differ'],
    ['1974-08-12', '2074-08-12', 'mismatch', 'century'],
    ['1974-08-12', '1947-08-12', 'mismatch', 'turned'],
    ['1974-02-12', '1974-02-31', 'mismatch', 'no date'],
    ['1974-08-12', '', 'mismatch', 'no date'],
  ])('%s | %s is %s', (a, b, result, detail) => {
    expect(compareDates(a, b)).toMatchObject({ result, detail: expect.stringContaining(detail) });
  });
});

describe('compareNumbers', () => {
  it.each([
    ['L898902C3', 'L898902C3', 'match', 100],
    ['L 8989-02.C3', 'l898902c3', 'match', 100],
    ['L8989O2C3', 'L898902C3', 'match', 95],
    ['L898902C3', 'L898902C4', 'mismatch', 50],
    ['L898902C3', 'X1', 'mismatch', 0],
    ['L898902C3', 'L898902C36', 'match', 95],
    ['L898902C3', 'L898902C37', 'partial', 70],
    ['00123456', '123456', 'partial', 85],
    ['L898902C3', 'L898920C3', 'mismatch', 50],
    ['123', '1234', 'mismatch', 0],
    ['', '', 'mismatch', 0],
  ])('%s | %s is %s', (a, b, result, score) => {
    expect(compareNumbers(a, b)).toMatchObject({ result, score });
  });

  it.each([
    ['L898902C3', 'L898902C36', 'check digit 6'],
    ['L898902C3', 'L898920C3', 'neighbouring characters are turned'],
    ['L898902C3', 'L89-8902 C3', 'but for spaces'],
    ['L898902C3', 'L898902C3XY', 'XY more at its end'],
  ])('%s | %s: %s', (a, b, said) => expect(compareNumbers(a, b).detail).toContain(said));

  it('says which characters look alike', () => {
    expect(compareNumbers('AO1', 'A01').detail).toContain('O and 0');
  });
});

describe('compareCountries', () => {
  it.each([
    ['DE', 'D'],
    ['DE', 'DEU'],
    ['Germany', 'D'],
    ['Deutschland', 'DEU'],
    ['UK', 'GBR'],
    ['England', 'GB'],
    ['USA', 'US'],
    ['United States of America', 'USA'],
    ['Côte d’Ivoire', 'CIV'],
    ['Türkiye', 'TUR'],
    ['Czech Republic', 'CZE'],
    ['South Korea', 'KOR'],
    ['Utopia', 'UTO'],
    ['Pays-Bas', 'NLD'],
    ['German', 'D'],
    ['deutsch', 'DEU'],
    ['Française', 'FRA'],
    ['British', 'GBR'],
    ['GBD', 'GBR'],
    ['British Citizen', 'GB'],
    ['US citizen', 'USA'],
    ['American', 'USA'],
    ['Österreichische Staatsangehörige', 'AUT'],
    ['D<<', 'Germany'],
    ['Россия', 'RUS'],
    ['中国', 'CHN'],
    ['Kingdom of the Netherlands', 'NLD'],
    ['The Gambia', 'GMB'],
    ['Persian', 'IRN'],
  ])('%s | %s', (a, b) => expect(compareCountries(a, b).result).toBe('match'));

  it.each([
    ['AT', 'AUS'],
    ['KP', 'KOR'],
    ['DE', 'UTO'],
    ['', 'DEU'],
    ['', ''],
    ['German', 'AUT'],
    ['Nigerian', 'NER'],
  ])('%s | %s differ', (a, b) => expect(compareCountries(a, b).result).toBe('mismatch'));
});
