/** Pages for tests of the finder: lines of strokes that are laid out like an MRZ, at any angle. */
import type { Pixels } from '../../../ports.ts';

export interface DrawnLines {
  width: number;
  height: number;
  /** Middle of the zone. */
  x: number;
  y: number;
  /** Reading direction, degrees clockwise. */
  degrees: number;
  /** Height of a capital; the pitch is 1.06 of it and lines are 1.75 of it apart, as ICAO 9303-3, 4.2 has them. */
  capital: number;
  lines: number;
  characters: number;
}

/** Dark strokes on light paper, one channel. Each character is a stem, and one of four shapes beside it. */
export function drawLines(page: DrawnLines): Pixels {
  const data = new Uint8Array(page.width * page.height);
  const angle = (page.degrees * Math.PI) / 180;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  for (let y = 0; y < page.height; y++) {
    for (let x = 0; x < page.width; x++) {
      let ink = 0;
      for (const [ox, oy] of [
        [0.25, 0.25],
        [0.75, 0.25],
        [0.25, 0.75],
        [0.75, 0.75],
      ] as const) {
        const dx = x + ox - page.x;
        const dy = y + oy - page.y;
        if (isInk(page, dx * cos + dy * sin, -dx * sin + dy * cos)) ink++;
      }
      data[y * page.width + x] = 225 - 45 * ink;
    }
  }
  return { data, width: page.width, height: page.height, channels: 1 };
}

function isInk({ capital, lines, characters }: DrawnLines, along: number, across: number): boolean {
  const column = along / (1.06 * capital) + characters / 2;
  const row = across / (1.75 * capital) + lines / 2;
  const i = Math.floor(column);
  const j = Math.floor(row);
  if (i < 0 || i >= characters || j < 0 || j >= lines) return false;
  // Position in the character: 0..1 across its width, 0..1 down its height.
  const u = ((column - i) * 1.06 - 0.18) / 0.7;
  const v = ((row - j) * 1.75 - 0.375) / 1;
  if (u < 0 || u > 1 || v < 0 || v > 1) return false;
  const shape = (7 * i + 3 * j + i * i) % 4;
  const stroke = 0.17;
  if (u < stroke) return shape !== 3 || v < 0.6;
  if (u > 1 - stroke) return shape === 0 || (shape === 1 && v < 0.5);
  return v < stroke || (v > 1 - stroke && shape !== 2) || (Math.abs(v - 0.5) < stroke / 2 && shape !== 0);
}
