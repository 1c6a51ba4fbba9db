import type { Pixels } from '../../ports.ts';
import { components } from './components.ts';
import { horizontalGradient } from './gradient.ts';
import { type GreyImage, greyAtWidth, transpose } from './grey-image.ts';
import { mergeCollinear, type Region } from './merge-collinear.ts';
import { blackhat, close } from './morphology.ts';
import { type OrientedBox, orientedBox } from './oriented-box.ts';
import { otsu } from './otsu.ts';
import { type TextBand, textBands } from './text-bands.ts';

/** Whether the lines of the picture lie flat or stand upright. */
export type Lie = 'flat' | 'upright';

/** No MRZ line is less than this many times as long as its capitals are high (30 characters: about 28). */
const LEAST_ASPECT = 14;
const MOST_LINES = 14;

/**
 * Lines of text that could be lines of an MRZ, in pixels of the picture. `size` is the longer side, in pixels, at which the
 * picture is looked at: strokes of 2 to 5 pixels are seen best.
 */
export function findLines(image: Pixels, size: number, lie: Lie): TextBand[] {
  const width = Math.round(size * Math.min(1, image.width / image.height));
  const flat = greyAtWidth(image, Math.max(64, width));
  const scale = image.width / flat.width;
  const small = lie === 'flat' ? flat : transpose(flat);
  const rough = roughLines(small).map((box) => fullSize(box, scale, lie));
  return strongest(distinct(rough.flatMap((box) => textBands(image, box))));
}

/** Boxes about stretches of dense vertical strokes, in pixels of the small picture, the longest first. */
export function roughLines(small: GreyImage): OrientedBox[] {
  const strokes = horizontalGradient(blackhat(small, 13));
  const solid = close(strokes, 17, 3);
  const regions = components(solid, otsu(solid.data), 30).map(
    (runs): Region => ({ runs, box: orientedBox(runs) }),
  );
  const lines = mergeCollinear(regions.filter(({ box }) => box.height >= 4 && box.height < small.height / 4));
  return lines
    .map(({ box }) => box)
    .filter((box) => box.length > 0.12 * small.width && box.length > 5 * box.height)
    .filter((box) => Math.abs(box.angle) < 0.6)
    .sort((a, b) => b.length - a.length)
    .slice(0, 12);
}

/** A transposed picture is mirrored: what reads along its x axis reads along y (down the picture) in the original. */
function fullSize(box: OrientedBox, scale: number, lie: Lie): OrientedBox {
  const size = { length: box.length * scale, height: box.height * scale };
  if (lie === 'flat') return { ...size, x: box.x * scale, y: box.y * scale, angle: box.angle };
  return { ...size, x: box.y * scale, y: box.x * scale, angle: Math.PI / 2 - box.angle };
}

/** Of bands that several boxes show, the one of the longest box. */
function distinct(bands: TextBand[]): TextBand[] {
  const sorted = [...bands].sort((a, b) => b.box.length - a.box.length);
  const kept: TextBand[] = [];
  for (const band of sorted) if (!kept.some((other) => same(other.box, band.box))) kept.push(band);
  return kept;
}

function same(a: OrientedBox, b: OrientedBox): boolean {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const along = Math.abs(dx * Math.cos(a.angle) + dy * Math.sin(a.angle));
  const across = Math.abs(-dx * Math.sin(a.angle) + dy * Math.cos(a.angle));
  return across < 0.6 * Math.max(a.height, b.height) && along < 0.5 * a.length;
}

function strongest(bands: TextBand[]): TextBand[] {
  return bands.filter(({ box }) => box.length > LEAST_ASPECT * box.height).slice(0, MOST_LINES);
}
