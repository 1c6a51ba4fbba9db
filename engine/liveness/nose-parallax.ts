import { acrossFace, faceWidth, flatPoints, nosePoints } from './face-points.ts';
import { applyHomography, fitHomography } from './fit-homography.ts';

type Points = readonly (readonly [number, number])[];

/**
 * How far the nose moved against the rest of the face from one frame to another, in widths of the face; positive to the
 * right of the picture. The rest is carried over by the map of a plane: on a flat photo, however it is held, the nose is
 * carried over with it and this is 0; on a head that turns the nose stands before that plane. Null where no map fits.
 */
export function noseParallax(from: Points, to: Points): number | null {
  const map = fitHomography(flatPoints(from), flatPoints(to));
  if (!map) return null;
  const [ax, ay] = acrossFace(to);
  const expected = nosePoints(from).map((point) => applyHomography(map, point));
  const moved = nosePoints(to).map(
    (point, i) => (point[0] - expected[i]![0]) * ax + (point[1] - expected[i]![1]) * ay,
  );
  return moved.reduce((sum, value) => sum + value, 0) / moved.length / faceWidth(from);
}
