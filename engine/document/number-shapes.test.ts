import { describe, expect, it } from 'vitest';
import { numberedStates, trueNumber } from '../../fixtures/forgeries/true-numbers.ts';
import { seededRandom } from '../../fixtures/random.ts';
import { countryCode } from './country-code.ts';
import { fitsItsState } from './number-shapes.ts';

describe('numbers of documents', () => {
  it.each(['passport', 'id_card'] as const)('that a state gives to a %s fit', (kind) => {
    for (const state of numberedStates(kind)) {
      for (let seed = 0; seed < 20; seed++) {
        const number = trueNumber(state, kind, seededRandom(`${state} ${seed}`));
        expect([number, fitsItsState(number, kind, countryCode(state)!)]).not.toEqual([number, false]);
      }
    }
  });

  it.each([
    ['12345678', 'passport', 'GB'],
    ['EA1234567', 'passport', 'GB'],
    ['C01X0AE47', 'id_card', 'DE'],
    ['ABC1234567', 'id_card', 'PL'],
  ] as const)('%s is no number of a %s of %s', (number, kind, country) =>
    expect(fitsItsState(number, kind, country)).toBe(false),
  );

  it('may have been read with a letter for a digit, or with its gaps', () => {
    expect(fitsItsState('I23456789', 'passport', 'GB')).toBe(true);
    expect(fitsItsState('ABC 123456', 'id_card', 'PL')).toBe(true);
  });

  it('with a letter for a digit is none where both zone and print state it', () => {
    expect(fitsItsState('DD053T90', 'passport', 'BR')).toBe(true);
    expect(fitsItsState('DD053T90', 'passport', 'BR', true)).toBe(false);
    expect(fitsItsState('DD053790', 'passport', 'BR', true)).toBe(true);
  });

  it('of other states and kinds are not known', () => {
    expect(fitsItsState('1', 'passport', 'JP')).toBeNull();
    expect(fitsItsState('1', 'residence_permit', 'DE')).toBeNull();
  });
});
