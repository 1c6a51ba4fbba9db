/** What the Latin reader sees of a line: grey, 40 rows, paper at 223 and ink at 32. The same rules as training/latin/draw.py. */
import type { Pixels } from '../ports.ts';

export const NET_HEIGHT = 40;
export const PAPER = 223;
const INK = 32;
/** Shares of the pixels that are darker than ink, and lighter than paper; between them the middle. */
const SHARES = [0.02, 0.5, 0.98] as const;
/** Less contrast than this is not stretched further. */
const LEAST_SPAN = 12;

/** NET_HEIGHT × width, row by row. The width stays. */
export function levelledLine(line: Pixels): Uint8Array {
  const grey = fewerRows(line);
  const [low, middle, high] = quantiles(grey);
  const span = Math.max(LEAST_SPAN, high - low);
  // Most of a line is paper: where that is the darker side, the print is light.
  const light = high - middle > middle - low;
  const scale = ((light ? INK - PAPER : PAPER - INK) / span) as number;
  const shift = (light ? PAPER : INK) - low * scale + 0.5;
  for (let i = 0; i < grey.length; i++) grey[i] = Math.floor(grey[i]! * scale + shift);
  return new Uint8Array(grey);
}

/** Grey (ITU-R BT.601), rows averaged by the part of each that falls into the new one. */
function fewerRows({ data, width, height, channels }: Pixels): Uint8ClampedArray {
  const out = new Uint8ClampedArray(width * NET_HEIGHT);
  const step = height / NET_HEIGHT;
  const sum = new Float32Array(width);
  for (let row = 0; row < NET_HEIGHT; row++) {
    sum.fill(0);
    const [from, to] = [row * step, (row + 1) * step];
    for (let y = Math.floor(from); y < Math.min(height, Math.ceil(to)); y++) {
      const part = (Math.min(to, y + 1) - Math.max(from, y)) / step;
      addRow(sum, data, y * width * channels, channels, part);
    }
    for (let x = 0; x < width; x++) out[row * width + x] = sum[x]!;
  }
  return out;
}

function addRow(sum: Float32Array, data: Uint8Array, from: number, channels: 1 | 3, part: number): void {
  if (channels === 1) {
    for (let x = 0; x < sum.length; x++) sum[x]! += part * data[from + x]!;
    return;
  }
  const [red, green, blue] = [0.299 * part, 0.587 * part, 0.114 * part];
  for (let x = 0, i = from; x < sum.length; x++, i += 3) {
    sum[x]! += red * data[i]! + green * data[i + 1]! + blue * data[i + 2]!;
  }
}

function quantiles(grey: Uint8ClampedArray): [number, number, number] {
  const histogram = new Uint32Array(256);
  for (const value of grey) histogram[value]!++;
  const found: number[] = [];
  let seen = 0;
  for (let value = 0; value < 256 && found.length < SHARES.length; value++) {
    seen += histogram[value]!;
    while (found.length < SHARES.length && seen >= SHARES[found.length]! * grey.length) found.push(value);
  }
  return found as [number, number, number];
}
