/**
 * A face recogniser of a few kilobytes, for tests: the picture in 14 × 14 fields, multiplied by numbers from a seed. It
 * is no good at faces, but it is a model like those that operators bring.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type OnnxModel, writeOnnx } from '../../fixtures/write-onnx.ts';

const FIELDS = 14;
const PICTURE = 3 * FIELDS * FIELDS;
const LENGTH = 32;

export interface TinyOptions {
  /** Side of the picture that it takes, 112. */
  side?: number;
  /** Every number of the matrix; from a seed where it is left out. */
  fill?: number;
  /** A second input, of which it makes nothing. */
  twoInputs?: boolean;
}

export function tinyRecogniser({ side = 112, fill, twoInputs = false }: TinyOptions = {}): Uint8Array {
  const values = Float32Array.from(
    { length: PICTURE * LENGTH },
    (_, i) => fill ?? Math.sin(i * i * 0.37 + i),
  );
  const field = Math.floor(side / FIELDS);
  const input = { name: 'face', dims: [1, 3, side, side] };
  const model: OnnxModel = {
    inputs: twoInputs ? [input, { name: 'light', dims: [1, LENGTH] }] : [input],
    output: { name: 'descriptor', dims: [1, LENGTH] },
    nodes: [
      {
        op: 'AveragePool',
        inputs: ['face'],
        output: 'fields',
        attributes: { kernel_shape: [field, field], strides: [field, field] },
      },
      { op: 'Flatten', inputs: ['fields'], output: 'row', attributes: { axis: 1 } },
      { op: 'MatMul', inputs: ['row', 'matrix'], output: twoInputs ? 'before' : 'descriptor' },
      ...(twoInputs ? [{ op: 'Add', inputs: ['before', 'light'], output: 'descriptor' }] : []),
    ],
    weights: [{ name: 'matrix', dims: [PICTURE, LENGTH], values }],
  };
  return writeOnnx(model);
}

/** One that stands for "alike" up to a cosine distance of 0.2 and for two people from 0.6 on. */
export const TINY_CARD = {
  name: 'tiny',
  weight: 0.5,
  scores: [
    [0, 100],
    [0.2, 85],
    [0.6, 40],
    [1, 0],
  ],
};

/** Writes model and card to a folder that is removed after the test; gives the path of the model. */
export async function writeRecogniser(
  model: Uint8Array | string = tinyRecogniser(),
  card: unknown = TINY_CARD,
): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'idwell-recogniser-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'tiny.onnx');
  await writeFile(file, model);
  if (card !== null)
    await writeFile(path.join(folder, 'tiny.json'), typeof card === 'string' ? card : JSON.stringify(card));
  return file;
}
