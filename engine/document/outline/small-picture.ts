import type { Pixels } from '../../ports.ts';

/** Three planes of one byte a pixel. */
export interface SmallPicture {
  planes: readonly [Uint8Array, Uint8Array, Uint8Array];
  width: number;
  height: number;
  /** Pixels of the picture in one of these. */
  scale: number;
}

/** Longer side: a border of one pixel is seen, noise, weave and print are averaged away. */
export const OUTLINE_SIDE = 384;
/** Samples for each pixel and direction, at most. */
const SAMPLES = 4;

/** The picture made small, colour for colour; a smaller one stays as it is. */
export function smallPicture(image: Pixels, side = OUTLINE_SIDE): SmallPicture {
  const scale = Math.max(1, Math.max(image.width, image.height) / side);
  const width = Math.max(1, Math.floor(image.width / scale));
  const height = Math.max(1, Math.floor(image.height / scale));
  const samples = Math.min(SAMPLES, Math.max(1, Math.round(scale)));
  const columns = offsets(width, scale, samples, image.width, image.channels);
  const rows = offsets(height, scale, samples, image.height, image.width * image.channels);
  const grey = image.channels === 1;
  const planes = [0, 1, 2].map((c) => new Uint8Array(grey && c > 0 ? 0 : width * height));
  const sums = new Uint32Array(width * 3);
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let j = 0; j < samples; j++)
      addRow(image.data, rows[y * samples + j]!, columns, samples, sums, grey);
    for (let c = 0; c < (grey ? 1 : 3); c++) {
      const plane = planes[c]!;
      for (let x = 0; x < width; x++) plane[y * width + x] = sums[x * 3 + c]! / (samples * samples);
    }
  }
  if (grey) planes[1] = planes[2] = planes[0]!;
  return { planes: planes as [Uint8Array, Uint8Array, Uint8Array], width, height, scale };
}

function addRow(
  data: Uint8Array,
  row: number,
  columns: Uint32Array,
  samples: number,
  sums: Uint32Array,
  grey: boolean,
): void {
  for (let i = 0, at = 0, n = 0; i < columns.length; i++) {
    const from = row + columns[i]!;
    sums[at]! += data[from]!;
    if (!grey) {
      sums[at + 1]! += data[from + 1]!;
      sums[at + 2]! += data[from + 2]!;
    }
    if (++n === samples) {
      n = 0;
      at += 3;
    }
  }
}

function offsets(count: number, scale: number, samples: number, size: number, step: number): Uint32Array {
  const out = new Uint32Array(count * samples);
  for (let i = 0; i < out.length; i++)
    out[i] = Math.min(size - 1, Math.floor(((i + 0.5) / samples) * scale)) * step;
  return out;
}
