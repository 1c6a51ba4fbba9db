import { expect, it } from 'vitest';
import { parseNames } from './parse-names.ts';

const names = (field: string) => {
  const { surname, given, truncated } = parseNames(field);
  return [surname.text, given?.text ?? null, truncated];
};

// Examples of ICAO 9303-3, 4.6 and 9303-4, 4.2.3.
it.each([
  ['ERIKSSON<<ANNA<MARIA<<<<<<<<<<', ['ERIKSSON', 'ANNA MARIA', false]],
  ['VAN<DER<MULLEN<<LOES<<<<<<<<<<', ['VAN DER MULLEN', 'LOES', false]],
  ['ARKFREITH<<<<<<<<<<<<<<<<<<<<<', ['ARKFREITH', null, false]],
  ['NILAVADHANANANDA<<CHAYAPA<DEJT', ['NILAVADHANANANDA', 'CHAYAPA DEJT', true]],
  ['BENNELONG<WOOLOOMOOLOO<WARRAND', ['BENNELONG WOOLOOMOOLOO WARRAND', null, true]],
  ['OCONNOR<<ENYA<SIOBHAN<<<<<<<<<', ['OCONNOR', 'ENYA SIOBHAN', false]],
])('%s', (field, wanted) => {
  expect(names(field)).toEqual(wanted);
});

it('says where the names stand', () => {
  const { surname, given } = parseNames('VAN<DER<MULLEN<<LOES<<<<<<<<<<');
  expect([surname.from, surname.to]).toEqual([0, 14]);
  expect([given?.from, given?.to]).toEqual([16, 20]);
});
