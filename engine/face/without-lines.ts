import type { Pixels } from '../ports.ts';

/**
 * The median of nine pixels, channel by channel: guilloche and the lines of a laser are one pixel wide on a chip. Of three
 * columns of three, each sorted, it is the median of the largest low, the middle middle and the smallest high.
 */
export function withoutLines({ data, width, height, channels }: Pixels): Pixels {
  const out = new Uint8Array(data.length);
  const length = width * channels;
  const [low, middle, high] = [new Uint8Array(length), new Uint8Array(length), new Uint8Array(length)];
  for (let y = 0; y < height; y += 1) {
    const upper = Math.max(0, y - 1) * length;
    const here = y * length;
    const lower = Math.min(height - 1, y + 1) * length;
    for (let i = 0; i < length; i += 1) {
      const a = data[upper + i]!;
      const b = data[here + i]!;
      const c = data[lower + i]!;
      low[i] = Math.min(a, b, c);
      middle[i] = median(a, b, c);
      high[i] = Math.max(a, b, c);
    }
    for (let i = 0; i < length; i += 1) {
      const before = i < channels ? i : i - channels;
      const after = i + channels < length ? i + channels : i;
      out[here + i] = median(
        Math.max(low[before]!, low[i]!, low[after]!),
        median(middle[before]!, middle[i]!, middle[after]!),
        Math.min(high[before]!, high[i]!, high[after]!),
      );
    }
  }
  return { data: out, width, height, channels };
}

function median(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
