/** How far a JPEG's blocks stand out: steps at every eighth column and row where all about them is smooth. */
import type { Finding } from '../../../rules/finding.ts';
import type { Pixels } from '../../ports.ts';

const BLOCK = 8;
/** Every so many lines are looked at. */
const EVERY = 7;
/** Grey levels: what rises more within two pixels is print, and no step between blocks. */
const SMOOTH = 3;

/**
 * Drawn pictures of quality 55 and more have ratios up to 2 (more where paper has no grain at all, with tiny steps), those
 * of quality 3 to 10 from 8.7 with steps from 2. The same saved once more in good quality keep them.
 */
const LEAST_RATIO = 6;
const LEAST_STEP = 1.5;
const SURE_RATIO = 12;

interface Blocks {
  /** Mean step at the border of blocks, grey levels. */
  step: number;
  /** The same over that of the other columns: 1 where there are no blocks. */
  ratio: number;
}

/** A picture that was made smaller afterwards has lost the grid, and is not found. */
export function findCompression(grey: Pixels): Finding[] {
  const { ratio, step } = measureBlocks(grey);
  if (ratio < LEAST_RATIO || step < LEAST_STEP) return [];
  const confidence = Math.min(0.95, 0.7 + (0.25 * (ratio - LEAST_RATIO)) / (SURE_RATIO - LEAST_RATIO));
  const detail = `Blocks of compression stand out: ${ratio.toFixed(1)} times the step that other columns have.`;
  return [{ step: 'document', code: 'image_compressed', confidence, detail }];
}

/** The weaker of both directions: stripes of a document stand in one alone. */
function measureBlocks(grey: Pixels): Blocks {
  const across = along(grey, 1, grey.width, grey.width, grey.height);
  const down = along(grey, grey.width, 1, grey.height, grey.width);
  return across.ratio < down.ratio ? across : down;
}

function along({ data }: Pixels, step: number, next: number, length: number, lines: number): Blocks {
  const sums = new Float64Array(BLOCK);
  const counts = new Uint32Array(BLOCK);
  for (let line = 0; line < lines; line += EVERY) {
    const start = line * next;
    for (let i = 3; i < length - 2; i++) {
      const at = start + i * step;
      const before = Math.abs(data[at - step]! - data[at - 2 * step]!);
      const after = Math.abs(data[at + step]! - data[at]!);
      if (before > SMOOTH || after > SMOOTH) continue;
      sums[i % BLOCK]! += Math.abs(data[at]! - data[at - step]!);
      counts[i % BLOCK]!++;
    }
  }
  const means = Array.from(sums, (sum, i) => sum / Math.max(1, counts[i]!));
  const edge = means.indexOf(Math.max(...means));
  const others = means.filter((_, i) => i !== edge).reduce((sum, mean) => sum + mean, 0) / (BLOCK - 1);
  return { step: means[edge]!, ratio: means[edge]! / Math.max(0.05, others) };
}
