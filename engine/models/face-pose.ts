/** How a head is turned, by its mesh. As `@vladmandic/human` 3.3.6 has it (src/face/angles.ts), by which limits were measured. */
type Vector = readonly [x: number, y: number, z: number];

/** Points of the mesh: top and chin, left and right side of the picture. */
const [TOP, CHIN, LEFT, RIGHT] = [10, 152, 234, 454] as const;
const DEGREES = 180 / Math.PI;

/**
 * Degrees; yaw is positive where the face looks to the right of the picture. `mesh`: x and y in pixels, z in pixels of
 * the net's picture; `size`: pixels that are as long as `depth` of the net's.
 */
export function facePose(
  mesh: readonly Vector[],
  size: number,
  depth: number,
): { yaw: number; pitch: number; roll: number } {
  const point = (which: number): Vector => {
    const [x, y, z] = mesh[which]!;
    return [x / size, y / size, z / depth];
  };
  const down = normalize(minus(point(CHIN), point(TOP)));
  const across = normalize(minus(point(RIGHT), point(LEFT)));
  const forth = normalize(cross(across, down));
  // At right angles to both others.
  const right = cross(down, forth);
  return anglesOf(right, down, forth);
}

/** Of the rotation whose rows are these (geometrictools.com/Documentation/EulerAngles.pdf, YZX). */
function anglesOf(right: Vector, down: Vector, forth: Vector): { yaw: number; pitch: number; roll: number } {
  const roll = -Math.atan2(down[0], Math.hypot(right[0], forth[0])) * DEGREES;
  if (Math.abs(down[0]) >= 1) {
    const turn = Math.atan2(forth[1], forth[2]) * DEGREES;
    return { yaw: down[0] > 0 ? turn : -turn, pitch: 0, roll };
  }
  return {
    yaw: Math.atan2(-forth[0], right[0]) * DEGREES,
    pitch: Math.atan2(down[2], down[1]) * DEGREES,
    roll,
  };
}

function minus(a: Vector, b: Vector): Vector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function normalize([x, y, z]: Vector): Vector {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
}
