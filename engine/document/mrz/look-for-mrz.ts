import type { Models, Pixels } from '../../ports.ts';
import { type Candidate, chooseLayout } from './choose-layout.ts';
import { type Direction, findLines } from './find-lines.ts';
import { lineCrop } from './line-crop.ts';
import { type ReadLine, readLine } from './read-line.ts';

/** One way to look at the picture: how large, which lines, from which end. */
interface Look {
  /** Longer side at which lines are looked for; see find-lines.ts. */
  size: number;
  direction: Direction;
  /** Lines are read from their right end, or upwards. */
  turned: boolean;
}

/**
 * From the likely to the unlikely; a look is taken only while nothing good was seen. Most pictures come upright and
 * fill the frame.
 */
const LOOKS: readonly Look[] = [
  { size: 900, direction: 'level', turned: false },
  { size: 900, direction: 'level', turned: true },
  { size: 1000, direction: 'any', turned: false },
  { size: 1000, direction: 'any', turned: true },
  { size: 1600, direction: 'level', turned: false },
  { size: 600, direction: 'level', turned: false },
];

/** A line of the layout is as good as certain: no other look would find better. */
const GOOD = -1.5;

/** The likeliest MRZ of the picture over all looks; null where no group of lines comes near one. */
export async function lookForMrz(image: Pixels, models: Pick<Models, 'mrz'>): Promise<Candidate | null> {
  const found = new Map<string, ReturnType<typeof findLines>>();
  let best: Candidate | null = null;
  for (const look of LOOKS) {
    const key = `${look.direction} ${look.size}`;
    const bands = found.get(key) ?? findLines(image, look.size, look.direction);
    found.set(key, bands);
    const lattices = await models.mrz.run(bands.map((band) => lineCrop(image, band, look.turned)));
    const lines: ReadLine[] = bands.map((band, i) => readLine(band, look.turned, lattices[i]!));
    const candidate = chooseLayout(lines);
    if (candidate && (!best || candidate.score > best.score)) best = candidate;
    if (best && best.score > GOOD) break;
  }
  return best;
}
