/** Codewords of PDF417 to text: text, byte and numeric compaction (ISO/IEC 15438, 5.4). */

const TEXT = 900;
const BYTES = 901;
const NUMBERS = 902;
const ONE_BYTE = 913;
const BYTES_BY_SIX = 924;
/** Extended channels: how many codewords follow, which say a character set or what only their users know. */
const CHANNELS: Record<number, number> = { 925: 1, 926: 2, 927: 1 };

const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ ';
const LOWER = 'abcdefghijklmnopqrstuvwxyz ';
const MIXED = '0123456789&\r\t,:#-.$/+%*=^\0 ';
const MARKS = ';<>@[\\]_`~!\r\t,:\n-.$/"|*()?{}\'';

type SubMode = 'upper' | 'lower' | 'mixed' | 'marks';
const LETTERS: Record<SubMode, string> = { upper: UPPER, lower: LOWER, mixed: MIXED, marks: MARKS };
/** What a value that is no letter does: stays in another mode, or lends it for one letter. */
const SWITCHES: Record<SubMode, Record<number, { to: SubMode; once?: true }>> = {
  upper: { 27: { to: 'lower' }, 28: { to: 'mixed' }, 29: { to: 'marks', once: true } },
  lower: { 27: { to: 'upper', once: true }, 28: { to: 'mixed' }, 29: { to: 'marks', once: true } },
  mixed: {
    25: { to: 'marks' },
    27: { to: 'lower' },
    28: { to: 'upper' },
    29: { to: 'marks', once: true },
  },
  marks: { 29: { to: 'upper' } },
};

/** `data` begins with its own length; what follows a macro block is not read. */
export function decodeText(data: readonly number[]): string {
  const bytes: number[] = [];
  let mode = TEXT;
  let at = 1;
  while (at < data.length) {
    const code = data[at]!;
    if (code in CHANNELS) at += 1 + CHANNELS[code]!;
    else if (code === TEXT || code === BYTES || code === NUMBERS || code === BYTES_BY_SIX) {
      mode = code;
      at++;
    } else if (code >= TEXT && code !== ONE_BYTE) break;
    else {
      const end = endOfRun(data, at, mode);
      bytes.push(...compacted(data.slice(at, end), mode));
      at = end;
    }
  }
  return fromBytes(bytes);
}

/** A single byte may stand among text. */
function endOfRun(data: readonly number[], from: number, mode: number): number {
  for (let at = from; at < data.length; at++) {
    if (mode === TEXT && data[at] === ONE_BYTE) at++;
    else if (data[at]! >= TEXT) return at;
  }
  return data.length;
}

function compacted(codewords: number[], mode: number): number[] {
  if (mode === TEXT) return textBytes(codewords);
  return mode === NUMBERS ? digitBytes(codewords) : groupedBytes(codewords, mode);
}

function textBytes(codewords: number[]): number[] {
  const bytes: number[] = [];
  let lasting: SubMode = 'upper';
  let mode: SubMode = lasting;
  for (let at = 0; at < codewords.length; at++) {
    const code = codewords[at]!;
    if (code === ONE_BYTE) {
      // A shift before it was padding.
      mode = lasting;
      bytes.push((codewords[++at] ?? 0) & 255);
      continue;
    }
    for (const value of [Math.floor(code / 30), code % 30]) {
      const change: { to: SubMode; once?: true } | undefined = SWITCHES[mode][value];
      if (!change) bytes.push(LETTERS[mode].charCodeAt(value));
      if (change && !change.once) lasting = change.to;
      mode = change ? change.to : lasting;
    }
  }
  return bytes.filter((byte) => !Number.isNaN(byte));
}

/** Five codewords are six bytes; under 901 at least one codeword is left that is a byte of its own. */
function groupedBytes(codewords: number[], mode: number): number[] {
  const whole = Math.floor((codewords.length - (mode === BYTES ? 1 : 0)) / 5);
  const bytes: number[] = [];
  for (let group = 0; group < whole; group++) {
    const five = codewords.slice(5 * group, 5 * group + 5);
    let value = five.reduce((sum, code) => sum * 900n + BigInt(code), 0n);
    const six: number[] = [];
    for (let i = 0; i < 6; i++, value /= 256n) six.unshift(Number(value % 256n));
    bytes.push(...six);
  }
  return [...bytes, ...codewords.slice(5 * whole).map((code) => code & 255)];
}

/** Fifteen codewords are a number to the base of 900; its decimals stand after a 1. */
function digitBytes(codewords: number[]): number[] {
  let digits = '';
  for (let at = 0; at < codewords.length; at += 15) {
    const value = codewords.slice(at, at + 15).reduce((sum, code) => sum * 900n + BigInt(code), 0n);
    digits += value.toString().slice(1);
  }
  return [...digits].map((digit) => digit.charCodeAt(0));
}

/** UTF-8 where it is, otherwise what each byte is in ISO 8859-1. */
function fromBytes(bytes: number[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    return String.fromCharCode(...bytes);
  }
}
