/**
 * Whether the age that a face looks can be that of the document. The net (human's faceres) errs by 12 years in the mean,
 * makes the old younger (by 16 years at 60 to 69, 19 at 70 to 79) and knows little more than decades; so the bounds
 * are wide: they are those beyond which 1 in 100 photos of 576 people of 14 to 85 years lay (`bench/ages.ts`).
 */
import { along } from '../face/score-map.ts';

/** Age by the document, years → youngest and oldest that the face may look. */
const YOUNGEST = [
  [0, 0],
  [15, 5],
  [25, 9],
  [35, 16],
  [45, 21],
  [55, 25],
  [100, 27],
] as const;
const OLDEST = [
  [0, 25],
  [15, 34],
  [25, 47],
  [35, 55],
  [45, 75],
  [100, 110],
] as const;

/** `estimated`: by the net, years. `age`: by the document, of which nobody knows more than the least and the greatest. */
export function doubtsAge(estimated: number, [least, greatest]: readonly [number, number]): boolean {
  return estimated < along(YOUNGEST, least) || estimated > along(OLDEST, greatest);
}
