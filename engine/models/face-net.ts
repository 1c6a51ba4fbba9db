/**
 * dlib's `dlib_face_recognition_resnet_model_v1` (Davis King, public domain) as an ONNX graph, with the weights as
 * `@vladmandic/face-api` carries them (8 bit, 6.4 MB). Each layer's scale is folded into its convolution. onnxruntime
 * computes it in a third of the time that the WASM backend of TensorFlow.js takes (docs/speed.md).
 */
import { type OnnxNode, type OnnxTensor, writeOnnx } from './onnx-graph.ts';
import type { Weight, Weights } from './weights-file.ts';

/** Side of the picture that the net takes, pixels. */
export const CHIP_SIDE = 150;
/** Length of a descriptor. */
export const DESCRIPTOR_LENGTH = 128;

/** Mean of red, green and blue that dlib's `input_rgb_image_sized` takes away (dlib/dnn/input.h). */
export const MEAN_RGB = [122.782, 117.001, 104.298] as const;

/** The blocks after the first convolution, in order, with their channels; `down` halves width and height. */
const BLOCKS = [
  ['conv32_1', 32, 'same'],
  ['conv32_2', 32, 'same'],
  ['conv32_3', 32, 'same'],
  ['conv64_down', 64, 'down'],
  ['conv64_1', 64, 'same'],
  ['conv64_2', 64, 'same'],
  ['conv64_3', 64, 'same'],
  ['conv128_down', 128, 'down'],
  ['conv128_1', 128, 'same'],
  ['conv128_2', 128, 'same'],
  ['conv256_down', 256, 'down'],
  ['conv256_1', 256, 'same'],
  ['conv256_2', 256, 'same'],
  ['conv256_down_out', 256, 'down'],
] as const;

/** Input `chips`: `count` × 3 × 150 × 150, RGB less `MEAN_RGB`, over 255; output `descriptors`: `count` × 128. */
export function writeFaceNet(weights: Weights, count: number): Uint8Array {
  const net: Net = { nodes: [], weights: [], source: weights };
  let at: Layer = { name: 'chips', channels: 3, side: CHIP_SIDE };
  at = convolve(net, at, 'conv32_down', 32, { stride: 2, relu: true });
  at = pool(net, at, 'MaxPool', 3);
  for (const [name, channels, kind] of BLOCKS) {
    at = kind === 'down' ? halve(net, at, name, channels) : keepSize(net, at, name);
  }
  add(net, { op: 'GlobalAveragePool', inputs: [at.name], output: 'mean' });
  add(net, { op: 'Flatten', inputs: ['mean'], output: 'flat' });
  const { shape, values } = weightOf(net, 'fc');
  net.weights.push({ name: 'fc', dims: shape, data: values });
  add(net, { op: 'MatMul', inputs: ['flat', 'fc'], output: 'descriptors' });
  return writeOnnx({
    nodes: net.nodes,
    weights: net.weights,
    input: { name: 'chips', dims: [count, 3, CHIP_SIDE, CHIP_SIDE] },
    outputs: [{ name: 'descriptors', dims: [count, DESCRIPTOR_LENGTH] }],
  });
}

interface Net {
  nodes: OnnxNode[];
  weights: OnnxTensor[];
  source: Weights;
}

interface Layer {
  name: string;
  channels: number;
  side: number;
}

function add(net: Net, node: OnnxNode): string {
  net.nodes.push(node);
  return node.output;
}

function weightOf({ source }: Net, name: string): Weight {
  const weight = source.get(name);
  if (!weight) throw new Error(`The weights of the face net lack ${name}`);
  return weight;
}

function convolve(
  net: Net,
  from: Layer,
  name: string,
  channels: number,
  { stride = 1, relu = false }: { stride?: 1 | 2; relu?: boolean },
): Layer {
  const { filter, bias, size } = foldScale(net, name);
  net.weights.push(filter, bias);
  const border = stride === 1 ? (size - 1) / 2 : 0;
  add(net, {
    op: 'Conv',
    inputs: [from.name, filter.name, bias.name],
    output: name,
    attributes: {
      kernel_shape: [size, size],
      strides: [stride, stride],
      pads: [border, border, border, border],
    },
  });
  const out = relu ? add(net, { op: 'Relu', inputs: [name], output: `${name}/relu` }) : name;
  return { name: out, channels, side: Math.floor((from.side + 2 * border - size) / stride) + 1 };
}

/** From height × width × in × out, as TensorFlow has a filter, to out × in × height × width. */
function foldScale(net: Net, name: string): { filter: OnnxTensor; bias: OnnxTensor; size: number } {
  const { shape, values } = weightOf(net, `${name}/conv/filters`);
  const [size, , inputs, outputs] = shape as [number, number, number, number];
  const scale = weightOf(net, `${name}/scale/weights`).values;
  const shift = weightOf(net, `${name}/scale/biases`).values;
  const plain = weightOf(net, `${name}/conv/bias`).values;
  const area = size * size;
  const data = new Float32Array(values.length);
  for (let place = 0; place < area; place += 1) {
    for (let input = 0; input < inputs; input += 1) {
      for (let output = 0; output < outputs; output += 1) {
        data[(output * inputs + input) * area + place] =
          values[(place * inputs + input) * outputs + output]! * scale[output]!;
      }
    }
  }
  return {
    filter: { name: `${name}/filter`, dims: [outputs, inputs, size, size], data },
    bias: {
      name: `${name}/bias`,
      dims: [outputs],
      data: Float32Array.from(plain, (value, output) => value * scale[output]! + shift[output]!),
    },
    size,
  };
}

function pool(net: Net, from: Layer, op: 'MaxPool' | 'AveragePool', size: 2 | 3): Layer {
  const name = `${from.name}/pool`;
  add(net, {
    op,
    inputs: [from.name],
    output: name,
    attributes: { kernel_shape: [size, size], strides: [2, 2] },
  });
  return { name, channels: from.channels, side: Math.floor((from.side - size) / 2) + 1 };
}

function keepSize(net: Net, from: Layer, name: string): Layer {
  const first = convolve(net, from, `${name}/conv1`, from.channels, { relu: true });
  const second = convolve(net, first, `${name}/conv2`, from.channels, {});
  return sum(net, name, second, from);
}

function halve(net: Net, from: Layer, name: string, channels: number): Layer {
  const first = convolve(net, from, `${name}/conv1`, channels, { stride: 2, relu: true });
  const second = convolve(net, first, `${name}/conv2`, channels, {});
  const pooled = pool(net, from, 'AveragePool', 2);
  // dlib's add_prev pads the smaller of the two with zeros, at the end of every dimension.
  return sum(net, name, padTo(net, second, channels, pooled.side), padTo(net, pooled, channels, pooled.side));
}

function padTo(net: Net, from: Layer, channels: number, side: number): Layer {
  const [more, wider] = [channels - from.channels, side - from.side];
  if (more === 0 && wider === 0) return from;
  const pads = { name: `${from.name}/pads`, dims: [8], data: pads64([0, 0, 0, 0, 0, more, wider, wider]) };
  net.weights.push(pads);
  const name = add(net, { op: 'Pad', inputs: [from.name, pads.name], output: `${from.name}/padded` });
  return { name, channels, side };
}

function pads64(values: number[]): BigInt64Array {
  return BigInt64Array.from(values, BigInt);
}

function sum(net: Net, name: string, one: Layer, other: Layer): Layer {
  add(net, { op: 'Add', inputs: [one.name, other.name], output: `${name}/sum` });
  add(net, { op: 'Relu', inputs: [`${name}/sum`], output: name });
  return { ...one, name };
}
