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

type Doubt = { at: number; other: string; p: number };

/** The second line can be doubtful at one place. */
function accept(lines: string[], doubts: (Doubt | undefined)[] = [], sure = 0.9999) {
  const read = lines.map((line, i) => readLine(band, false, latticeOf(line, sure, doubts[i])));
  const mrz = decodeCandidate({ layout: TD3, lines: read, mean: 0, score: 0 })!;
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

  it('not where a name is in doubt, which no check digit covers', () => {
    for (const p of [0.2, 0.03]) {
      const doubt = { at: 9, other: 'F', p };
      expect(accept([UPPER, LOWER], [doubt])).toMatchObject({ valid: false, codes: ['mrz_unreliable'] });
    }
    expect(accept([UPPER, LOWER], [{ at: 9, other: 'F', p: 0.01 }]).valid).toBe(true);
  });

  it('where the doubt is one that a check digit has settled, and not where it is blind to it', () => {
    expect(accept([UPPER, LOWER], [undefined, { at: 1, other: 'B', p: 0.3 }]).valid).toBe(true);
    // 8 and I have the same value modulo 10.
    const blind = accept([UPPER, LOWER], [undefined, { at: 1, other: 'I', p: 0.49 }]);
    expect(blind).toMatchObject({ valid: false, codes: ['mrz_unreliable'] });
  });

  it('not where a check digit fails, which accuses nobody while the reading is in doubt', () => {
    const lines = [UPPER, LOWER.replace('7408122', '7408132')];
    const doubtful = accept(lines, [undefined, { at: 17, other: '2', p: 0.4 }]);
    expect(doubtful).toMatchObject({ valid: false, codes: ['mrz_unreliable'] });
  });

  it('not where a line was seen with another length', () => {
    const longer = accept([UPPER, LOWER.replace('<<<<<', '<<<<<<')]);
    expect(longer).toMatchObject({ valid: false, codes: ['mrz_length_repaired'] });
    const swapped = accept([UPPER.replace('ANNA<', 'ANNA'), LOWER]);
    expect(swapped).toMatchObject({ valid: false, codes: ['mrz_length_repaired'] });
  });

  it('not where it names a state that is none and may be another, misread', () => {
    const near = accept([UPPER.replace('UTO', 'UTQ'), LOWER]);
    expect(near).toMatchObject({ valid: false, codes: ['mrz_code_unknown'] });
    const doubtful = accept([UPPER.replace('UTO', 'QQQ'), LOWER], [{ at: 3, other: 'O', p: 0.012 }]);
    expect(doubtful).toMatchObject({ valid: false, codes: ['mrz_code_unknown'] });
  });

  it('where a state that is none was clearly seen, which is a finding about the document', () => {
    const strange = accept([UPPER.replace('UTO', 'QQQ'), LOWER]);
    expect(strange).toMatchObject({ valid: true, codes: ['mrz_code_unknown'] });
  });

  it('keeps a line of the wrong length as it was printed', () => {
    const short = LOWER.slice(0, 30) + LOWER.slice(33);
    expect(accept([UPPER, short], [], 0.999999).mrz.lines[1]).toBe(short);
  });
});
