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

/** What the lines that fit have at least, where one does not. */
const SURE = -3;

/** The likeliest layout over all groups of lines; null where no group comes near any. */
export function chooseLayout(lines: ReadLine[]): Candidate | null {
  let best: Candidate | null = null;
  for (const candidate of candidates(lines, (line, template) => line.mass(template))) {
    if (candidate.score > (best?.score ?? LEAST_SCORE)) best = candidate;
  }
  return best ?? withMisfit(lines);
}

/**
 * A zone of which one line breaks the rules of its positions, as with digits for the nationality: the others are surely of
 * the layout, and it has the right length. It is worth a look by a person, and never relied on.
 */
function withMisfit(lines: ReadLine[]): Candidate | null {
  const weigh = (line: ReadLine, template: string) => {
    const mass = line.mass(template);
    if (mass > SURE) return mass;
    return line.greedy.length === template.length ? LEAST_LINE : -Infinity;
  };
  let best: Candidate | null = null;
  for (const candidate of candidates(lines, weigh)) {
    const misfits = candidate.layout.lines.filter(
      (line, i) => weigh(candidate.lines[i]!, line) === LEAST_LINE,
    );
    if (
      candidate.layout.lines.length > 1 &&
      misfits.length === 1 &&
      candidate.score > (best?.score ?? -Infinity)
    )
      best = candidate;
  }
  return best;
}

/** ln P(line is of the template), -Infinity where it cannot be. */
type Weigh = (line: ReadLine, template: string) => number;

function* candidates(lines: ReadLine[], weigh: Weigh): Generator<Candidate> {
  for (const layout of LAYOUTS) {
    for (const group of groupsOf(layout, lines, [], weigh)) {
      const masses = group.map((line, i) => weigh(line, layout.lines[i]!));
      const mean = masses.reduce((sum, m) => sum + m, 0) / masses.length;
      yield { layout, lines: group, mean, score: mean - (layout.price ?? 0) };
    }
  }
}

/** Every way to lay the layout's lines on lines of the picture, top to bottom as they are read. */
function* groupsOf(
  layout: Layout,
  lines: ReadLine[],
  begun: ReadLine[],
  weigh: Weigh,
): Generator<ReadLine[]> {
  const template = layout.lines[begun.length];
  if (template === undefined) {
    yield begun;
    return;
  }
  const above = begun.at(-1);
  for (const line of lines) {
    if (above && !follows(above, line, layout)) continue;
    if (weigh(line, template) < LEAST_LINE) continue;
    yield* groupsOf(layout, lines, [...begun, line], weigh);
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
