/**
 * Lets TensorFlow.js load graph models from one folder of the disk. human asks for its models by `fetch`,
 * which Node refuses for files; a load router for one prefix answers instead, and the global `fetch` is
 * left alone.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { io } from '@tensorflow/tfjs-core';
import { readWeights, startTensorflow, type WeightsManifest } from './face-tensorflow.ts';

/** What human is given as `modelBasePath`. */
export const MODEL_PREFIX = 'face-models:/';

interface GraphModelFile {
  modelTopology: object;
  format?: string;
  signature?: object;
  userDefinedMetadata?: io.ModelArtifacts['userDefinedMetadata'];
  weightsManifest: WeightsManifest[];
}

let routed = false;
let failure: Error | null = null;

/** Throws where a file of a model could not be read. human goes on without, and breaks on the first picture. */
export function assertModelsRead(): void {
  if (failure) throw failure;
}

/** Only plain names inside `folder` are served. Has an effect once per thread. */
export async function serveModelFiles(folder: string): Promise<void> {
  if (routed) return;
  routed = true;
  const tf = await startTensorflow();
  tf.io.registerLoadRouter((url) => {
    if (typeof url !== 'string' || !url.startsWith(MODEL_PREFIX)) return null as unknown as io.IOHandler;
    const name = path.basename(url.slice(MODEL_PREFIX.length));
    return { load: () => readOrRemember(path.join(folder, name)) };
  });
}

async function readOrRemember(file: string): Promise<io.ModelArtifacts> {
  try {
    return await readGraphModel(file);
  } catch (error) {
    const why = (error as Error).message;
    failure = new Error(`The face model ${file} cannot be read (${why}). Install the packages again: npm ci`);
    throw failure;
  }
}

async function readGraphModel(file: string): Promise<io.ModelArtifacts> {
  const model = JSON.parse(await readFile(file, 'utf8')) as GraphModelFile;
  return {
    modelTopology: model.modelTopology,
    format: model.format,
    signature: model.signature,
    userDefinedMetadata: model.userDefinedMetadata,
    weightSpecs: model.weightsManifest.flatMap((group) => group.weights),
    weightData: await readWeights(file.replace(/\.json$/, '.bin')),
  };
}
