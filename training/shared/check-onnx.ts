/**
 * Compares an exported model under onnxruntime with what PyTorch said of the same lines; exits 1 when they differ:
 * `npx node check-onnx.ts NAME WIDTH`, the reader's folder and the width of its sample.
 */
import { readFileSync } from 'node:fs';
import { InferenceSession, Tensor } from 'onnxruntime-node';

/** Half-precision weights move a log-probability by less than this on random lines. */
const TOLERANCE = 0.05;
const [name, width] = process.argv.slice(2);
const floats = (file: string) => {
  const bytes = readFileSync(new URL(`../${name}/work/${file}`, import.meta.url));
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
};
const weights = (end: string) => new URL(`../../engine/models/weights/${name}.${end}`, import.meta.url);
const { height } = JSON.parse(readFileSync(weights('json'), 'utf8'));
const session = await InferenceSession.create(weights('onnx').pathname, { intraOpNumThreads: 1 });
const lines = floats('sample-lines.f32');
const wanted = floats('sample-logp.f32');
const feeds = { lines: new Tensor('float32', lines, [3, 1, height, Number(width)]) };
const { logp } = await session.run(feeds);
const got = logp!.data as Float32Array;
const start = performance.now();
for (let i = 0; i < 20; i++) await session.run(feeds);
const ms = (performance.now() - start) / 20;
const worst = wanted.reduce((most, value, i) => Math.max(most, Math.abs(value - got[i]!)), 0);
console.log({ dims: logp!.dims, worst, ms_for_3_lines: Number(ms.toFixed(1)) });
process.exit(got.length === wanted.length && worst < TOLERANCE ? 0 : 1);
