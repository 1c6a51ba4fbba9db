/** Patches of bright pixels, and the rings about them. Places are indices into levels that stand row by row. */

/** Connected pixels of `burnt` and more; what reaches the border of the picture is its background. */
export function spotsOf(levels: Uint8Array, burnt: number, width: number, height: number): number[][] {
  const seen = new Uint8Array(levels.length);
  const spots: number[][] = [];
  for (let start = 0; start < levels.length; start++) {
    if (seen[start] || levels[start]! < burnt) continue;
    const spot = [start];
    seen[start] = 1;
    for (let i = 0; i < spot.length; i++) {
      for (const next of neighbours(spot[i]!, width, height)) {
        if (seen[next] || levels[next]! < burnt) continue;
        seen[next] = 1;
        spot.push(next);
      }
    }
    if (spot.every((at) => neighbours(at, width, height).length === 4)) spots.push(spot);
  }
  return spots;
}

/** The spot itself, and the pixels at 1, 2 ... `far` steps from it. */
export function ringsAbout(spot: number[], width: number, height: number, far: number): number[][] {
  const seen = new Set(spot);
  const rings: number[][] = [spot];
  for (let step = 1; step <= far; step++) {
    const ring: number[] = [];
    for (const at of rings[step - 1]!) {
      for (const next of neighbours(at, width, height)) {
        if (seen.has(next)) continue;
        seen.add(next);
        ring.push(next);
      }
    }
    rings.push(ring);
  }
  return rings;
}

function neighbours(at: number, width: number, height: number): number[] {
  const x = at % width;
  const found: number[] = [];
  if (x > 0) found.push(at - 1);
  if (x < width - 1) found.push(at + 1);
  if (at >= width) found.push(at - width);
  if (at < width * (height - 1)) found.push(at + width);
  return found;
}
