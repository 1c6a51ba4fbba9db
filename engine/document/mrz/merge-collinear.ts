import type { Run } from './components.ts';
import { type OrientedBox, orientedBox } from './oriented-box.ts';

export interface Region {
  runs: Run[];
  box: OrientedBox;
}

/** A line that noise or glare tore into pieces becomes one region again. */
export function mergeCollinear(regions: Region[]): Region[] {
  let current = regions;
  for (let round = 0; round < 3; round++) {
    const next = mergeOnce(current);
    if (next.length === current.length) return next;
    current = next;
  }
  return current;
}

function mergeOnce(regions: Region[]): Region[] {
  const sorted = [...regions].sort((a, b) => b.box.length - a.box.length);
  const taken = new Set<Region>();
  const out: Region[] = [];
  for (const region of sorted) {
    if (taken.has(region)) continue;
    taken.add(region);
    const mates = sorted.filter((other) => !taken.has(other) && belongs(region.box, other.box));
    for (const mate of mates) taken.add(mate);
    if (mates.length === 0) out.push(region);
    else {
      const runs = [region, ...mates].flatMap((piece) => piece.runs);
      out.push({ runs, box: orientedBox(runs) });
    }
  }
  return out;
}

/** The other piece lies in the line's prolongation, at a gap of at most four of its heights. */
function belongs(line: OrientedBox, piece: OrientedBox): boolean {
  if (line.length < 2.5 * line.height) return false;
  const ratio = piece.height / line.height;
  if (ratio > 1.8 || ratio < 0.4) return false;
  if (piece.length > 3 * piece.height && Math.abs(piece.angle - line.angle) > 0.12) return false;
  const dx = piece.x - line.x;
  const dy = piece.y - line.y;
  const along = dx * Math.cos(line.angle) + dy * Math.sin(line.angle);
  const across = -dx * Math.sin(line.angle) + dy * Math.cos(line.angle);
  const gap = Math.abs(along) - (line.length + piece.length) / 2;
  return Math.abs(across) < 0.45 * line.height + 0.02 * Math.abs(along) && gap < 4 * line.height;
}
