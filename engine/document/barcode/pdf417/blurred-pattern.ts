/** How dark and light modules look through a lens that is a little out of focus. */

/** Samples for each module. */
export const PER_MODULE = 3;

/**
 * `bits` (1 is dark) as `bits.length * PER_MODULE` grey values, blurred by a Gaussian of `sigma` modules,
 * of mean 0 and length 1. Outside the bits stands what their first and last are.
 */
export function blurredPattern(bits: string, sigma: number): Float32Array {
  const samples = new Float32Array(bits.length * PER_MODULE);
  const edges = edgesOf(bits);
  for (let i = 0; i < samples.length; i++) {
    const x = (i + 0.5) / PER_MODULE;
    let light = bits[0] === '1' ? 0 : 1;
    for (const edge of edges) light += edge.step * gaussianStep((x - edge.at) / sigma);
    samples[i] = light;
  }
  return normalised(samples);
}

function edgesOf(bits: string): { at: number; step: number }[] {
  const edges: { at: number; step: number }[] = [];
  for (let at = 1; at < bits.length; at++) {
    if (bits[at] !== bits[at - 1]) edges.push({ at, step: bits[at] === '1' ? -1 : 1 });
  }
  return edges;
}

/** Share of a unit Gaussian that lies below `z`; the logistic curve is within 0.01 of it. */
function gaussianStep(z: number): number {
  return 1 / (1 + Math.exp(-1.702 * z));
}

/** Of mean 0 and length 1, in place; all zeros where nothing varies. */
export function normalised(samples: Float32Array): Float32Array {
  let sum = 0;
  for (const sample of samples) sum += sample;
  const mean = sum / samples.length;
  let squares = 0;
  for (let i = 0; i < samples.length; i++) {
    samples[i]! -= mean;
    squares += samples[i]! ** 2;
  }
  const scale = squares > 1e-6 ? 1 / Math.sqrt(squares) : 0;
  for (let i = 0; i < samples.length; i++) samples[i]! *= scale;
  return samples;
}
