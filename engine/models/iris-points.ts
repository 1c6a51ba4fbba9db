/**
 * The points about the eyes, and those of the irises, by a net of their own: without, the mesh hardly follows lids that
 * shut. As `@vladmandic/human` 3.3.6 has it (src/face/iris.ts), with which the openings of eyes were measured; so the eye at
 * the left of the picture is mirrored for the net and its points are not turned back, which leaves its heights as they are.
 */
import { cutPlanes, type Planes, squareCut } from './face-planes.ts';

type MeshPoint = [x: number, y: number, z: number];

/** Runs of points of the eye's net, and the points of the mesh that they replace, of the eye at the right of the picture and the other. */
const CONTOURS: readonly { from: number; right: readonly number[]; left: readonly number[]; lids?: true }[] =
  [
    {
      from: 9,
      right: [466, 388, 387, 386, 385, 384, 398],
      left: [246, 161, 160, 159, 158, 157, 173],
      lids: true,
    },
    { from: 25, right: [467, 260, 259, 257, 258, 286, 414], left: [247, 30, 29, 27, 28, 56, 190] },
    { from: 41, right: [342, 445, 444, 443, 442, 441, 413], left: [113, 225, 224, 223, 222, 221, 189] },
    {
      from: 0,
      right: [263, 249, 390, 373, 374, 380, 381, 382, 362],
      left: [33, 7, 163, 144, 145, 153, 154, 155, 133],
      lids: true,
    },
    {
      from: 16,
      right: [359, 255, 339, 254, 253, 252, 256, 341, 463],
      left: [130, 25, 110, 24, 23, 22, 26, 112, 243],
    },
    {
      from: 32,
      right: [446, 261, 448, 449, 450, 451, 452, 453, 464],
      left: [226, 31, 228, 229, 230, 231, 232, 233, 244],
    },
    {
      from: 54,
      right: [372, 340, 346, 347, 348, 349, 350, 357, 465],
      left: [143, 111, 117, 118, 119, 120, 121, 128, 245],
    },
    { from: 63, right: [383, 300, 293, 334, 296, 336, 285, 417], left: [156, 70, 63, 105, 66, 107, 55, 193] },
    { from: 48, right: [265, 353, 276, 283, 282, 295], left: [35, 124, 46, 53, 52, 65] },
  ];
/** Points of an eye, of which the last are of the iris. */
const POINTS = { all: 76, iris: 71 } as const;
/** Outer and inner corner, and the middles of the lids. */
const EYES = {
  right: { corners: [263, 362], upper: 386, lower: 374 },
  left: { corners: [33, 133], upper: 159, lower: 145 },
} as const;
type Eye = keyof typeof EYES;
/** Side of an eye's picture, in lengths from corner to corner. */
const ROOM = 2.3;
/** Beyond this difference in depth between the eyes a face is turned: only the lids of the nearer eye are replaced. */
const TURNED = 30;

interface EyeBox {
  x: number;
  y: number;
  side: number;
}

/** Pictures of both eyes as the net takes them. `mesh` and `face`: in pixels of the net of the mesh. */
export function cutEyes(mesh: readonly MeshPoint[], face: Planes, side: number): Float32Array {
  const both = new Float32Array(2 * 3 * side * side);
  for (const [i, eye] of (['right', 'left'] as const).entries()) {
    const box = eyeBox(mesh, eye);
    // As TensorFlow's cropAndResize: from the middle of the first pixel to that of the last.
    const scale = (face.side - 1) / face.side;
    const step = (box.side * scale) / (side - 1);
    const { x, y, down } = squareCut(box.x * scale, box.y * scale, step);
    const mirrored = { x: x + step * (side - 1), y, right: { x: -step, y: 0 }, down };
    both.set(cutPlanes(face, mirrored, side).data, i * 3 * side * side);
  }
  return both;
}

/** 478 points: the mesh with the eyes as the net saw them, and both irises. `answer`: of the net, `side` its picture's. */
export function withIrises(mesh: readonly MeshPoint[], answer: Float32Array, side: number): MeshPoint[] {
  const points = { right: readEye(mesh, answer, side, 'right'), left: readEye(mesh, answer, side, 'left') };
  const deeper = mesh[EYES.right.corners[0]]![2] - mesh[EYES.left.corners[0]]![2];
  const seen = mesh.map((point): MeshPoint => [...point]);
  if (Math.abs(deeper) < TURNED) {
    replace(seen, points.right, 'right', false);
    replace(seen, points.left, 'left', false);
  } else if (deeper < 1) replace(seen, points.right, 'right', true);
  else replace(seen, points.left, 'left', true);
  return [...seen, ...irisOf(seen, points.right, 'right'), ...irisOf(seen, points.left, 'left')];
}

function eyeBox(mesh: readonly MeshPoint[], eye: Eye): EyeBox {
  const [outer, inner] = EYES[eye].corners.map((index) => mesh[index]!) as [MeshPoint, MeshPoint];
  const half = (ROOM * Math.max(Math.abs(outer[0] - inner[0]), Math.abs(outer[1] - inner[1]))) / 2;
  const [middleX, middleY] = [(outer[0] + inner[0]) / 2, (outer[1] + inner[1]) / 2];
  const x = Math.round(middleX - half);
  return { x, y: Math.round(middleY - half), side: Math.round(middleX + half) - x };
}

function readEye(mesh: readonly MeshPoint[], answer: Float32Array, side: number, eye: Eye): MeshPoint[] {
  const box = eyeBox(mesh, eye);
  const start = eye === 'right' ? 0 : POINTS.all * 3;
  return Array.from({ length: POINTS.all }, (_, i) => {
    const [x, y, z] = answer.subarray(start + 3 * i, start + 3 * i + 3) as unknown as MeshPoint;
    const across = eye === 'right' ? 1 - x / side : x / side;
    return [across * box.side + box.x, (y / side) * box.side + box.y, z];
  });
}

function replace(mesh: MeshPoint[], points: readonly MeshPoint[], eye: Eye, lidsOnly: boolean): void {
  for (const { from, lids, ...contour } of CONTOURS) {
    if (lidsOnly && !lids) continue;
    for (const [i, index] of contour[eye].entries()) {
      const [x, y, z] = points[from + i]!;
      mesh[index] = [x, y, (z + mesh[index]![2]) / 2];
    }
  }
}

/** The net's depths of an iris are not reliable: those of the lids are taken. Middle, right, above, left, below. */
function irisOf(mesh: readonly MeshPoint[], points: readonly MeshPoint[], eye: Eye): MeshPoint[] {
  const [upper, lower] = [mesh[EYES[eye].upper]![2], mesh[EYES[eye].lower]![2]];
  return points.slice(POINTS.iris).map(([x, y], i) => {
    const z = i === 2 ? upper : i === 4 ? lower : (upper + lower) / 2;
    return [x, y, z];
  });
}
