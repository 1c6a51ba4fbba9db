import type { Pixels } from '../ports.ts';

/** The median of nine pixels, channel by channel: guilloche and the lines of a laser are one pixel wide on a chip. */
export function withoutLines({ data, width, height, channels }: Pixels): Pixels {
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
