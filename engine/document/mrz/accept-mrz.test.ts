import { describe, expect, it } from 'vitest';
import { acceptMrz } from './accept-mrz.ts';
import { checkDigit } from './check-digits.ts';
import { decodeCandidate } from './decode-candidate.ts';
import { LAYOUTS } from './layouts.ts';
import { parseFields } from './parse-fields.ts';
import { readLine } from './read-line.ts';
import { latticeOf } from './testing/lattice-of.ts';

const TD3 = LAYOUTS.find(({ format }) => format === 'TD3')!;
const UPPER = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<';
const LOWER = 'L898902C36UTO7408122F1204159ZE184226B<<<<<10';
const band = { box: { x: 0, y: 0, angle: 0, length: 1, height: 1 }, tilt: 0, bend: 0, strength: 1 };

function accept(lines: string[], sure = 0.9999) {
  const read = lines.map((line) => readLine(band, false, latticeOf(line, sure)));
  const mrz = decodeCandidate({ layout: TD3, lines: read, score: 0 })!;
  const { fields, findings } = parseFields(mrz, '2026-11-21');
  const { valid, findings: judged } = acceptMrz(mrz, fields, findings);
  return { valid, codes: judged.map(({ code }) => code), mrz, judged };
}

describe('an MRZ is relied on', () => {
  it('where it was clearly read and everything fits', () => {
    expect(accept([UPPER, LOWER])).toMatchObject({ valid: true, codes: [] });
  });

  it('not where a check digit fails, and the finding says which', () => {
    const { valid, judged } = accept([UPPER, LOWER.replace('7408122', '7408132')]);
    expect(valid).toBe(false);
    expect(judged).toMatchObject([
      { code: 'mrz_check_digit_failed', field: 'date_of_birth' },
      { code: 'mrz_check_digit_failed', field: 'composite' },
    ]);
    expect(judged[0]!.detail).toBe(
      `The check digit of the date of birth is 2, and should be ${checkDigit('740813')}.`,
    );
  });

  it('not where it was read unsurely, and then a wrong check digit accuses nobody', () => {
    expect(accept([UPPER, LOWER], 0.98)).toMatchObject({ valid: false, codes: ['mrz_unreliable'] });
    expect(accept([UPPER, LOWER.replace('7408122', '7408132')], 0.98).codes).toEqual(['mrz_unreliable']);
  });

  it('not where a line was seen with another length', () => {
    const longer = accept([UPPER, LOWER.replace('<<<<<', '<<<<<<')]);
    expect(longer).toMatchObject({ valid: false, codes: ['mrz_length_repaired'] });
    const swapped = accept([UPPER.replace('ANNA<', 'ANNA'), LOWER]);
    expect(swapped).toMatchObject({ valid: false, codes: ['mrz_length_repaired'] });
  });

  it('not where it names a state that is none', () => {
    const strange = accept([UPPER.replace('UTO', 'QQQ'), LOWER]);
    expect(strange).toMatchObject({ valid: false, codes: ['mrz_code_unknown'] });
  });

  it('keeps a line of the wrong length as it was printed', () => {
    const short = LOWER.slice(0, 30) + LOWER.slice(33);
    expect(accept([UPPER, short], 0.999999).mrz.lines[1]).toBe(short);
  });
});
