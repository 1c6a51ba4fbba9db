/**
 * TensorFlow.js on its WASM backend, offline: the `.wasm` files and the models are read from the installed
 * packages. One per thread; the WASM heap is not shared between threads.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';

const require = createRequire(import.meta.url);

/** Folder of the `.wasm` files, with a slash at its end. */
export const WASM_FOLDER = `${path.dirname(require.resolve('@tensorflow/tfjs-backend-wasm'))}${path.sep}`;

let started: Promise<typeof tf> | undefined;

/** Loads the backend once per thread. Throws where WASM cannot run. */
export function startTensorflow(): Promise<typeof tf> {
  started ??= start();
  return started;
}

async function start(): Promise<typeof tf> {
  setWasmPaths(WASM_FOLDER);
  if (!(await tf.setBackend('wasm'))) throw new Error('The WASM backend of TensorFlow.js did not start');
  await tf.ready();
  tf.enableProdMode();
  return tf;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs one job after the other: human keeps state between the parts of a detection, and two jobs on one
 * WASM heap gain nothing.
 */
export function runAlone<T>(job: () => Promise<T>): Promise<T> {
  const next = last.then(job, job);
  last = next.catch(() => undefined);
  return next;
}

/**
 * The installed folder of a package. Packages whose `exports` hide their other files are found by the file
 * that they do export, which lies in `dist/`.
 */
export async function findPackage(name: string): Promise<{ folder: string; version: string }> {
  const folder = path.dirname(path.dirname(require.resolve(name)));
  const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { folder, version: manifest.version };
}

export interface WeightsManifest {
  weights: tf.io.WeightsManifestEntry[];
}

/** The bytes of a file, alone in their buffer as TensorFlow.js wants weights. */
export async function readWeights(file: string): Promise<ArrayBuffer> {
  return new Uint8Array(await readFile(file)).buffer;
}
