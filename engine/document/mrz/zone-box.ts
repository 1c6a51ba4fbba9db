import type { Box } from '../../../rules/finding.ts';
import type { ReadLine } from './read-line.ts';

export type Rotation = 0 | 90 | 180 | 270;

/** The clockwise turn that brings lines upright. */
export function rotationOf(lines: readonly ReadLine[]): Rotation {
  const [line] = lines;
  if (!line) return 0;
  const angle = line.band.box.angle + (line.turned ? Math.PI : 0);
  const quarters = Math.round(angle / (Math.PI / 2));
  return (((((4 - quarters) % 4) + 4) % 4) * 90) as Rotation;
}

/** The box about the lines, in pixels of the picture after it was turned by `rotation`. */
export function zoneBox(
  lines: readonly ReadLine[],
  width: number,
  height: number,
  rotation: Rotation,
): Box | null {
  if (lines.length === 0) return null;
  const points = lines.flatMap((line) => corners(line)).map((point) => turn(point, width, height, rotation));
  const upright = rotation % 180 === 0 ? { width, height } : { width: height, height: width };
  const x0 = Math.max(0, Math.floor(Math.min(...points.map(([x]) => x))));
  const y0 = Math.max(0, Math.floor(Math.min(...points.map(([, y]) => y))));
  const x1 = Math.min(upright.width, Math.ceil(Math.max(...points.map(([x]) => x))));
  const y1 = Math.min(upright.height, Math.ceil(Math.max(...points.map(([, y]) => y))));
  return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
}

function corners({ band: { box } }: ReadLine): [number, number][] {
  const cos = Math.cos(box.angle);
  const sin = Math.sin(box.angle);
  const signs = [-0.5, 0.5];
  return signs.flatMap((a) =>
    signs.map((b): [number, number] => [
      box.x + a * box.length * cos - b * box.height * sin,
      box.y + a * box.length * sin + b * box.height * cos,
    ]),
  );
}

function turn([x, y]: [number, number], width: number, height: number, rotation: Rotation): [number, number] {
  if (rotation === 90) return [height - y, x];
  if (rotation === 180) return [width - x, height - y];
  return rotation === 270 ? [y, width - x] : [x, y];
}
