/** What a single picture tells about whether a screen or a print was before the camera in place of a person. */
import type { Box } from '../../../rules/finding.ts';
import { findOutlines, type Outline } from '../../document/outline/find-outlines.ts';
import { areaOf } from '../../document/outline/quad-geometry.ts';
import { screenScore } from '../../document/quality/find-screen.ts';
import { PATCH } from '../../document/quality/fourier.ts';
import type { Models, Pixels } from '../../ports.ts';
import type { PassiveSigns } from '../../reading.ts';

/** A border encloses the face with room around it, and is not the edge of the picture itself; shares of areas. */
const LEAST_ROOM = 1.3;
const MOST_OF_PICTURE = 0.93;
/**
 * Sides that may lie outside the picture: none. With one, doors, windows and pictures behind a person were taken for the
 * edge of a sheet (40 of 72 faces before them; 3 with none), for two of 72 attacks more.
 */
const MOST_OPEN = 0;

/** `face`: pixels of the picture. About 60 ms of CPU. */
export async function measureSigns(
  image: Pixels,
  face: Box,
  { images }: Pick<Models, 'images'>,
): Promise<PassiveSigns> {
  const grey = await images.grey(image);
  return { grid: gridOf(grey, face), border: borderOf(findOutlines(image), face, image) };
}

/** null where the face is too small to show any grid. */
function gridOf(grey: Pixels, face: Box): number | null {
  if (Math.min(face.width, face.height) < PATCH || Math.min(grey.width, grey.height) < 2 * PATCH) return null;
  return hundredth(screenScore(grey, face));
}

/** Of the outline about the face whose worst side is seen best. */
function borderOf(outlines: readonly Outline[], face: Box, { width, height }: Pixels): number {
  const centre = { x: face.x + face.width / 2, y: face.y + face.height / 2 };
  const sides = outlines
    .filter(({ quad, open }) => {
      const area = Math.abs(areaOf(quad));
      return (
        open.filter(Boolean).length <= MOST_OPEN &&
        area >= LEAST_ROOM * face.width * face.height &&
        area <= MOST_OF_PICTURE * width * height &&
        holds(quad, centre)
      );
    })
    .map(({ support, open }) => Math.min(...support.filter((_, side) => !open[side])));
  return hundredth(Math.max(0, ...sides));
}

function holds(quad: Outline['quad'], { x, y }: { x: number; y: number }): boolean {
  const sides = quad.map((from, i) => {
    const to = quad[(i + 1) % quad.length]!;
    return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x) > 0;
  });
  return sides.every(Boolean) || !sides.some(Boolean);
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
