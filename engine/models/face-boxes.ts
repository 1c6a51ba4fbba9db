/** Where BlazeFace sees faces. As `@vladmandic/human` 3.3.6 has it (src/face/blazeface.ts), whose limits were measured. */
import type { Point } from '../reading.ts';

/** Around a face, in pixels of the picture: a square, and where its mouth and nose are. */
export interface FaceBox {
  /** Corner at the upper left, and side; whole numbers. */
  x: number;
  y: number;
  side: number;
  /** Radians by which the face leans, clockwise. */
  lean: number;
  /** 0..1 */
  score: number;
}

const SIDE = 256;
/** Places of the net: from one to the next, pixels, and how many boxes each has. */
const GRIDS = [
  { step: 16, boxes: 2 },
  { step: 32, boxes: 6 },
] as const;
/** Numbers of a box: its middle, its size, and six points. */
const BOX = 16;
/** Tip of the nose and mouth among the points. */
const [NOSE, MOUTH] = [2, 3] as const;
const LEAST_SCORE = 0.2;
/** Of two boxes that have more than this of both in common, the less sure one is not another face. */
const MOST_COMMON = 0.1;
/** The mesh wants room around the face. */
const ROOM = 1.4;

interface Found {
  score: number;
  middle: Point;
  width: number;
  height: number;
  nose: Point;
  mouth: Point;
}

/**
 * At most `maximum` boxes, surest first. `answers`: those of the net for the picture squeezed to 256 × 256, in any
 * order; `width`, `height`: of the picture, pixels.
 */
export function findFaceBoxes(
  answers: readonly Float32Array[],
  { width, height }: { width: number; height: number },
  maximum: number,
): FaceBox[] {
  const found = GRIDS.flatMap((grid) => readGrid(answers, grid)).sort(
    (one, other) => other.score - one.score,
  );
  const kept: Found[] = [];
  for (const one of found) {
    if (kept.length < maximum && kept.every((other) => shareInCommon(one, other) < MOST_COMMON))
      kept.push(one);
  }
  return kept.map((one) => placeBox(one, width / SIDE, height / SIDE)).filter(({ side }) => side > 0);
}

function readGrid(answers: readonly Float32Array[], { step, boxes }: (typeof GRIDS)[number]): Found[] {
  const across = SIDE / step;
  const count = across * across * boxes;
  const scores = answers.find(({ length }) => length === count)!;
  const numbers = answers.find(({ length }) => length === count * BOX)!;
  const found: Found[] = [];
  for (let i = 0; i < count; i += 1) {
    const score = 1 / (1 + Math.exp(-scores[i]!));
    if (!(score > LEAST_SCORE)) continue;
    const place = Math.floor(i / boxes);
    const anchor = { x: ((place % across) + 0.5) * step, y: (Math.floor(place / across) + 0.5) * step };
    const point = (which: number) => ({
      x: numbers[i * BOX + which]! + anchor.x,
      y: numbers[i * BOX + which + 1]! + anchor.y,
    });
    const [wide, high] = [numbers[i * BOX + 2]!, numbers[i * BOX + 3]!];
    const [nose, mouth] = [point(4 + 2 * NOSE), point(4 + 2 * MOUTH)];
    found.push({ score, middle: point(0), width: wide, height: high, nose, mouth });
  }
  return found;
}

/** Area in common, of the area of both together. */
function shareInCommon(one: Found, other: Found): number {
  const along = (axis: 'x' | 'y', size: 'width' | 'height') =>
    Math.min(one.middle[axis] + one[size] / 2, other.middle[axis] + other[size] / 2) -
    Math.max(one.middle[axis] - one[size] / 2, other.middle[axis] - other[size] / 2);
  const common = Math.max(0, along('x', 'width')) * Math.max(0, along('y', 'height'));
  return common / (one.width * one.height + other.width * other.height - common);
}

function placeBox({ score, middle, width, height, nose, mouth }: Found, sx: number, sy: number): FaceBox {
  const half = (ROOM * Math.max(width * sx, height * sy)) / 2;
  const [x, y] = [Math.round(middle.x * sx - half), Math.round(middle.y * sy - half)];
  const lean = leanOf({ x: (nose.x - mouth.x) * sx, y: (nose.y - mouth.y) * sy });
  return { x, y, side: Math.round(middle.x * sx + half) - x, lean, score };
}

/** From the mouth up to the nose: 0 where it stands upright, -π to π. */
function leanOf(up: Point): number {
  const angle = Math.PI / 2 - Math.atan2(-up.y, up.x);
  return angle - 2 * Math.PI * Math.floor((angle + Math.PI) / (2 * Math.PI));
}
