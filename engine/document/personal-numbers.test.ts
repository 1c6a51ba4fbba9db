import { describe, expect, it } from 'vitest';
import { truePersonalNumber } from '../../fixtures/forgeries/true-personal-number.ts';
import { drawPerson } from '../../fixtures/person.ts';
import { seededRandom } from '../../fixtures/random.ts';
import { readPersonalNumber } from './personal-numbers.ts';

/** Numbers of nobody, as the states publish them to explain theirs. */
it.each([
  ['44051401359', 'PL', '440514', 'M'],
  ['7523169263', 'BG', '750316', 'M'],
  ['37605030299', 'EE', '760503', 'M'],
  ['131052-308T', 'FI', '521013', 'F'],
  ['1800101221144', 'RO', '800101', 'M'],
  ['811218-9876', 'SE', '811218', 'M'],
  ['736028/5163', 'CZ', '731028', 'F'],
  ['12345678Z', 'ES', null, null],
  ['10000000146', 'TR', null, null],
])('%s of %s says who was born when', (number, country, born, sex) => {
  expect(readPersonalNumber(number, country)).toEqual({ checks: true, born, sex });
});

describe('numbers of drawn people', () => {
  it.each([
    ['POL', 'PL'],
    ['SWE', 'SE'],
    ['CZE', 'CZ'],
    ['TUR', 'TR'],
    ['ESP', 'ES'],
  ])('of %s are theirs, and with another digit are nobody’s', (state, country) => {
    let noticed = 0;
    for (let seed = 0; seed < 30; seed++) {
      const person = drawPerson(seed, { issuingState: state, sex: 'F' });
      const number = truePersonalNumber(state, person, seededRandom(seed));
      const read = readPersonalNumber(number, country);
      const born = person.dateOfBirth.slice(2).replaceAll('-', '');
      expect([number, read?.checks, read?.born ?? born, read?.sex ?? 'F']).toEqual([number, true, born, 'F']);
      const changed = number.slice(0, 7) + ((Number(number[7]) + 1) % 10) + number.slice(8);
      if (!readPersonalNumber(changed, country)?.checks) noticed++;
    }
    // A Czech number whose rest is ten ends in 0, as those with none do.
    expect(noticed).toBeGreaterThanOrEqual(state === 'CZE' ? 25 : 30);
  });
});

it('says nothing of other shapes and states', () => {
  expect(readPersonalNumber('123', 'PL')).toBeNull();
  expect(readPersonalNumber('44051401359', 'DE')).toBeNull();
});
