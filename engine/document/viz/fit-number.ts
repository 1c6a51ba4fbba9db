/**
 * Letters and digits that look alike, told apart by the shape that a state gives its numbers: `KBO000000` on an
 * Estonian document is KB0000000. Shapes as PRADO describes them: L a letter, 9 a digit; all others stay.
 */

const SHAPES: Record<string, string> = {
  ALB: 'LL9999999 999999999',
  ARG: 'LLL999999 99999999',
  AUS: 'L9999999 LL9999999',
  AUT: 'L9999999 99999999',
  AZE: 'L99999999 LL9999999',
  BEL: 'LL999999 999999999999',
  BGR: '999999999 LL9999999',
  BRA: 'LL999999',
  CAN: 'LL999999 L999999LL',
  CHE: 'L9999999 999999999999',
  CZE: '99999999 999999999',
  DNK: '999999999 99999999',
  ESP: 'LLL999999 LL999999 99999999L',
  EST: 'LL9999999',
  FIN: 'LL9999999',
  FRA: '99LL99999 999999999999',
  GBR: '999999999 LL9999999',
  GRC: 'LL9999999 LL999999',
  HRV: '999999999',
  HUN: 'LL9999999 LL999999 999999LL',
  IND: 'L9999999',
  IRL: 'LL9999999 L99999999',
  ISL: 'L9999999',
  ITA: 'LL9999999 LL99999LL LL9999999L',
  KOR: 'L99999999',
  LTU: '99999999',
  LVA: 'LL9999999',
  MEX: 'L99999999',
  MYS: 'L99999999',
  NOR: 'LL9999999 99999999',
  POL: 'LL9999999 LLL999999',
  PRT: 'LL999999 L999999 99999999',
  ROU: 'LL999999 999999999 99999999',
  SRB: '999999999',
  SVK: 'LL9999999 LL999999',
  SVN: 'LL9999999 999999999',
  SWE: '99999999 LL999999',
  TUR: 'L99999999 L99L99999',
  UKR: 'LL999999 999999999',
};
/** Germany and the Netherlands use no letter that looks like a digit: no O at all, and no vowels in Germany. */
const NO_LETTERS: Record<string, string> = { D: 'OQDIBS', NLD: 'O' };
const DIGIT_FOR: Record<string, string> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
};
const LETTER_FOR: Record<string, string> = { 0: 'O', 1: 'I', 2: 'Z', 5: 'S', 6: 'G', 8: 'B' };

/** `state` is an ICAO code; the number comes back as it is where the state's shapes do not say more. */
export function fitNumber(number: string, state: string | null | undefined): string {
  if (!state) return number;
  if (NO_LETTERS[state] && number.length === 9) {
    return [...number].map((c) => (NO_LETTERS[state]!.includes(c) ? (DIGIT_FOR[c] ?? c) : c)).join('');
  }
  const shapes = (SHAPES[state] ?? '').split(' ').filter((shape) => shape.length === number.length);
  const fitted = shapes.map((shape) => fitShape(number, shape)).filter((one) => one !== null);
  if (fitted.includes(number) || fitted.length !== 1) return number;
  return fitted[0]!;
}

function fitShape(number: string, shape: string): string | null {
  const fitted = [...number].map((character, i) => {
    if (shape[i] === 'L') return /[A-Z]/.test(character) ? character : LETTER_FOR[character];
    return /\d/.test(character) ? character : DIGIT_FOR[character];
  });
  return fitted.includes(undefined) ? null : fitted.join('');
}
