/** What the parts of `graph-to-onnx.ts` share: the net as it grows, its results and weights. */
import type { GraphModel, GraphNode } from './graph-model.ts';
import type { OnnxNode, OnnxTensor } from './onnx-graph.ts';
import type { Weight } from './weights-file.ts';

/**
 * Channels of pictures come in sixteens, the last of them zero: onnxruntime computes blocks of 8 or 16 (as the machine has
 * it) and is slow where a filter of single channels ends within one. BlazeFace, with 24, 28, 36, 42 ... channels, takes a quarter less.
 */
const BLOCK = 16;

/** A result: its shape is that of TensorFlow; of four dimensions the last are the channels, which ONNX has second. */
export interface Value {
  name: string;
  shape: readonly number[];
  /** Channels that it really has, with those that are zero. */
  wide: number;
}
export interface Net {
  model: GraphModel;
  count: number;
  nodes: OnnxNode[];
  weights: OnnxTensor[];
  values: Map<string, Value>;
}

export function channelsFirst(shape: readonly number[]): number[] {
  const [count, height, width, channels] = shape;
  return [count!, channels!, height!, width!];
}

export function widen(channels: number): number {
  return Math.ceil(channels / BLOCK) * BLOCK;
}

/** Its name without the channels that are zero. */
export function narrow(net: Net, { name, shape, wide }: Value): string {
  const channels = shape[3];
  if (channels === undefined || channels === wide) return name;
  const output = `${name}/narrow`;
  const [from, to, axis] = [[0], [channels], [1]].map((values, i) => addWhole(net, `${output}/${i}`, values));
  add(net, { op: 'Slice', inputs: [name, from!, to!, axis!], output }, shape);
  return output;
}

export function resultOf({ values }: Net, name: string): Value {
  const value = values.get(name.replace(/:0$/, ''));
  if (!value) throw new Error(`The face model has no ${name}`);
  return value;
}

export function inputOf(net: Net, node: GraphNode, which: number): Value {
  return resultOf(net, node.input![which]!);
}

export function weightOf({ model }: Net, name: string): Weight {
  const weight = model.weights.get(name);
  if (!weight) throw new Error(`The weights of the face model lack ${name}`);
  return weight;
}

/** A constant of an operation, whole numbers. */
export function constantOf(net: Net, node: GraphNode, which: number): number[] {
  return [...weightOf(net, node.input![which]!).values];
}

export function add(net: Net, node: OnnxNode, shape: readonly number[]): Value {
  net.nodes.push(node);
  return { name: node.output, shape, wide: widen(shape[3] ?? 0) };
}

export function addWeight(net: Net, name: string, dims: readonly number[], data: OnnxTensor['data']): string {
  if (!net.weights.some((weight) => weight.name === name)) net.weights.push({ name, dims, data });
  return name;
}

export function addWhole(net: Net, name: string, values: readonly number[]): string {
  return addWeight(net, name, [values.length], BigInt64Array.from(values, BigInt));
}

export function withZeros(values: Float32Array, length: number): Float32Array {
  const all = new Float32Array(length);
  all.set(values);
  return all;
}
