import { InferenceSession, Tensor } from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { writeOnnx } from './onnx-graph.ts';

test('the runtime computes what was written: a filter with a bias, its positive part, and zeros at the end', async () => {
  const file = writeOnnx({
    nodes: [
      {
        op: 'Conv',
        inputs: ['in', 'filter', 'bias'],
        output: 'seen',
        attributes: { kernel_shape: [2, 2], strides: [1, 1], pads: [0, 0, 0, 0] },
      },
      { op: 'Relu', inputs: ['seen'], output: 'positive' },
      { op: 'Pad', inputs: ['positive', 'pads'], output: 'out' },
    ],
    weights: [
      { name: 'filter', dims: [1, 1, 2, 2], data: Float32Array.of(1, 0, 0, -1) },
      { name: 'bias', dims: [1], data: Float32Array.of(0.5) },
      { name: 'pads', dims: [8], data: BigInt64Array.from([0, 0, 0, 0, 0, 0, 1, 0], BigInt) },
    ],
    input: { name: 'in', dims: [1, 1, 3, 3] },
    outputs: [{ name: 'out', dims: [1, 1, 3, 2] }],
  });
  const session = await InferenceSession.create(file);
  const input = new Tensor('float32', Float32Array.of(9, 8, 1, 2, 3, 4, 5, 6, 20), [1, 1, 3, 3]);
  const { out } = await session.run({ in: input });
  // 9 - 3, 8 - 4; 2 - 6 and 3 - 20 are below zero.
  expect([...(out!.data as Float32Array)]).toEqual([6.5, 4.5, 0, 0, 0, 0]);
});
