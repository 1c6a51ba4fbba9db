/**
 * Which lines of the picture are an MRZ, and of which format: the lattice decides. Each layout's lines are weighed by
 * the exact probability that the picture shows some text of that line (length and character sets). Texts of other
 * lengths and characters share the rest, up to 1: that is the null model. Check digits have no say here: a
 * tenth of all wrong readings satisfies each of them.
 */
import { LAYOUTS, type Layout } from './layouts.ts';
import { LEAST_LINE, type ReadLine } from './read-line.ts';

export interface Candidate {
  layout: Layout;
  lines: ReadLine[];
  /** Mean over the lines of ln P(line is of the layout). */
  mean: number;
  /** The same less the layout's price. */
  score: number;
}

/** Below this there is no telling a bad MRZ from other text. */
const LEAST_SCORE = -12;

/** The likeliest layout over all groups of lines; null where no group comes near any. */
export function chooseLayout(lines: ReadLine[]): Candidate | null {
  let best: Candidate | null = null;
  for (const layout of LAYOUTS) {
    for (const group of groupsOf(layout, lines, [])) {
      const masses = group.map((line, i) => line.mass(layout.lines[i]!));
      const mean = masses.reduce((sum, m) => sum + m, 0) / masses.length;
      const score = mean - (layout.price ?? 0);
      if (score > (best?.score ?? LEAST_SCORE)) best = { layout, lines: group, mean, score };
    }
  }
  return best;
}

/** Every way to lay the layout's lines on lines of the picture, top to bottom as they are read. */
function* groupsOf(layout: Layout, lines: ReadLine[], begun: ReadLine[]): Generator<ReadLine[]> {
  const template = layout.lines[begun.length];
  if (template === undefined) {
    yield begun;
    return;
  }
  const above = begun.at(-1);
  for (const line of lines) {
    if (above && !follows(above, line, layout)) continue;
    if (line.mass(template) < LEAST_LINE) continue;
    yield* groupsOf(layout, lines, [...begun, line]);
  }
}

/** `below` is the next line of the same zone: parallel, as high, one line further down, and over the same columns. */
function follows(above: ReadLine, below: ReadLine, layout: Layout): boolean {
  if (above.turned !== below.turned || above === below) return false;
  const a = above.band.box;
  const b = below.band.box;
  if (Math.abs(a.angle - b.angle) > 0.15) return false;
  const ratio = a.height / b.height;
  if (ratio > 2 || ratio < 0.5) return false;
  const way = above.turned ? -1 : 1;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const along = way * (dx * Math.cos(a.angle) + dy * Math.sin(a.angle));
  const down = way * (-dx * Math.sin(a.angle) + dy * Math.cos(a.angle));
  const height = Math.max(a.height, b.height);
  // ICAO 9303-3, 4.2: lines 4.23 mm apart, capitals about 2.4 mm high; licences have them wider apart.
  if (down < 1.0 * height || down > 4 * height) return false;
  const sideways = layout.lines.some((template) => template.length < 20) ? 0.6 : 0.25;
  return Math.abs(along) < sideways * Math.max(a.length, b.length);
}
