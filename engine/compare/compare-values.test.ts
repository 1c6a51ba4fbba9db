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
    ['', '', 'mismatch', 0],
  ])('%s | %s is %s', (a, b, result, score) => {
    expect(compareNumbers(a, b)).toMatchObject({ result, score });
  });

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
  ])('%s | %s', (a, b) => expect(compareCountries(a, b).result).toBe('match'));

  it.each([
    ['AT', 'AUS'],
    ['KP', 'KOR'],
    ['DE', 'UTO'],
    ['', 'DEU'],
  ])('%s | %s differ', (a, b) => expect(compareCountries(a, b).result).toBe('mismatch'));
});
