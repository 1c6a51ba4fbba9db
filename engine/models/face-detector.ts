/** The `FaceDetector` port: human's BlazeFace and 468-point mesh on the WASM backend of TensorFlow.js. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { DetectedFace, FaceDetector, Pixels } from '../ports.ts';
import { type HumanConfig, type HumanFace, type HumanLibrary, humanConfig } from './face-human.ts';
import { assertModelsRead, MODEL_PREFIX, serveModelFiles } from './face-model-files.ts';
import { findPackage, runAlone, startTensorflow, WASM_FOLDER } from './face-tensorflow.ts';

const PACKAGE = '@vladmandic/human';
const DEGREES = 180 / Math.PI;
const MESH_POINTS = 468;

type Human = InstanceType<HumanLibrary['Human']>;
type Options = NonNullable<Parameters<FaceDetector['detect']>[1]>;

/** Loads BlazeFace and the mesh (0.4 s); the models of the weak signals are loaded when first asked for. */
export async function createFaceDetector(): Promise<FaceDetector> {
  const { folder, version } = await findPackage(PACKAGE);
  await serveModelFiles(path.join(folder, 'models'));
  // The package's `exports` hide this build, so it is required by its place on the disk.
  const library = createRequire(import.meta.url)(
    path.join(folder, 'dist/human.node-wasm.js'),
  ) as HumanLibrary;
  const human = new library.Human(humanConfig(MODEL_PREFIX, WASM_FOLDER));
  await human.load();
  assertModelsRead();
  return {
    version: `${PACKAGE} ${version}`,
    detect: (image, options = {}) => runAlone(() => detectFaces(human, image, options)),
  };
}

async function detectFaces(human: Human, image: Pixels, options: Options): Promise<DetectedFace[]> {
  const tf = await startTensorflow();
  const input = tf.tensor4d(image.data, [1, image.height, image.width, image.channels], 'int32');
  const rgb = image.channels === 3 ? input : tf.tile(input, [1, 1, 1, 3]);
  try {
    const { face, error } = await human.detect(rgb, detectConfig(options));
    assertModelsRead();
    if (error) throw new Error(`human: ${error}`);
    return face.filter((one) => one.mesh.length >= MESH_POINTS).map((one) => toDetectedFace(one, options));
  } finally {
    tf.dispose([input, rgb]);
  }
}

/** human keeps what it was given last, so every choice is given every time. */
function detectConfig({ maximum = 5, signals = false, age = false, eyes = false }: Options): HumanConfig {
  return {
    face: {
      detector: { maxDetected: maximum },
      iris: { enabled: eyes },
      antispoof: { enabled: signals },
      liveness: { enabled: signals },
      description: { enabled: age },
    },
  };
}

function toDetectedFace(face: HumanFace, { signals, age }: Options): DetectedFace {
  const angle = face.rotation?.angle ?? { yaw: 0, pitch: 0, roll: 0 };
  return {
    box: boxOf(face.mesh),
    confidence: Math.min(face.boxScore, face.faceScore),
    // human cuts the coordinates off to whole pixels: half a pixel puts them back in the middle.
    mesh: face.mesh.map(([x, y, z]) => [x + 0.5, y + 0.5, z ?? 0]),
    // human counts a turn to the left of the picture as positive.
    yaw: -angle.yaw * DEGREES,
    pitch: angle.pitch * DEGREES,
    roll: angle.roll * DEGREES,
    // human leaves a value of zero out.
    antispoof: signals ? (face.real ?? 0) : null,
    live: signals ? (face.live ?? 0) : null,
    age: age ? (face.age ?? null) : null,
  };
}

/** human's own box is cut off at the edges of the picture; that of the mesh tells how far a face goes. */
function boxOf(mesh: [number, number, number][]): DetectedFace['box'] {
  const xs = mesh.map((point) => point[0]);
  const ys = mesh.map((point) => point[1]);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x + 1, height: Math.max(...ys) - y + 1 };
}
