import { expect, test } from 'vitest';
import { readNationality } from './nationalities.ts';
import { readSex } from './read-sex.ts';

test.each([
  ['M', 'M'],
  ['F', 'F'],
  ['N/F', 'F'],
  ['K / F', 'F'],
  ['P-F', 'F'],
  ['MALE', 'M'],
  ['E/M', 'M'],
  ['X', 'X'],
  ['M/F', null],
  ['E', null],
  ['168', null],
  ['MARTIN', null],
])('%s is of sex %s', (text, sex) => {
  expect(readSex(text)).toBe(sex);
});

test.each([
  ['MAGYAR/HUNGARIAN', 'HUN'],
  ['DEUTSCH', 'D'],
  ['DEU', 'D'],
  ['ITA', 'ITA'],
  ['Française', 'FRA'],
  ['BRITISH CITIZEN', 'GBR'],
  ['MALAYSIA', 'MYS'],
  ['Suomi Finland', 'FIN'],
  ['T.C./TUR', 'TUR'],
  ['ESPAÑOLA', 'ESP'],
  ['CESKA REPUBLIKAF', 'CZE'],
  ['160 cm', null],
  ['Mustermann', null],
])('%s is a national of %s', (text, code) => {
  expect(readNationality(text)).toBe(code);
});
