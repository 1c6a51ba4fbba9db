import type { Pixels } from '../ports.ts';

/** Left and right exchanged. */
export function mirror({ data, width, height, channels }: Pixels): Pixels {
  const mirrored = new Uint8Array(data.length);
  for (let i = 0; i < width * height; i += 1) {
    const from = i * channels;
    const to = (i + width - 1 - 2 * (i % width)) * channels;
    for (let channel = 0; channel < channels; channel += 1) mirrored[to + channel] = data[from + channel]!;
  }
  return { data: mirrored, width, height, channels };
}
