/**
 * Writes a small net as an ONNX file, for weights that come in another form: the fields of onnx.proto3 (ONNX 1.12) that
 * such a net needs, as protocol buffers. Static shapes, float32, one input.
 */

/** A weight: float32, row-major. */
export interface OnnxTensor {
  name: string;
  dims: readonly number[];
  data: Float32Array | BigInt64Array;
}

export interface OnnxNode {
  op: string;
  inputs: readonly string[];
  output: string;
  /** Whole numbers, or lists of them. */
  attributes?: Readonly<Record<string, number | readonly number[]>>;
}

export interface OnnxGraph {
  nodes: readonly OnnxNode[];
  weights: readonly OnnxTensor[];
  input: { name: string; dims: readonly number[] };
  outputs: readonly { name: string; dims: readonly number[] }[];
}

/** Opset 13 is that of the runtime's whole 1.x line; IR version 7 goes with it. */
const OPSET = 13;
const IR_VERSION = 7;
/** onnx.proto3: TensorProto.DataType and AttributeProto.AttributeType. */
const FLOAT = 1;
const INT64 = 7;
const INT = 2;
const INTS = 7;

export function writeOnnx({ nodes, weights, input, outputs }: OnnxGraph): Uint8Array {
  const graph = [
    ...nodes.flatMap((node) => bytes(1, nodeOf(node))),
    ...bytes(2, text('graph')),
    ...weights.flatMap((weight) => bytes(5, tensorOf(weight))),
    ...bytes(11, valueInfoOf(input)),
    ...outputs.flatMap((output) => bytes(12, valueInfoOf(output))),
  ];
  return joined([...number(1, IR_VERSION), ...bytes(7, graph), ...bytes(8, number(2, OPSET))]);
}

/** Pieces of a message, joined once at the end: the weights are megabytes. */
type Pieces = readonly Uint8Array[];

function nodeOf({ op, inputs, output, attributes = {} }: OnnxNode): Pieces {
  return [
    ...inputs.flatMap((name) => bytes(1, text(name))),
    ...bytes(2, text(output)),
    ...bytes(3, text(output)),
    ...bytes(4, text(op)),
    ...Object.entries(attributes).flatMap(([name, value]) => bytes(5, attributeOf(name, value))),
  ];
}

function attributeOf(name: string, value: number | readonly number[]): Pieces {
  return typeof value === 'number'
    ? [...bytes(1, text(name)), ...number(3, value), ...number(20, INT)]
    : [...bytes(1, text(name)), ...value.flatMap((one) => number(8, one)), ...number(20, INTS)];
}

function tensorOf({ name, dims, data }: OnnxTensor): Pieces {
  const raw = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return [
    ...dims.flatMap((dim) => number(1, dim)),
    ...number(2, data instanceof Float32Array ? FLOAT : INT64),
    ...bytes(8, text(name)),
    ...bytes(9, [raw]),
  ];
}

function valueInfoOf({ name, dims }: { name: string; dims: readonly number[] }): Pieces {
  const shape = dims.flatMap((dim) => bytes(1, number(1, dim)));
  const tensor = [...number(1, FLOAT), ...bytes(2, shape)];
  return [...bytes(1, text(name)), ...bytes(2, bytes(1, tensor))];
}

/** A field with a whole number (wire type 0). */
function number(field: number, value: number): Pieces {
  return [varint(field << 3), varint(value)];
}

/** A field with a length (wire type 2): text, message or raw bytes. */
function bytes(field: number, content: Pieces): Pieces {
  const length = content.reduce((sum, piece) => sum + piece.length, 0);
  return [varint((field << 3) | 2), varint(length), ...content];
}

function text(value: string): Pieces {
  return [new TextEncoder().encode(value)];
}

/** `value`: 0 to 2^53. */
function varint(value: number): Uint8Array {
  const out: number[] = [];
  let rest = value;
  while (rest > 127) {
    out.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  return Uint8Array.from([...out, rest]);
}

function joined(pieces: Pieces): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
