/**
 * A finger that lies on the document: a patch of skin that comes from outside and ends within it. A portrait lies within,
 * a hand that holds the document behind it ends at its edge, and a table of the colour of skin is too large.
 */
import type { Box } from '../../../rules/finding.ts';
import type { Pixels } from '../../ports.ts';
import type { Outline } from './find-outlines.ts';
import { contains, lengthsOf } from './quad-geometry.ts';
import { isSkin } from './skin.ts';
import { smallPicture } from './small-picture.ts';

const SIDE = 200;
/** Share of the document that the patch covers, at least and at most. */
const LEAST_INSIDE = 0.006;
const MOST_INSIDE = 0.25;
/**
 * Share of the patch that lies outside of the document: less is paper of the colour of skin whose edge was found a little
 * too far inside. A table that looks like skin is larger.
 */
const LEAST_OUTSIDE = 0.12;
const MOST_AREA = 0.3;
/** Length within the document, in its longer sides. */
const LONGEST = 0.6;
/** Share of what is seen beside the document: where more is of the colour of skin, colour tells no finger from a table. */
const MOST_TABLE = 0.5;
/**
 * Share of the document's shorter side that it reaches in, and out: less deep is the hand behind it, less far a strip of
 * the paper beside an edge that was found too far inside.
 */
const LEAST_DEPTH = 0.1;

export function findFinger(image: Pixels, { quad }: Outline): Box | null {
  const { planes, width, height, scale } = smallPicture(image, SIDE);
  const skin = new Uint8Array(width * height);
  for (let at = 0; at < skin.length; at++)
    skin[at] = isSkin([planes[0][at]!, planes[1][at]!, planes[2][at]!]) ? 1 : 0;
  const { across, down } = lengthsOf(quad);
  const least = LEAST_DEPTH * Math.min(across, down);
  const document = (across * down) / (scale * scale);
  const isIn = (at: number) =>
    contains(quad, { x: ((at % width) + 0.5) * scale, y: (Math.floor(at / width) + 0.5) * scale });
  if (isTableLikeSkin(skin, isIn)) return null;
  for (let start = 0; start < skin.length; start++) {
    if (skin[start] !== 1) continue;
    const patch = patchFrom(start, skin, width, height);
    if (patch.length < LEAST_INSIDE * document) continue;
    const inside = patch.filter(isIn);
    const outside = patch.length - inside.length;
    if (patch.length > MOST_AREA * skin.length || outside < LEAST_OUTSIDE * patch.length) continue;
    if (inside.length < LEAST_INSIDE * document || inside.length > MOST_INSIDE * document) continue;
    const box = boxOf(inside, width, scale);
    if (Math.max(box.width, box.height) > LONGEST * Math.max(across, down)) continue;
    const depths = depthsOf(patch, quad, width, scale);
    if (depths.some((depth) => depth >= least) && depths.some((depth) => depth <= -least)) return box;
  }
  return null;
}

function isTableLikeSkin(skin: Uint8Array, isIn: (at: number) => boolean): boolean {
  let [seen, like] = [0, 0];
  for (let at = 0; at < skin.length; at++) {
    if (isIn(at)) continue;
    seen++;
    like += skin[at]!;
  }
  return like > MOST_TABLE * seen;
}

/** Connected pixels; those that were seen become 2. */
function patchFrom(start: number, skin: Uint8Array, width: number, height: number): number[] {
  const patch = [start];
  skin[start] = 2;
  for (let i = 0; i < patch.length; i++) {
    const at = patch[i]!;
    const x = at % width;
    const next = [
      x > 0 ? at - 1 : -1,
      x < width - 1 ? at + 1 : -1,
      at - width,
      at < width * (height - 1) ? at + width : -1,
    ];
    for (const one of next) {
      if (one < 0 || skin[one] !== 1) continue;
      skin[one] = 2;
      patch.push(one);
    }
  }
  return patch;
}

/** How far each pixel is from the nearest side, in pixels of the picture; less than 0 outside. */
function depthsOf(pixels: number[], quad: Outline['quad'], width: number, scale: number): number[] {
  const sides = quad.map((a, i) => {
    const b = quad[(i + 1) % 4]!;
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    return { x: a.x, y: a.y, nx: -(b.y - a.y) / length, ny: (b.x - a.x) / length };
  });
  return pixels.map((at) => {
    const [x, y] = [((at % width) + 0.5) * scale, (Math.floor(at / width) + 0.5) * scale];
    return Math.min(...sides.map((side) => (x - side.x) * side.nx + (y - side.y) * side.ny));
  });
}

function boxOf(pixels: number[], width: number, scale: number): Box {
  const xs = pixels.map((at) => at % width);
  const ys = pixels.map((at) => Math.floor(at / width));
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const [right, bottom] = [Math.max(...xs) + 1, Math.max(...ys) + 1];
  const px = (value: number) => Math.round(value * scale);
  return { x: px(x), y: px(y), width: px(right - x), height: px(bottom - y) };
}
