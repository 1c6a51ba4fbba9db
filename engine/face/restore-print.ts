/**
 * A portrait as the photo was before it was printed, as far as that can be had: once without thin lines, once with its
 * contrast. The mean of the descriptors of both lies nearer to the person's photos than that of the print, and not nearer to
 * others' (docs/accuracy/README.md); each alone gives about half of that.
 */
import type { Pixels } from '../ports.ts';

export function restorePrint(chip: Pixels): [withoutLines: Pixels, stretched: Pixels] {
  return [withoutLines(chip), stretched(chip)];
}

/** The median of nine pixels, channel by channel: guilloche and the lines of a laser are one pixel wide on a chip. */
function withoutLines({ data, width, height, channels }: Pixels): Pixels {
  const out = new Uint8Array(data.length);
  const nine = new Uint8Array(9);
  for (let y = 0; y < height; y += 1) {
    const rows = [Math.max(0, y - 1), y, Math.min(height - 1, y + 1)];
    for (let x = 0; x < width; x += 1) {
      const columns = [Math.max(0, x - 1), x, Math.min(width - 1, x + 1)];
      for (let channel = 0; channel < channels; channel += 1) {
        let count = 0;
        for (const row of rows) {
          for (const column of columns) nine[count++] = data[(row * width + column) * channels + channel]!;
        }
        out[(y * width + x) * channels + channel] = nine.sort()[4]!;
      }
    }
  }
  return { data: out, width, height, channels };
}

/** Share of pixels that may be darker than `BLACK`, and lighter than `WHITE`: hair, lamps and specks. */
const BEYOND = 0.02;
const BLACK = 25;
const WHITE = 230;
/** Less contrast than this is no face. */
const LEAST_SPAN = 30;
/** The inner part of the chip, shares of its side. */
const INNER = { least: 1 / 6, most: 5 / 6 };

/** Ink is never black and paper never white: dark and light come to where they are on a photo, colours keep their differences. */
function stretched(chip: Pixels): Pixels {
  const [low, high] = boundsOf(chip);
  const scale = (WHITE - BLACK) / Math.max(LEAST_SPAN, high - low);
  const levels = Uint8Array.from({ length: 256 }, (_, level) =>
    Math.min(255, Math.max(0, Math.round(BLACK + (level - low) * scale))),
  );
  return { ...chip, data: chip.data.map((level) => levels[level]!) };
}

function boundsOf({ data, width, height, channels }: Pixels): [low: number, high: number] {
  const counts = new Uint32Array(256);
  let count = 0;
  for (let y = Math.floor(height * INNER.least); y < height * INNER.most; y += 1) {
    for (let x = Math.floor(width * INNER.least); x < width * INNER.most; x += 1) {
      const at = (y * width + x) * channels;
      // Rec. 601
      const level = 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!;
      counts[Math.round(level)]! += 1;
      count += 1;
    }
  }
  const beyond = count * BEYOND;
  let [low, dark] = [0, counts[0]!];
  while (low < 255 && dark < beyond) dark += counts[++low]!;
  let [high, light] = [255, counts[255]!];
  while (high > 0 && light < beyond) light += counts[--high]!;
  return [low, high];
}
