/** A face by the operator's own recogniser. What goes wrong with it is told in the reading, and nothing is compared. */
import type { DetectedFace, FaceRecogniser, Pixels } from '../ports.ts';
import type { OwnDescription } from '../reading.ts';
import { alignArcfaceChip } from './align-arcface-chip.ts';
import { mirror } from './mirror.ts';

/** Of the chip and its mirror image together, as for the built-in descriptor. `mesh`: in pixels of `image`. */
export async function describeOwn(
  image: Pixels,
  mesh: DetectedFace['mesh'],
  recogniser: FaceRecogniser,
): Promise<OwnDescription> {
  const model = recogniser.version;
  try {
    const { weight, scores } = await recogniser.calibration();
    const chip = alignArcfaceChip(image, mesh);
    const [straight, mirrored] = await recogniser.embed([chip, mirror(chip)]);
    const embedding = sumOfDirections(straight!, mirrored!);
    const problem = embedding ? null : 'The face recogniser answered a descriptor that has no direction.';
    return { model, embedding, problem, weight, scores };
  } catch (error) {
    return { model, embedding: null, problem: (error as Error).message, weight: 0, scores: [] };
  }
}

/** Of length 1, to the sixth decimal; null where there is none. */
function sumOfDirections(one: Float32Array, other: Float32Array): number[] | null {
  const [a, b] = [lengthOf(one), lengthOf(other)];
  const sum = Float64Array.from(one, (value, i) => value / a + other[i]! / b);
  const length = lengthOf(sum);
  // Also false for what is no number.
  return length > 1e-6 ? Array.from(sum, (value) => Math.round((value / length) * 1e6) / 1e6) : null;
}

function lengthOf(numbers: Float32Array | Float64Array): number {
  return Math.hypot(...numbers);
}
