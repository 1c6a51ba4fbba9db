/**
 * The `FaceDetector` port: BlazeFace, the 468-point mesh and the nets about a face that `@vladmandic/human` carries, on
 * onnxruntime. What the package does between the nets is done here in the same way, but for whole pixels: it cuts off what
 * is after the point, and turns leaning faces by whole pixels.
 */
import type { DetectedFace, FaceDetector, Pixels } from '../ports.ts';
import { type FaceBox, findFaceBoxes } from './face-boxes.ts';
import { type FaceNet, type FaceNetName, openFaceNet } from './face-nets.ts';
import { cutPixels, cutPlanes, type Planes, squareCut } from './face-planes.ts';
import { facePose } from './face-pose.ts';
import { findPackage } from './find-package.ts';
import { type FaceMesh, meshFace } from './mesh-face.ts';

const PACKAGE = '@vladmandic/human';
/** Below this there is no face in the box. */
const LEAST_SCORE = 0.2;
/** Sides of a box are so many sizes of a face as poses are reckoned with. */
const BOX_TO_POSE = 1.5;

type Options = NonNullable<Parameters<FaceDetector['detect']>[1]>;
type Nets = (name: FaceNetName) => Promise<FaceNet>;

/** Loads BlazeFace and the mesh (0.2 s); the other nets are loaded when first asked for. */
export async function createFaceDetector(): Promise<FaceDetector> {
  const { folder, version } = await findPackage(PACKAGE);
  const nets = netsOf(folder);
  await Promise.all([nets('blazeface'), nets('facemesh')]);
  return {
    version: `${PACKAGE} ${version}`,
    detect: (image, options = {}) => detectFaces(nets, image, options),
  };
}

/** Each is opened once; a failure is tried again. */
function netsOf(folder: string): Nets {
  const opened = new Map<FaceNetName, Promise<FaceNet>>();
  return (name) => {
    const known = opened.get(name);
    if (known) return known;
    const opening = openFaceNet(folder, name);
    opened.set(name, opening);
    opening.catch(() => opened.delete(name));
    return opening;
  };
}

async function detectFaces(nets: Nets, image: Pixels, options: Options): Promise<DetectedFace[]> {
  const found: DetectedFace[] = [];
  for (const box of await boxesOf(nets, image, options.maximum ?? 5)) {
    const face = await meshFace(
      image,
      box,
      await nets('facemesh'),
      options.eyes ? await nets('iris') : undefined,
    );
    if (hundredth(face.score) > LEAST_SCORE) found.push(await toDetectedFace(nets, box, face, options));
  }
  return found;
}

async function boxesOf(nets: Nets, image: Pixels, maximum: number): Promise<FaceBox[]> {
  const net = await nets('blazeface');
  const cut = {
    x: 0,
    y: 0,
    right: { x: image.width / net.side, y: 0 },
    down: { x: 0, y: image.height / net.side },
  };
  const { data } = cutPixels(image, cut, net.side, 1 / 127.5, 'edge');
  for (let i = 0; i < data.length; i += 1) data[i]! -= 1;
  return findFaceBoxes(await net.run(data), image, maximum);
}

async function toDetectedFace(
  nets: Nets,
  box: FaceBox,
  { mesh, score, face }: FaceMesh,
  { signals, age }: Options,
): Promise<DetectedFace> {
  return {
    box: boxOf(mesh),
    confidence: Math.min(hundredth(box.score), hundredth(score)),
    mesh,
    ...facePose(mesh, box.side / BOX_TO_POSE, face.side),
    antispoof: signals ? hundredth((await look(nets, 'antispoof', face))[0]!) : null,
    live: signals ? hundredth((await look(nets, 'liveness', face))[0]!) : null,
    age: age ? ageOf(await look(nets, 'faceres', face, 255)) : null,
  };
}

/** What a net says of the face that the mesh was found on. */
async function look(nets: Nets, name: FaceNetName, face: Planes, scale = 1): Promise<Float32Array> {
  const net = await nets(name);
  const { data } = cutPlanes(face, squareCut(0, 0, face.side / net.side), net.side, scale);
  return (await net.run(data))[0]!;
}

/** Of shares of steps of one year: the likeliest, towards its likelier neighbour. */
function ageOf(shares: Float32Array): number {
  const step = shares.indexOf(Math.max(...shares));
  const [below, above] = [shares[step - 1]!, shares[step + 1]!];
  return Math.round(below > above ? 10 * step - 100 * below : 10 * step + 100 * above) / 10;
}

/** The mesh tells how far a face goes, also beyond the edges of the picture. */
function boxOf(mesh: readonly (readonly [number, number, number])[]): DetectedFace['box'] {
  const xs = mesh.map((point) => point[0]);
  const ys = mesh.map((point) => point[1]);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
