/** Filters, products and what TensorFlow does in one with them, for `graph-to-onnx.ts`. */
import { type GraphNode, numbersOf, textOf, textsOf } from './graph-model.ts';
import { add, addWeight, inputOf, type Net, type Value, weightOf, widen, withZeros } from './graph-net.ts';
import type { OnnxNode } from './onnx-graph.ts';

export function convolve(net: Net, node: GraphNode): Value {
  const from = inputOf(net, node, 0);
  const { shape, values } = weightOf(net, node.input![1]!);
  const [rows, columns, inputs, outputs] = shape as [number, number, number, number];
  const [wideIn, wideOut] = [from.wide, widen(outputs)];
  const filter = turnFilter(values, rows * columns, [inputs, wideIn], [outputs, wideOut]);
  const name = addWeight(net, `${node.name}/filter`, [wideOut, wideIn, rows, columns], filter);
  return finish(net, node, slide(net, node, from, [rows, columns], outputs, { inputs: [name] }));
}

export function convolveByChannel(net: Net, node: GraphNode): Value {
  const from = inputOf(net, node, 0);
  const { shape, values } = weightOf(net, node.input![1]!);
  const [rows, columns, channels, each] = shape as [number, number, number, number];
  if (each !== 1)
    throw new Error(`The filter ${node.name} makes ${each} channels of one, which is not known`);
  // The channels of the filter are the outputs here.
  const filter = turnFilter(values, rows * columns, [1, 1], [channels, from.wide]);
  const name = addWeight(net, `${node.name}/filter`, [from.wide, 1, rows, columns], filter);
  const by = { inputs: [name], attributes: { group: from.wide } };
  return slide(net, node, from, [rows, columns], channels, by);
}

/** From places × inputs × outputs to outputs × inputs × places, with zeros for the further channels. */
function turnFilter(
  values: Float32Array,
  places: number,
  [inputs, wideIn]: readonly [number, number],
  [outputs, wideOut]: readonly [number, number],
): Float32Array {
  const turned = new Float32Array(places * wideIn * wideOut);
  for (let place = 0; place < places; place += 1) {
    for (let input = 0; input < inputs; input += 1) {
      for (let output = 0; output < outputs; output += 1) {
        turned[(output * wideIn + input) * places + place] =
          values[(place * inputs + input) * outputs + output]!;
      }
    }
  }
  return turned;
}

/** What moves over a picture: a filter, or where none is given the largest value. A bias follows the filter. */
function slide(
  net: Net,
  node: GraphNode,
  from: Value,
  size: readonly [number, number],
  channels: number,
  { op = 'Conv', inputs = [], attributes = {} }: Partial<Pick<OnnxNode, 'op' | 'inputs' | 'attributes'>>,
): Value {
  const strides = numbersOf(node, 'strides').slice(1, 3);
  const isPadded = textOf(node, 'padding') === 'SAME';
  const sides = size.map((kernel, axis) => {
    const [side, stride] = [from.shape[axis + 1]!, strides[axis]!];
    const out = Math.ceil((isPadded ? side : side - kernel + 1) / stride);
    const border = isPadded ? Math.max(0, (out - 1) * stride + kernel - side) : 0;
    // Of an odd border TensorFlow puts the larger half at the end.
    return { out, before: Math.floor(border / 2), after: Math.ceil(border / 2) };
  });
  const [down, across] = sides as [(typeof sides)[0], (typeof sides)[0]];
  const bias = textsOf(node, 'fused_ops').includes('BiasAdd') ? [biasOf(net, node)] : [];
  const pads = [down.before, across.before, down.after, across.after];
  const all = { kernel_shape: size, strides, pads, ...attributes };
  return add(net, { op, inputs: [from.name, ...inputs, ...bias], output: node.name, attributes: all }, [
    from.shape[0]!,
    down.out,
    across.out,
    channels,
  ]);
}

function biasOf(net: Net, node: GraphNode): string {
  const { values } = weightOf(net, node.input![2]!);
  const isPicture = node.op !== '_FusedMatMul';
  const all = isPicture ? withZeros(values, widen(values.length)) : values;
  return addWeight(net, `${node.name}/bias`, [all.length], all);
}

/** What TensorFlow does in one with a convolution or a product. */
function finish(net: Net, node: GraphNode, value: Value): Value {
  const [, activation] = textsOf(node, 'fused_ops');
  return activation ? activate(net, activation, node, value, node.input![3]) : value;
}

export function activate(net: Net, kind: string, node: GraphNode, from: Value, slopes?: string): Value {
  const output = `${node.name}/${kind}`;
  if (kind !== 'Prelu') return add(net, { op: kind, inputs: [from.name], output }, from.shape);
  const values = withZeros(weightOf(net, slopes!).values, from.wide);
  const slope = addWeight(net, `${node.name}/slopes`, [from.wide, 1, 1], values);
  return add(net, { op: 'PRelu', inputs: [from.name, slope], output }, from.shape);
}

export function multiply(net: Net, node: GraphNode): Value {
  const from = inputOf(net, node, 0);
  const { shape, values } = weightOf(net, node.input![1]!);
  const factor = addWeight(net, `${node.name}/factor`, shape, values);
  const inputs = [from.name, factor, biasOf(net, node)];
  return finish(net, node, add(net, { op: 'Gemm', inputs, output: node.name }, [from.shape[0]!, shape[1]!]));
}

export function pool(net: Net, node: GraphNode): Value {
  const from = inputOf(net, node, 0);
  const [, rows, columns] = numbersOf(node, 'ksize') as [number, number, number];
  return slide(net, node, from, [rows, columns], from.shape[3]!, { op: 'MaxPool' });
}
