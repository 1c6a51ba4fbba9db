/** Compares the exported restorer under onnxruntime with what PyTorch made of the same chip; exits 1 when they differ: `npx node training/portraits/check.ts [FOLDER]`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { InferenceSession, Tensor } from 'onnxruntime-node';

/** Half-precision weights move a pixel by less than this: a level of 255. */
const TOLERANCE = 1 / 255;
const work = process.argv[2] ?? fileURLToPath(new URL('work', import.meta.url));
const floats = (file: string) => {
  const bytes = readFileSync(path.join(work, file));
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
};
const model = fileURLToPath(new URL('../../engine/models/weights/portraits.onnx', import.meta.url));
const session = await InferenceSession.create(model, { intraOpNumThreads: 1 });
const wanted = floats('sample-restored.f32');
const feeds = { chips: new Tensor('float32', floats('sample-chip.f32'), [1, 3, 150, 150]) };
const { restored } = await session.run(feeds);
const got = restored!.data as Float32Array;
const start = process.cpuUsage();
for (let i = 0; i < 10; i++) await session.run(feeds);
const { user, system } = process.cpuUsage(start);
const worst = wanted.reduce((most, value, i) => Math.max(most, Math.abs(value - got[i]!)), 0);
console.log({ dims: restored!.dims, worst, cpuMs: (user + system) / 10_000 });
process.exit(got.length === wanted.length && worst < TOLERANCE ? 0 : 1);
