/**
 * The picture's own print: the mean grey of 16 × 16 fields, stretched to the same brightness and contrast. A copy that
 * was scaled, compressed or brightened without turning white differs by a few levels in each field; two people's cards
 * of one kind, scanned flat, differ by more in at least one (the portrait), where counting bits finds them alike.
 */
import type { Pixels } from '../ports.ts';

const FIELDS = 16;
export const PRINT_LENGTH = FIELDS * FIELDS;
/** Pixels of the shorter side that are looked at, at most: of a large photo every second or third is enough. */
const SAMPLES = 1024;
/** Middle and spread of the levels of a print; a nearly even picture is not stretched to noise. */
const MIDDLE = 128;
const SPREAD = 40;
const LEAST_SPREAD = 6;

/** 256 levels, 0..255, row by row. Grey or colour, of 16 × 16 pixels at least; null where there are fewer. */
export function printPicture(image: Pixels): Uint8Array | null {
  if (image.width < FIELDS || image.height < FIELDS) return null;
  const fields = meanFields(image);
  const mean = fields.reduce((sum, value) => sum + value, 0) / PRINT_LENGTH;
  const variance = fields.reduce((sum, value) => sum + (value - mean) ** 2, 0) / PRINT_LENGTH;
  const stretch = SPREAD / Math.max(LEAST_SPREAD, Math.sqrt(variance));
  return Uint8Array.from(fields, (value) => clamp(Math.round(MIDDLE + (value - mean) * stretch)));
}

/** The print as a reading keeps it: base64, 344 characters. */
export function picturePrint(image: Pixels): string | null {
  const print = printPicture(image);
  return print && Buffer.from(print).toString('base64');
}

/** The print of the picture in a mirror. */
export function mirrorPrint(print: Uint8Array): Uint8Array {
  return print.map((_, i) => print[i - (i % FIELDS) + FIELDS - 1 - (i % FIELDS)]!);
}

function meanFields({ data, width, height, channels }: Pixels): Float64Array {
  const sums = new Float64Array(PRINT_LENGTH);
  const counts = new Float64Array(PRINT_LENGTH);
  const columns = Uint8Array.from({ length: width }, (_, x) => Math.floor((x * FIELDS) / width));
  const step = Math.max(1, Math.floor(Math.min(width, height) / SAMPLES));
  for (let y = 0; y < height; y += step) {
    const row = Math.floor((y * FIELDS) / height) * FIELDS;
    for (let x = 0, at = y * width * channels; x < width; x += step, at += channels * step) {
      const field = row + columns[x]!;
      // Green is most of what is seen as brightness, and in a copy it changes as the others do.
      sums[field]! += channels === 1 ? data[at]! : data[at]! + 2 * data[at + 1]! + data[at + 2]!;
      counts[field]! += channels === 1 ? 1 : 4;
    }
  }
  return sums.map((sum, field) => sum / counts[field]!);
}

function clamp(value: number): number {
  return Math.max(0, Math.min(255, value));
}
