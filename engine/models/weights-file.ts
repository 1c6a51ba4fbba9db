/** Weights as TensorFlow.js keeps them: a list of names, shapes and types, and the bytes of all, one after the other. */

/** A tensor: shape and values, row-major. */
export interface Weight {
  shape: readonly number[];
  values: Float32Array;
}
export type Weights = ReadonlyMap<string, Weight>;

/** An entry of `weightsManifest`. */
export interface WeightEntry {
  name: string;
  shape: readonly number[];
  dtype: string;
  quantization?: { dtype: string; scale?: number; min?: number };
}
export interface WeightsManifest {
  weights: readonly WeightEntry[];
}

/**
 * `bytes`: of every tensor of the manifest, in its order. Throws where they are more or fewer, or of a type that is not
 * known: such a file was cut off or is of another model.
 */
export function decodeWeights(bytes: Uint8Array, manifest: readonly WeightsManifest[]): Weights {
  const weights = new Map<string, Weight>();
  let at = 0;
  for (const entry of manifest.flatMap((group) => group.weights)) {
    const { size, read } = typeOf(entry);
    const count = entry.shape.reduce((product, side) => product * side, 1);
    const end = at + count * size;
    if (end > bytes.length) throw new Error(`it ends after ${bytes.length} bytes, within ${entry.name}`);
    const view = new DataView(bytes.buffer, bytes.byteOffset + at, count * size);
    const values = Float32Array.from({ length: count }, (_, i) => read(view, i * size));
    weights.set(entry.name, { shape: entry.shape, values });
    at = end;
  }
  if (at !== bytes.length) throw new Error(`it has ${bytes.length - at} bytes too many`);
  return weights;
}

interface Type {
  /** Bytes of a value. */
  size: number;
  read: (view: DataView, at: number) => number;
}

/** Values that are kept as float16 or as steps of 8 bits are given as what they stand for. */
function typeOf({ name, dtype, quantization }: WeightEntry): Type {
  const kept = quantization?.dtype ?? dtype;
  if (kept === 'float32') return { size: 4, read: (view, at) => view.getFloat32(at, true) };
  if (kept === 'int32') return { size: 4, read: (view, at) => view.getInt32(at, true) };
  if (kept === 'float16') return { size: 2, read: (view, at) => float16(view.getUint16(at, true)) };
  if (kept === 'uint8' && quantization) {
    const { scale = 1, min = 0 } = quantization;
    return { size: 1, read: (view, at) => view.getUint8(at) * scale + min };
  }
  throw new Error(`${name} is of the type ${kept}, which is not known`);
}

/** IEEE 754 binary16. */
function float16(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * 2 ** -24 * fraction;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * 2 ** (exponent - 25) * (1024 + fraction);
}
