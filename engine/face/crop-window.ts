import type { Box } from '../../rules/finding.ts';
import type { Pixels } from '../ports.ts';

/** Cuts a window out; it may reach beyond the picture, and what lies outside repeats the picture's edge. */
export function cropWindow(image: Pixels, window: Box): Pixels {
  const { channels } = image;
  const width = Math.max(1, Math.round(window.width));
  const height = Math.max(1, Math.round(window.height));
  const left = Math.round(window.x);
  const top = Math.round(window.y);
  const data = new Uint8Array(width * height * channels);
  for (let row = 0; row < height; row += 1) {
    const y = clamp(top + row, 0, image.height - 1);
    const line = image.data.subarray(y * image.width * channels, (y + 1) * image.width * channels);
    copyLine(line, left, data.subarray(row * width * channels, (row + 1) * width * channels), channels);
  }
  return { data, width, height, channels };
}

function copyLine(line: Uint8Array, left: number, into: Uint8Array, channels: number): void {
  const width = into.length / channels;
  const end = clamp(line.length / channels - left, 0, width);
  const start = clamp(-left, 0, end);
  into.set(line.subarray((left + start) * channels, (left + end) * channels), start * channels);
  for (let i = 0; i < start * channels; i += 1) into[i] = line[i % channels]!;
  const last = line.length - channels;
  for (let i = end * channels; i < into.length; i += 1) into[i] = line[last + (i % channels)]!;
}

function clamp(value: number, least: number, greatest: number): number {
  return Math.min(greatest, Math.max(least, value));
}
