/** The map of a plane seen from two places: what a flat photo does, however it is held, turned and moved. */
type Point = readonly [number, number, ...number[]];

/** (x, y) → ((h0 x + h1 y + h2) / w, (h3 x + h4 y + h5) / w), w = h6 x + h7 y + 1, in shifted and scaled coordinates. */
export interface Homography {
  h: readonly number[];
  from: Frame;
  to: Frame;
}
interface Frame {
  x: number;
  y: number;
  scale: number;
}

/** With the least squared error; from four points on. Null where they lie on one line. */
export function fitHomography(from: readonly Point[], to: readonly Point[]): Homography | null {
  const [source, target] = [frameOf(from), frameOf(to)];
  // Normal equations of eight unknowns, each row with its right side at the end.
  const rows = Array.from({ length: 8 }, () => new Float64Array(9));
  for (const [i, point] of from.entries()) {
    const [x, y] = into(source, point);
    const [u, v] = into(target, to[i]!);
    addEquation(rows, [x, y, 1, 0, 0, 0, -u * x, -u * y], u);
    addEquation(rows, [0, 0, 0, x, y, 1, -v * x, -v * y], v);
  }
  const h = solve(rows);
  return h && { h, from: source, to: target };
}

export function applyHomography({ h, from, to }: Homography, point: Point): [number, number] {
  const [x, y] = into(from, point);
  const w = h[6]! * x + h[7]! * y + 1;
  const u = (h[0]! * x + h[1]! * y + h[2]!) / w;
  const v = (h[3]! * x + h[4]! * y + h[5]!) / w;
  return [u * to.scale + to.x, v * to.scale + to.y];
}

function frameOf(points: readonly Point[]): Frame {
  const x = points.reduce((sum, point) => sum + point[0], 0) / points.length;
  const y = points.reduce((sum, point) => sum + point[1], 0) / points.length;
  const squares = points.reduce((sum, point) => sum + (point[0] - x) ** 2 + (point[1] - y) ** 2, 0);
  return { x, y, scale: Math.sqrt(squares / points.length) || 1 };
}

function into({ x, y, scale }: Frame, point: Point): [number, number] {
  return [(point[0] - x) / scale, (point[1] - y) / scale];
}

function addEquation(rows: Float64Array[], factors: readonly number[], value: number): void {
  for (const [i, row] of rows.entries()) {
    for (const [j, factor] of factors.entries()) row[j]! += factors[i]! * factor;
    row[8]! += factors[i]! * value;
  }
}

/** Gauss with pivots. */
function solve(rows: Float64Array[]): number[] | null {
  for (let column = 0; column < 8; column += 1) {
    const pivot = rows.slice(column).toSorted((a, b) => Math.abs(b[column]!) - Math.abs(a[column]!))[0]!;
    if (Math.abs(pivot[column]!) < 1e-9) return null;
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(column, 0, pivot);
    for (const row of rows) {
      if (row === pivot) continue;
      const share = row[column]! / pivot[column]!;
      for (let j = column; j < 9; j += 1) row[j]! -= share * pivot[j]!;
    }
  }
  return rows.map((row, i) => row[8]! / row[i]!);
}
