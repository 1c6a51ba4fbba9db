/** One picture's print among many: a copy differs by little in every field, so one field that differs ends the look. */
import { type PackedRows, packRows } from '../packed-rows.ts';
import { PRINT_LENGTH } from './print-picture.ts';

/**
 * Levels by which a field of a copy may differ. Measured (bench/picture-copies.ts): copies of half the size or of JPEG
 * quality 20 differ by 7 at most; flat scans of two people's cards of one kind by 21 at least, photos by 57.
 */
export const SAME_LEVELS = 10;

export type PictureGallery = PackedRows<Uint8Array>;

export function createPictureGallery(): PictureGallery {
  return packRows(PRINT_LENGTH, (length) => new Uint8Array(length), 0);
}

/** Numbers, once each, of the pictures that the print is a copy of and whose number is lower than `below`. */
export function* searchPictures(
  gallery: PictureGallery,
  print: Uint8Array,
  below = Number.POSITIVE_INFINITY,
): Generator<void, number[]> {
  if (print.length !== PRINT_LENGTH) throw new Error(`A print of ${print.length} levels`);
  const found = new Set<number>();
  for (const { numbers, rows, count } of [...gallery.chunks]) {
    if (count === 0 || numbers[0]! >= below) break;
    for (let row = 0; row < count; row += 1) {
      if (isCopy(rows, row * PRINT_LENGTH, print) && numbers[row]! < below) found.add(numbers[row]!);
    }
    yield;
  }
  return [...found];
}

function isCopy(rows: Uint8Array, from: number, print: Uint8Array): boolean {
  for (let i = 0; i < PRINT_LENGTH; i += 1) {
    if (Math.abs(rows[from + i]! - print[i]!) > SAME_LEVELS) return false;
  }
  return true;
}
