/** The nets as written for onnxruntime, against TensorFlow.js on the same files. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import '@tensorflow/tfjs-backend-wasm';
import { type GraphModel, loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { type FaceNetName, openFaceNet } from './face-nets.ts';
import { findPackage } from './find-package.ts';

let folder: string;
beforeAll(async () => {
  folder = (await findPackage('@vladmandic/human')).folder;
  await tf.setBackend('wasm');
});

async function openReference(name: string): Promise<GraphModel> {
  const file = path.join(folder, 'models', `${name}.json`);
  const { modelTopology, weightsManifest } = JSON.parse(await readFile(file, 'utf8'));
  const weightSpecs = weightsManifest.flatMap((group: { weights: object[] }) => group.weights);
  const weightData = new Uint8Array(await readFile(file.replace('.json', '.bin'))).buffer;
  return loadGraphModel({ load: async () => ({ modelTopology, weightSpecs, weightData }) });
}

/** Planes, and the same with the channels last. */
function picture(count: number, side: number, most: number): { planes: Float32Array; pixels: Float32Array } {
  const area = side * side;
  const planes = Float32Array.from(
    { length: count * 3 * area },
    (_, i) => (most * (1 + Math.sin(i / 97))) / 2,
  );
  const pixels = Float32Array.from({ length: planes.length }, (_, i) => {
    const [which, rest] = [Math.floor(i / (3 * area)), i % (3 * area)];
    return planes[which * 3 * area + (rest % 3) * area + Math.floor(rest / 3)]!;
  });
  return { planes, pixels };
}

const MODELS: [FaceNetName, number, number][] = [
  ['blazeface', 1, 1],
  ['facemesh', 1, 1],
  ['iris', 2, 1],
  ['antispoof', 1, 1],
  ['liveness', 1, 1],
  ['faceres', 1, 255],
];

test.each(MODELS)('%s says what it says on TensorFlow', async (name, count, most) => {
  const net = await openFaceNet(folder, name);
  const { planes, pixels } = picture(count, net.side, most);
  const reference = await openReference(name);
  const said = reference.execute(tf.tensor4d(pixels, [count, net.side, net.side, 3])) as
    | tf.Tensor
    | tf.Tensor[];
  const wanted = [said].flat().map((tensor) => tensor.dataSync() as Float32Array);
  const answers = await net.run(planes);
  expect(answers.length).toBeGreaterThan(0);
  for (const answer of answers) {
    const same = wanted.find(({ length }) => length === answer.length)!;
    const scale = Math.max(1, ...same.map(Math.abs));
    const off = Math.max(...answer.map((value, i) => Math.abs(value - same[i]!)));
    expect(off / scale).toBeLessThan(1e-4);
  }
});

test('a folder without the model is named', async () => {
  await expect(openFaceNet('/nowhere', 'facemesh')).rejects.toThrow('/nowhere/models/facemesh.json');
});
