import type { Pixels } from '../ports.ts';

/** A grey picture without dark lines and dots of up to 2 × `reach` pixels: a morphological closing with a square. */
export function closeLines(grey: Pixels, reach: number): Pixels {
  return extremes(extremes(grey, reach, 'most'), reach, 'least');
}

/** The most, or least, of the square of `reach` pixels to each side of each pixel. */
export function extremes(grey: Pixels, reach: number, which: 'most' | 'least'): Pixels {
  const { data, width, height } = grey;
  // The least is the most of what is turned about: one loop that stays simple is fast.
  const turn = which === 'most' ? 0 : 255;
  const from = data.map((level) => level ^ turn);
  const across = from.slice();
  for (let off = 1; off <= reach; off++) {
    for (let row = 0; row < from.length; row += width) {
      for (let at = row + off; at < row + width; at++) {
        if (from[at - off]! > across[at]!) across[at] = from[at - off]!;
        if (from[at]! > across[at - off]!) across[at - off] = from[at]!;
      }
    }
  }
  const out = across.slice();
  for (let off = width; off <= reach * width; off += width) {
    for (let at = off; at < across.length; at++) {
      if (across[at - off]! > out[at]!) out[at] = across[at - off]!;
      if (across[at]! > out[at - off]!) out[at - off] = across[at]!;
    }
  }
  return { data: out.map((level) => level ^ turn), width, height, channels: 1 };
}
