/** Compares the exported net under onnxruntime with what PyTorch said of the same picture; exits 1 when they differ: `npx node check.ts [FOLDER]`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InferenceSession, Tensor } from 'onnxruntime-node';

/** Half-precision weights move a probability by less than this. */
const TOLERANCE = 0.03;
const work = fileURLToPath(new URL('work', import.meta.url));
const weights = process.argv[2] ?? fileURLToPath(new URL('../../engine/models/weights', import.meta.url));
const floats = (file: string) => {
  const bytes = readFileSync(join(work, file));
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
};
const shape = JSON.parse(readFileSync(join(work, 'sample-shape.json'), 'utf8'));
const session = await InferenceSession.create(join(weights, 'lines.onnx'), { intraOpNumThreads: 1 });
const wanted = floats('sample-map.f32');
const feeds = { grey: new Tensor('float32', floats('sample-grey.f32'), shape) };
const { map } = await session.run(feeds);
const got = map!.data as Float32Array;
const start = performance.now();
for (let i = 0; i < 10; i++) await session.run(feeds);
const ms = (performance.now() - start) / 10;
const worst = wanted.reduce((most, value, i) => Math.max(most, Math.abs(value - got[i]!)), 0);
console.log({ dims: map!.dims, worst, ms: Number(ms.toFixed(1)) });
process.exit(got.length === wanted.length && worst < TOLERANCE ? 0 : 1);
