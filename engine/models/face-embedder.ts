/** The `FaceEmbedder` port: dlib's 128-d descriptor on the WASM backend of TensorFlow.js. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FaceEmbedder, Pixels } from '../ports.ts';
import { CHIP_SIDE, type FaceNet, foldFaceNet, runFaceNet } from './face-net.ts';
import {
  findPackage,
  readWeights,
  runAlone,
  startTensorflow,
  type WeightsManifest,
} from './face-tensorflow.ts';

const PACKAGE = '@vladmandic/face-api';
const MODEL = 'model/face_recognition_model';

/**
 * Loads the weights (6.4 MB, about 0.1 s).
 * `embed` takes chips of 150 × 150 pixels with 3 channels, aligned as `engine/face/align-chip.ts` does, and
 * gives 128 numbers for each. The same chip always gives the same numbers.
 */
export async function createFaceEmbedder(): Promise<FaceEmbedder> {
  const [{ folder, version }] = await Promise.all([findPackage(PACKAGE), startTensorflow()]);
  const net = await loadFaceNet(folder);
  return {
    version: `dlib-resnet-v1 (${PACKAGE} ${version})`,
    embed: (chips) => runAlone(() => embedAll(net, chips)),
  };
}

async function loadFaceNet(folder: string): Promise<FaceNet> {
  const tf = await startTensorflow();
  const manifest = JSON.parse(
    await readFile(path.join(folder, `${MODEL}-weights_manifest.json`), 'utf8'),
  ) as WeightsManifest[];
  const bytes = await readWeights(path.join(folder, `${MODEL}.bin`));
  return foldFaceNet(
    tf.io.decodeWeights(
      bytes,
      manifest.flatMap((group) => group.weights),
    ),
  );
}

async function embedAll(net: FaceNet, chips: Pixels[]): Promise<Float32Array[]> {
  const descriptors: Float32Array[] = [];
  for (const chip of chips) descriptors.push(await embedOne(net, chip));
  return descriptors;
}

async function embedOne(net: FaceNet, chip: Pixels): Promise<Float32Array> {
  const { data, width, height, channels } = chip;
  if (width !== CHIP_SIDE || height !== CHIP_SIDE || channels !== 3) {
    throw new Error(
      `A face chip has ${CHIP_SIDE} × ${CHIP_SIDE} × 3 pixels, not ${width} × ${height} × ${channels}`,
    );
  }
  const tf = await startTensorflow();
  const input = tf.tensor3d(data, [height, width, 3], 'int32');
  const output = runFaceNet(net, input);
  try {
    return (await output.data()) as Float32Array;
  } finally {
    tf.dispose([input, output]);
  }
}
