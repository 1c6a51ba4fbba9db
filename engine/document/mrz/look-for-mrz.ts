import type { Models, MrzNet, Pixels } from '../../ports.ts';
import { type Candidate, chooseLayout } from './choose-layout.ts';
import { type Direction, findLines, isSameLine } from './find-lines.ts';
import type { GreyImage } from './grey-image.ts';
import { lineCrop } from './line-crop.ts';
import { LinesInTurn } from './lines-in-turn.ts';
import { type ReadLine, readLine } from './read-line.ts';
import type { TextBand } from './text-bands.ts';

/** One way to look at the picture: how large, which lines, from which end. */
interface Look {
  /** Longer side at which lines are looked for; see find-lines.ts. */
  size: number;
  direction: Direction;
  /** Lines are read from their right end, or upwards. */
  turned: boolean;
  /** Taken while the best score is below this: what reads well upright is not upside down, but may be cut badly. */
  below: number;
  /** Taken only where a look before it saw something of an MRZ: it makes a bad reading better, and finds nothing new. */
  onTrace?: true;
}

/** A line of the layout is as good as certain: no other look would find better. */
const GOOD = -1.5;
/** Read in the wrong direction no zone comes near this. */
const RIGHT_WAY = -6;

/** From the likely to the unlikely: most pictures come upright and fill the frame, and are then as well seen at 640 pixels. */
const LOOKS: readonly Look[] = [
  { size: 640, direction: 'level', turned: false, below: 0 },
  { size: 800, direction: 'level', turned: false, below: GOOD },
  { size: 800, direction: 'level', turned: true, below: RIGHT_WAY },
  { size: 800, direction: 'standing', turned: false, below: RIGHT_WAY },
  { size: 800, direction: 'standing', turned: true, below: RIGHT_WAY },
  { size: 800, direction: 'leaning', turned: false, below: RIGHT_WAY },
  { size: 800, direction: 'leaning', turned: true, below: RIGHT_WAY },
  { size: 1500, direction: 'level', turned: false, below: GOOD, onTrace: true },
  { size: 560, direction: 'level', turned: false, below: GOOD, onTrace: true },
];

/** The likeliest MRZ of the picture over all looks; null where no group of lines comes near one. */
export async function lookForMrz(image: Pixels, models: Pick<Models, 'mrz'>): Promise<Candidate | null> {
  const side = Math.max(image.width, image.height);
  const found = new Map<string, LinesInTurn>();
  const greys = new Map<number, GreyImage>();
  let best: Candidate | null = null;
  let trace = false;
  const known: ReadLine[] = [];
  for (const look of LOOKS) {
    if (best && (best.mean > GOOD || best.score >= look.below)) continue;
    // Enlarged further the picture shows nothing more.
    if (look.size > 800 && look.size > 1.2 * side) continue;
    if (look.onTrace && !trace) continue;
    const key = `${look.direction} ${look.size}`;
    const bands = found.get(key) ?? new LinesInTurn(findLines(image, look.size, look.direction, greys));
    found.set(key, bands);
    // Where a larger look shows the same lines, and the smaller saw nothing of an MRZ in them, they are not read again.
    const { candidate, lines } = await readLook(image, bands, look, models.mrz, trace ? [] : known);
    trace ||= candidate !== null || showsFillers(lines);
    known.push(...lines);
    if (candidate && candidate.score > (best?.score ?? -Infinity)) best = candidate;
  }
  return best;
}

/** Fillers side by side: hardly any other text is read so. */
const FILLERS = /<<</;
/** Characters of a line that shows them: half of the shortest that has them. Edges and guilloches are read as a few. */
const LEAST_SEEN = 15;

function showsFillers(lines: ReadLine[]): boolean {
  return lines.some(({ greedy }) => greedy.length >= LEAST_SEEN && FILLERS.test(greedy));
}

interface LookResult {
  candidate: Candidate | null;
  lines: ReadLine[];
}

/** An MRZ has the longest lines of most documents: these are read first, the next only if that was not it. */
const TURNS = [2, 4, Infinity] as const;

async function readLook(
  image: Pixels,
  bands: LinesInTurn,
  { direction, turned }: Look,
  net: MrzNet,
  known: ReadLine[],
): Promise<LookResult> {
  const isLikely = direction === 'level' && !turned;
  const lines: ReadLine[] = [];
  let candidate: Candidate | null = null;
  for (const upTo of TURNS) {
    // The unlikely ways up are read on only where the longest lines speak for them.
    if (upTo === Infinity && !isLikely && !candidate && !showsFillers(lines)) break;
    const next = bands.first(upTo).slice(lines.length);
    if (next.length === 0) break;
    lines.push(...(await readLines(image, next, turned, net, known)));
    candidate = chooseLayout(lines);
    if (candidate && candidate.score > GOOD) break;
  }
  return { candidate, lines };
}

async function readLines(
  image: Pixels,
  bands: TextBand[],
  turned: boolean,
  net: MrzNet,
  known: ReadLine[],
): Promise<ReadLine[]> {
  const before = bands.map(({ box }) =>
    known.find((line) => line.turned === turned && isSameLine(line.band.box, box)),
  );
  const fresh = bands.filter((_, i) => !before[i]);
  const lattices = await net.run(fresh.map((band) => lineCrop(image, band, turned)));
  const read = fresh.map((band, i) => readLine(band, turned, lattices[i]!));
  return before.map((line) => line ?? read.shift()!);
}
