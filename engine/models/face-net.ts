/**
 * The forward pass of dlib's `dlib_face_recognition_resnet_model_v1` (Davis King, public domain), with the
 * weights as `@vladmandic/face-api` carries them (8 bit, 6.4 MB). Each layer's scale is folded into its
 * convolution when the weights are loaded.
 */
import type { NamedTensorMap, Tensor1D, Tensor2D, Tensor3D, Tensor4D } from '@tensorflow/tfjs-core';
import * as tf from '@tensorflow/tfjs-core';

/** Side of the picture that the net takes, pixels. */
export const CHIP_SIDE = 150;

/** Mean of red, green and blue that dlib's `input_rgb_image_sized` takes away (dlib/dnn/input.h). */
const MEAN_RGB = [122.782, 117.001, 104.298];

/** The blocks after the first convolution, in order; `down` halves width and height. */
const BLOCKS = [
  ['conv32_1', 'same'],
  ['conv32_2', 'same'],
  ['conv32_3', 'same'],
  ['conv64_down', 'down'],
  ['conv64_1', 'same'],
  ['conv64_2', 'same'],
  ['conv64_3', 'same'],
  ['conv128_down', 'down'],
  ['conv128_1', 'same'],
  ['conv128_2', 'same'],
  ['conv256_down', 'down'],
  ['conv256_1', 'same'],
  ['conv256_2', 'same'],
  ['conv256_down_out', 'down'],
] as const;

interface Convolution {
  filter: Tensor4D;
  bias: Tensor1D;
}

export interface FaceNet {
  convolutions: Map<string, Convolution>;
  /** 256 × 128. */
  last: Tensor2D;
}

/** Takes the tensors of the weights file and disposes those that it does not keep. */
export function foldFaceNet(weights: NamedTensorMap): FaceNet {
  const names = ['conv32_down', ...BLOCKS.flatMap(([name]) => [`${name}/conv1`, `${name}/conv2`])];
  const convolutions = new Map(names.map((name) => [name, foldScale(weights, name)] as const));
  const last = tf.keep(weights.fc!.clone() as Tensor2D);
  tf.dispose(weights);
  return { convolutions, last };
}

function foldScale(weights: NamedTensorMap, name: string): Convolution {
  return tf.tidy(() => {
    const scale = weights[`${name}/scale/weights`]!;
    const shift = weights[`${name}/scale/biases`]!;
    return {
      filter: tf.keep(tf.mul(weights[`${name}/conv/filters`]!, scale) as Tensor4D),
      bias: tf.keep(tf.add(tf.mul(weights[`${name}/conv/bias`]!, scale), shift) as Tensor1D),
    };
  });
}

/** `chip`: 150 × 150 × 3, RGB 0..255. Returns 1 × 128; the caller disposes it. */
export function runFaceNet(net: FaceNet, chip: Tensor3D): Tensor2D {
  return tf.tidy(() => {
    const input = tf.div(tf.sub(tf.expandDims(tf.cast(chip, 'float32'), 0), tf.tensor1d(MEAN_RGB)), 255);
    let out = convolve(net, 'conv32_down', input as Tensor4D, 2, 'relu');
    out = tf.maxPool(out, 3, 2, 'valid');
    for (const [name, kind] of BLOCKS)
      out = kind === 'down' ? halve(net, name, out) : keepSize(net, name, out);
    return tf.matMul(tf.mean(out, [1, 2]) as Tensor2D, net.last);
  });
}

function convolve(net: FaceNet, name: string, x: Tensor4D, strides: 1 | 2, activation: 'relu' | 'linear') {
  const { filter, bias } = net.convolutions.get(name)!;
  return tf.fused.conv2d({ x, filter, bias, strides, pad: strides === 2 ? 'valid' : 'same', activation });
}

function keepSize(net: FaceNet, name: string, x: Tensor4D): Tensor4D {
  const inner = convolve(net, `${name}/conv2`, convolve(net, `${name}/conv1`, x, 1, 'relu'), 1, 'linear');
  return tf.relu(tf.add<Tensor4D>(inner, x));
}

function halve(net: FaceNet, name: string, x: Tensor4D): Tensor4D {
  const inner = convolve(net, `${name}/conv2`, convolve(net, `${name}/conv1`, x, 2, 'relu'), 1, 'linear');
  const pooled = tf.avgPool(x, 2, 2, 'valid');
  const [, height, width, channels] = pooled.shape;
  // dlib's add_prev pads the smaller of the two with zeros, at the end of every dimension.
  return tf.relu(
    tf.add<Tensor4D>(padTo(inner, height, width, channels), padTo(pooled, height, width, inner.shape[3])),
  );
}

function padTo(x: Tensor4D, height: number, width: number, channels: number): Tensor4D {
  const missing = [height - x.shape[1], width - x.shape[2], Math.max(0, channels - x.shape[3])] as const;
  if (missing.every((n) => n === 0)) return x;
  return tf.pad(x, [
    [0, 0],
    [0, missing[0]],
    [0, missing[1]],
    [0, missing[2]],
  ]) as Tensor4D;
}
