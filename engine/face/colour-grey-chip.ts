/**
 * Gives a chip without colour the colours of skin. The net was trained on colour photos: on grey ones the faces of
 * strangers lie nearer to each other, and true pairs of a grey and a coloured photo farther apart. Coloured so, they
 * have nearly the distances of colour photos (docs/accuracy/README.md).
 */
import type { Pixels } from '../ports.ts';
import { along } from './score-map.ts';

/**
 * Red, green and blue of pixels of a face by their lightness, the mean of 260 chips of colour photos of 65 public
 * figures (from the forehead to the chin). By lightness alone: it says nothing of whose skin it is.
 */
const SKIN = [
  [0, 0, 0, 0],
  [20, 31, 16, 12],
  [60, 83, 53, 38],
  [100, 132, 90, 70],
  [140, 176, 128, 105],
  [180, 215, 169, 146],
  [220, 242, 214, 195],
  [255, 255, 255, 255],
] as const;

const CURVES = [1, 2, 3].map((channel) => {
  const curve = SKIN.map((anchor) => [anchor[0], anchor[channel]!] as const);
  return Uint8Array.from({ length: 256 }, (_, level) => Math.round(along(curve, level)));
});

/**
 * Spread of red, green and blue, in levels: a face with less than `full` is grey, one with more than `none` has its
 * colour, between them is a mixture. Of 520 colour photos of public figures one has less than 14 and the next 24; ink
 * and paper of a portrait without colour have 2 to 12.
 */
const GREY = { full: 12, none: 22 };

/** The inner part of the chip, shares of its side: the background says nothing of the face. */
const INNER = { least: 0.25, most: 0.75 };
/** Side of the squares whose mean colour counts, pixels: grain and the lines of a print are no colour. */
const SQUARE = 15;

/** `chip`: RGB. The same chip where it has colour. */
export function colourGreyChip(chip: Pixels): Pixels {
  const share = Math.min(1, (GREY.none - spreadOf(chip)) / (GREY.none - GREY.full));
  if (share <= 0) return chip;
  const data = new Uint8Array(chip.data.length);
  for (let at = 0; at < data.length; at += 3) {
    const level = lightness(chip, at);
    for (const [channel, curve] of CURVES.entries()) {
      data[at + channel] = Math.round(share * curve[level]! + (1 - share) * chip.data[at + channel]!);
    }
  }
  return { ...chip, data };
}

/** Rec. 601, rounded to a whole level. */
function lightness({ data }: Pixels, at: number): number {
  return Math.round(0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!);
}

/** Largest less smallest channel of the mean colour of each square, in the mean. */
export function spreadOf(chip: Pixels): number {
  const spreads: number[] = [];
  const [left, top] = [Math.floor(chip.width * INNER.least), Math.floor(chip.height * INNER.least)];
  for (let y = top; y + SQUARE <= chip.height * INNER.most; y += SQUARE) {
    for (let x = left; x + SQUARE <= chip.width * INNER.most; x += SQUARE) {
      const mean = [0, 1, 2].map((channel) => meanOf(chip, x, y, channel));
      spreads.push(Math.max(...mean) - Math.min(...mean));
    }
  }
  return spreads.reduce((sum, spread) => sum + spread, 0) / spreads.length;
}

function meanOf({ data, width }: Pixels, left: number, top: number, channel: number): number {
  let sum = 0;
  for (let y = top; y < top + SQUARE; y += 1) {
    for (let x = left; x < left + SQUARE; x += 1) sum += data[(y * width + x) * 3 + channel]!;
  }
  return sum / (SQUARE * SQUARE);
}
