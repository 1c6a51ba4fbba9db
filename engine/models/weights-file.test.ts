import { expect, test } from 'vitest';
import { decodeWeights } from './weights-file.ts';

const MANIFEST = [
  {
    weights: [
      { name: 'whole', shape: [2], dtype: 'int32' },
      { name: 'plain', shape: [1, 2], dtype: 'float32' },
      { name: 'half', shape: [4], dtype: 'float32', quantization: { dtype: 'float16' } },
      { name: 'steps', shape: [3], dtype: 'float32', quantization: { dtype: 'uint8', scale: 0.5, min: -1 } },
    ],
  },
];

function bytes(): Uint8Array {
  const view = new DataView(new ArrayBuffer(27));
  view.setInt32(0, -7, true);
  view.setInt32(4, 300, true);
  view.setFloat32(8, 0.25, true);
  view.setFloat32(12, -3, true);
  // 1, -2, the smallest that is not zero, and infinity (IEEE 754 binary16).
  for (const [i, bits] of [0x3c00, 0xc000, 0x0001, 0x7c00].entries()) view.setUint16(16 + 2 * i, bits, true);
  for (const [i, step] of [0, 2, 255].entries()) view.setUint8(24 + i, step);
  return new Uint8Array(view.buffer);
}

test('whole numbers, float32, float16 and steps of 8 bits come as what they stand for', () => {
  const weights = decodeWeights(bytes(), MANIFEST);
  expect([...weights.get('whole')!.values]).toEqual([-7, 300]);
  expect(weights.get('plain')).toEqual({ shape: [1, 2], values: Float32Array.of(0.25, -3) });
  expect([...weights.get('half')!.values]).toEqual([1, -2, 2 ** -24, Number.POSITIVE_INFINITY]);
  expect([...weights.get('steps')!.values]).toEqual([-1, 0, 126.5]);
});

test('a file that was cut off, that has too much, or a type that is not known', () => {
  expect(() => decodeWeights(bytes().subarray(0, 20), MANIFEST)).toThrow('ends after 20 bytes, within half');
  const longer = new Uint8Array(30);
  expect(() => decodeWeights(longer, MANIFEST)).toThrow('3 bytes too many');
  const other = [{ weights: [{ name: 'odd', shape: [1], dtype: 'complex64' }] }];
  expect(() => decodeWeights(longer, other)).toThrow('odd is of the type complex64');
});
