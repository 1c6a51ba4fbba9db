/** The points of the 468-point mesh that liveness looks at, and what is measured on them. */
type Point = readonly [number, number, ...number[]];
type Mesh = readonly Point[];

/** Corners of the eyes, brows, sides of the face, mouth, chin and forehead: nearly in one plane against the nose. */
const FLAT = [
  33, 133, 362, 263, 159, 145, 386, 374, 70, 105, 107, 336, 334, 300, 234, 454, 93, 323, 116, 345, 50, 280,
  61, 291, 13, 14, 172, 397, 152, 10, 67, 297,
] as const;
/** Tip and back of the nose. */
const NOSE = [1, 4, 5, 195] as const;
/** All that are kept of a frame. */
export const FACE_POINTS: readonly number[] = [...FLAT, ...NOSE];
const FLAT_COUNT = FLAT.length;
const SIDES = [FLAT.indexOf(234), FLAT.indexOf(454)] as const;
const EYES = [FLAT.indexOf(33), FLAT.indexOf(263)] as const;

/** Corner, corner, and three pairs of upper and lower lid: one pair is a whole pixel more or less. */
const LIDS = [
  {
    corners: [33, 133],
    pairs: [
      [160, 144],
      [159, 145],
      [158, 153],
    ],
  },
  {
    corners: [362, 263],
    pairs: [
      [385, 380],
      [386, 374],
      [387, 373],
    ],
  },
] as const;

/** Opening by width of the eye on the left of the picture and of the other; 0.3 to 0.5 where open. */
export function eyeRatios(mesh: Mesh): [number, number] {
  const [left, right] = LIDS.map(({ corners, pairs }) => {
    const heights = pairs.map(([upper, lower]) => distance(mesh[upper]!, mesh[lower]!));
    return (
      heights.reduce((sum, height) => sum + height, 0) / 3 / distance(mesh[corners[0]]!, mesh[corners[1]]!)
    );
  });
  return [left!, right!];
}

/** Opening by width between the lips; 0 where shut. */
export function mouthRatio(mesh: Mesh): number {
  return distance(mesh[13]!, mesh[14]!) / distance(mesh[78]!, mesh[308]!);
}

export function facePoints(mesh: Mesh): [number, number][] {
  return FACE_POINTS.map((index) => [mesh[index]![0], mesh[index]![1]]);
}

export function flatPoints(points: readonly Point[]): readonly Point[] {
  return points.slice(0, FLAT_COUNT);
}

export function nosePoints(points: readonly Point[]): readonly Point[] {
  return points.slice(FLAT_COUNT);
}

/** From side to side of the face, pixels. */
export function faceWidth(points: readonly Point[]): number {
  return distance(points[SIDES[0]]!, points[SIDES[1]]!);
}

/** From outer corner to outer corner of the eyes: the direction of the face's own right, length 1. */
export function acrossFace(points: readonly Point[]): [number, number] {
  const [a, b] = [points[EYES[0]]!, points[EYES[1]]!];
  const length = distance(a, b);
  return [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
