import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALPHABET } from './alphabet.ts';
import { checkAll, checkDigit, isCovered, overflow } from './check-digits.ts';
import { LAYOUTS } from './layouts.ts';

const layout = (format: string) => LAYOUTS.find((one) => one.format === format)!;
const failures = (format: string, lines: string[]) =>
  checkAll(layout(format), lines)
    .filter(({ ok }) => !ok)
    .map(({ name }) => name);

// The specimens of ICAO 9303-4, -5, -6 and -7 (appendices of worked examples).
const TD3 = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
const TD1 = [
  'I<UTOD231458907<<<<<<<<<<<<<<<',
  '7408122F1204159UTO<<<<<<<<<<<6',
  'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
];
const TD2 = ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'];
const MRV_A = [
  'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L8988901C4XXX4009078F96121096ZE184226B<<<<<<',
];
const MRV_B = ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'L8988901C4XXX4009078F9612109<<<<<<<<'];

describe('check digits', () => {
  it("are right on ICAO's specimens", () => {
    expect(checkDigit('520727')).toBe('3');
    expect(checkDigit('AB2134<<<')).toBe('5');
    expect(failures('TD3', TD3)).toEqual([]);
    expect(failures('TD1', TD1)).toEqual([]);
    expect(failures('TD2', TD2)).toEqual([]);
    expect(failures('MRV-A', MRV_A)).toEqual([]);
    expect(failures('MRV-B', MRV_B)).toEqual([]);
  });

  it('name what does not fit', () => {
    const wrong = TD3[1]!.replace('7408122', '7408132');
    expect(failures('TD3', [TD3[0]!, wrong])).toEqual(['date_of_birth', 'composite']);
  });

  it('take a missing digit where all that it covers is missing', () => {
    const personal = `${TD3[1]!.slice(0, 28)}<<<<<<<<<<<<<<`;
    const covered = [personal.slice(0, 10), personal.slice(13, 20), personal.slice(21), '<'].join('');
    const composite = checkDigit(covered);
    expect(failures('TD3', [TD3[0]!, `${personal}<${composite}`])).toEqual([]);
  });

  it('follow a number of a TD1 into the optional data', () => {
    // ICAO 9303-5's example: document number D23145890734, check digit 9.
    const lines = [
      'I<UTOD23145890<7349<<<<<<<<<<<',
      '3407127M9507122UTO<<<<<<<<<<<2',
      'STEVENSON<<PETER<JOHN<<<<<<<<<',
    ];
    expect(overflow(layout('TD1'), lines)).toMatchObject({ number: 'D23145890734', digit: '9' });
    expect(failures('TD1', lines)).toEqual([]);
  });

  it('notice every single digit that was changed into another', () => {
    const number = fc.string({
      unit: fc.constantFrom(...ALPHABET.slice(0, 10)),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(number, fc.nat(), fc.integer({ min: 1, max: 9 }), (text, where, shift) => {
        const i = where % text.length;
        const other = String((Number(text[i]) + shift) % 10);
        expect(checkDigit(text.slice(0, i) + other + text.slice(i + 1))).not.toBe(checkDigit(text));
      }),
    );
  });

  it('leave names, states and sex without cover', () => {
    expect(isCovered(layout('TD3'), 0, 10)).toBe(false);
    expect(isCovered(layout('TD3'), 1, 20)).toBe(false);
    expect(isCovered(layout('TD3'), 1, 12)).toBe(false);
    expect(isCovered(layout('TD3'), 1, 0)).toBe(true);
    expect(isCovered(layout('TD3'), 1, 43)).toBe(true);
  });
});
