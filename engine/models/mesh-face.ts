/** The mesh of one face: its window of the picture, straightened, goes to the net, and the points come back. */
import type { Pixels } from '../ports.ts';
import type { FaceBox } from './face-boxes.ts';
import type { FaceNet } from './face-nets.ts';
import { type Cut, cutPixels, type Planes } from './face-planes.ts';
import { cutEyes, withIrises } from './iris-points.ts';

type MeshPoint = [x: number, y: number, z: number];

export interface FaceMesh {
  /** Pixels of the picture; z in pixels of the net's, about the middle of the head. */
  mesh: MeshPoint[];
  /** Whether it is a face, 0..1. */
  score: number;
  /** What the net saw, 0..1; further nets look at it. */
  face: Planes;
}

/** Below this lean a face is not straightened: the mesh follows it. Radians. */
const UPRIGHT = 0.2;

/** `iris`: the net of the eyes, where their lids and irises are wanted. */
export async function meshFace(image: Pixels, box: FaceBox, net: FaceNet, iris?: FaceNet): Promise<FaceMesh> {
  const lean = Math.abs(box.lean) > UPRIGHT ? box.lean : 0;
  const face = cutPixels(image, windowOf(image, box, lean, net.side), net.side, 1 / 255, 'black');
  const answers = await net.run(face.data);
  const score = answers.find(({ length }) => length === 1)![0]!;
  const points = threes(answers.find(({ length }) => length > 1)!);
  const seen = iris
    ? withIrises(points, (await iris.run(cutEyes(points, face, iris.side)))[0]!, iris.side)
    : points;
  return { mesh: seen.map((point) => placePoint(point, box, lean, net.side)), score, face };
}

/** As TensorFlow's cropAndResize, by which the net was run when limits were measured: from the first pixel's middle to the last's. */
function windowOf({ width, height }: Pixels, { x, y, side }: FaceBox, lean: number, to: number): Cut {
  const [fitX, fitY] = [(width - 1) / width, (height - 1) / height];
  const [cos, sin] = [Math.cos(lean), Math.sin(lean)];
  const [stepX, stepY] = [(side * fitX) / (to - 1), (side * fitY) / (to - 1)];
  const middle = { x: x + side / 2, y: y + side / 2 };
  const corner = { x: x * fitX - middle.x, y: y * fitY - middle.y };
  return {
    x: cos * corner.x - sin * corner.y + middle.x,
    y: sin * corner.x + cos * corner.y + middle.y,
    right: { x: cos * stepX, y: sin * stepX },
    down: { x: -sin * stepY, y: cos * stepY },
  };
}

function placePoint([u, v, z]: MeshPoint, { x, y, side }: FaceBox, lean: number, to: number): MeshPoint {
  const [right, down] = [(u / to - 0.5) * side, (v / to - 0.5) * side];
  const [cos, sin] = [Math.cos(lean), Math.sin(lean)];
  return [cos * right - sin * down + x + side / 2, sin * right + cos * down + y + side / 2, z];
}

function threes(numbers: Float32Array): MeshPoint[] {
  return Array.from({ length: numbers.length / 3 }, (_, i) => [
    numbers[3 * i]!,
    numbers[3 * i + 1]!,
    numbers[3 * i + 2]!,
  ]);
}
