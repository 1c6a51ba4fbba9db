import { describe, expect, it } from 'vitest';
import { compareAddresses } from './compare-addresses.ts';
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

describe('compareAddresses', () => {
  const us = {
    street: '12 Elm Street',
    street2: 'Apt 3',
    city: 'Reno',
    state: 'NV',
    postal_code: '89502',
    country: 'US',
  };
  const german = { street: 'Hauptstraße 5a', city: 'München', postal_code: '80331', country: 'DE' };
  const british = { street: '221B Baker Street', city: 'London', postal_code: 'NW1 6XE', country: 'GB' };

  it.each([
    [us, '12 ELM ST, APT 3, RENO NV 89502'],
    [us, '12 Elm St. #3\nReno, Nevada 89502-1234'],
    [us, 'Jane Doe, 12 ELM STREET UNIT 3, RENO, NV 89502, USA'],
    [german, 'Hauptstr. 5a, 80331 München'],
    [german, 'HAUPTSTRASSE 5A 80331 MUENCHEN'],
    [german, 'Hauptstr.5a, 80331München'],
    [british, '221b Baker St, London NW16XE'],
  ])('the same: %#', (address, text) => expect(compareAddresses(address, text).result).toBe('match'));

  it.each([
    [us, '12 ELM ST, APT 4, RENO NV 89502', 'unit'],
    [us, '14 ELM ST APT 3, RENO NV 89502', 'number'],
    [german, 'Hauptstr. 7, 80331 München', 'number'],
    [german, 'Hauptstr. 5b, 80331 München', 'number'],
    [german, 'Hauptstr. 5a, 50667 Köln', 'postcode'],
    [german, 'Nebenweg 5a, 80331 München', 'street'],
  ])('next door, or elsewhere: %#', (address, text, part) => {
    const { result, detail } = compareAddresses(address, text);
    expect(result).toBe('mismatch');
    expect(detail).toContain(part);
  });

  it.each([
    [us, '12 ELM ST, RENO NV 89502', 'unit'],
    [us, '12 ELM ST, APT 3, RENO NV', 'postcode'],
    [us, '12 ELM ST, APT 3, SPARKS NV 89502', 'city'],
  ])('in part: %#', (address, text, part) => {
    expect(compareAddresses(address, text)).toMatchObject({
      result: 'partial',
      detail: expect.stringContaining(part),
    });
  });

  it.each([
    [us, '900 OAK AVE, SPARKS NV 89431'],
    [german, 'Musterweg 9, 10115 Berlin'],
    [british, ''],
  ])('another: %#', (address, text) => expect(compareAddresses(address, text).result).toBe('mismatch'));

  it('gives pieces whose weights sum to one', () => {
    const { pieces } = compareAddresses(us, '12 ELM ST, APT 3, RENO NV 89502');
    expect(pieces.map((piece) => piece.name)).toEqual([
      'street',
      'number',
      'unit',
      'postcode',
      'city',
      'state',
    ]);
    expect(pieces.reduce((sum, piece) => sum + piece.weight, 0)).toBeCloseTo(1, 2);
  });
});
