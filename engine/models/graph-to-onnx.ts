/**
 * Writes a graph model of TensorFlow.js as ONNX, so that onnxruntime can compute it. TensorFlow has the channels of a
 * picture last, ONNX first: filters and paddings are turned, and before a picture becomes a list its channels come last.
 */
import { activate, convolve, convolveByChannel, multiply, pool } from './graph-layers.ts';
import { type GraphModel, type GraphNode, shapeOf } from './graph-model.ts';
import {
  add,
  addWeight,
  addWhole,
  channelsFirst,
  constantOf,
  inputOf,
  type Net,
  narrow,
  resultOf,
  type Value,
  widen,
  withZeros,
} from './graph-net.ts';
import { writeOnnx } from './onnx-graph.ts';
import type { Weight } from './weights-file.ts';

/**
 * `count`: pictures that the net takes at once. The input `pictures` is count × channels × height × width; every name of
 * `outputs` is that of a node of the model, and comes as that node has it, with the channels of pictures first. Throws
 * where the model has an operation that is not known here.
 */
export function graphToOnnx(model: GraphModel, outputs: readonly string[], count = 1): Uint8Array {
  const net: Net = { model, count, nodes: [], weights: [], values: new Map() };
  for (const node of model.nodes.filter(({ op }) => op !== 'Const')) {
    const convert = OPERATIONS[node.op];
    if (!convert) throw new Error(`The operation ${node.op} (${node.name}) is not known`);
    net.values.set(node.name, convert(net, node));
  }
  const input = net.values.get(model.nodes.find(({ op }) => op === 'Placeholder')!.name)!;
  return writeOnnx({
    nodes: net.nodes,
    weights: net.weights,
    input: { name: input.name, dims: channelsFirst(input.shape) },
    outputs: outputs.map((name) => {
      const value = resultOf(net, name);
      return {
        name: narrow(net, value),
        dims: value.shape.length === 4 ? channelsFirst(value.shape) : value.shape,
      };
    }),
  });
}

type Operation = (net: Net, node: GraphNode) => Value;

const OPERATIONS: Readonly<Record<string, Operation>> = {
  Placeholder: (net, node) => ({
    name: 'pictures',
    shape: [net.count, ...shapeOf(node).slice(1)],
    wide: shapeOf(node)[3]!,
  }),
  Identity: (net, node) => inputOf(net, node, 0),
  Conv2D: convolve,
  _FusedConv2D: convolve,
  DepthwiseConv2dNative: convolveByChannel,
  _FusedMatMul: multiply,
  MaxPool: pool,
  Pad: pad,
  Reshape: reshape,
  Mean: meanOfPicture,
  ConcatV2: concatenate,
  Add: (net, node) => combine(net, node, 'Add'),
  AddV2: (net, node) => combine(net, node, 'Add'),
  Mul: (net, node) => combine(net, node, 'Mul'),
  Minimum: (net, node) => combine(net, node, 'Min'),
  Maximum: (net, node) => combine(net, node, 'Max'),
  Prelu: (net, node) => activate(net, 'Prelu', node, inputOf(net, node, 0), node.input![1]),
  Relu: (net, node) => activate(net, 'Relu', node, inputOf(net, node, 0)),
  Sigmoid: (net, node) => activate(net, 'Sigmoid', node, inputOf(net, node, 0)),
  Softmax: (net, node) => activate(net, 'Softmax', node, inputOf(net, node, 0)),
};

function pad(net: Net, node: GraphNode): Value {
  const from = inputOf(net, node, 0);
  const borders = constantOf(net, node, 1);
  const shape = from.shape.map((side, axis) => side + borders[2 * axis]! + borders[2 * axis + 1]!);
  const more = widen(shape[3]!) - from.wide;
  const pads = [0, 1].flatMap((end) =>
    [0, 3, 1, 2].map((axis) => (axis === 3 ? end * more : borders[2 * axis + end]!)),
  );
  const name = addWhole(net, `${node.name}/pads`, pads);
  return add(net, { op: 'Pad', inputs: [from.name, name], output: node.name }, shape);
}

function reshape(net: Net, node: GraphNode): Value {
  const from = inputOf(net, node, 0);
  const size = from.shape.reduce((product, side) => product * side, 1);
  const wanted = constantOf(net, node, 1);
  const known = wanted.filter((side) => side > 0).reduce((product, side) => product * side, 1);
  const shape = wanted.map((side) => (side > 0 ? side : size / known));
  const turned = from.shape.length === 4 ? channelsLast(net, node, from) : from.name;
  const dims = addWhole(net, `${node.name}/dims`, shape);
  return add(net, { op: 'Reshape', inputs: [turned, dims], output: node.name }, shape);
}

function channelsLast(net: Net, node: GraphNode, from: Value): string {
  const output = `${node.name}/turned`;
  const turn = { perm: [0, 2, 3, 1] };
  add(net, { op: 'Transpose', inputs: [narrow(net, from)], output, attributes: turn }, []);
  return output;
}

/** Over height and width. */
function meanOfPicture(net: Net, node: GraphNode): Value {
  const from = inputOf(net, node, 0);
  const shape = [from.shape[0]!, from.shape[3]!];
  const mean = `${node.name}/planes`;
  add(net, { op: 'GlobalAveragePool', inputs: [narrow(net, from)], output: mean }, []);
  return add(net, { op: 'Flatten', inputs: [mean], output: node.name }, shape);
}

/** Of pictures, along their channels. */
function concatenate(net: Net, node: GraphNode): Value {
  const parts = node.input!.slice(0, -1).map((name) => resultOf(net, name));
  const channels = parts.reduce((sum, { shape }) => sum + shape[3]!, 0);
  const inputs = parts.map((part) => narrow(net, part));
  const shape = [...parts[0]!.shape.slice(0, 3), channels];
  const whole = add(net, { op: 'Concat', inputs, output: node.name, attributes: { axis: 1 } }, shape);
  return { ...whole, wide: channels };
}

/** Of two results, or of one and a constant of each channel. */
function combine(net: Net, node: GraphNode, op: string): Value {
  const from = inputOf(net, node, 0);
  const other = node.input![1]!;
  const constant = net.model.weights.get(other);
  const second = constant ? channelConstant(net, node, from, constant) : resultOf(net, other).name;
  return add(net, { op, inputs: [from.name, second], output: node.name }, from.shape);
}

function channelConstant(net: Net, node: GraphNode, from: Value, { values }: Weight): string {
  const isOfChannels = from.shape.length === 4 && values.length > 1;
  const all = isOfChannels ? withZeros(values, from.wide) : values;
  return addWeight(net, `${node.name}/constant`, isOfChannels ? [all.length, 1, 1] : [all.length], all);
}
