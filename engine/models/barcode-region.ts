/**
 * Where a stacked or linear barcode stands and how it leans: blocks of strong, parallel edges. ZXing reads a
 * PDF417 only within about two degrees of level, so the reader turns the region level and tries again.
 */
import type { Pixels } from '../ports.ts';

export interface BarcodeRegion {
  /** Box in pixels of the picture given. */
  box: { x: number; y: number; width: number; height: number };
  /** Degrees clockwise by which it leans, -45..45. */
  angle: number;
}

/** Side of a block in pixels. */
const BLOCK = 24;
/** Mean squared gradient of a block of bars; print is below it. */
const MIN_ENERGY = 900;
/** 0..1: how much of the gradient points one way. Bars give above 0.8, print about 0.3. */
const MIN_COHERENCE = 0.6;
/** Share of the strong blocks' energy that a block of bars has. */
const STRONG = 0.3;
/** Blocks of a barcode at the size searched. */
const MIN_BLOCKS = 8;
/** Blocks that lean less than this off the common angle belong to it, as the cosine of twice the angle. */
const SAME_LEAN = Math.cos((2 * 12 * Math.PI) / 180);

interface Block {
  column: number;
  row: number;
  energy: number;
  /** Doubled-angle vector of the gradient: opposite gradients are one direction. */
  cos: number;
  sin: number;
}

/** `grey` about 1000 px wide; null where nothing looks like bars. */
export function findBarcodeRegion(grey: Pixels): BarcodeRegion | null {
  const blocks = strongest(parallelBlocks(grey));
  const lean = commonLean(largestPatch(blocks));
  const bars = blocks.filter(({ cos, sin }) => cos * lean.cos + sin * lean.sin > SAME_LEAN);
  if (bars.length < MIN_BLOCKS) return null;
  const columns = bars.map(({ column }) => column).sort((a, b) => a - b);
  const rows = bars.map(({ row }) => row).sort((a, b) => a - b);
  const [left, right] = innerRange(columns);
  const [top, bottom] = innerRange(rows);
  const box = {
    x: left * BLOCK,
    y: top * BLOCK,
    width: (right - left) * BLOCK,
    height: (bottom - top) * BLOCK,
  };
  return { box: padded(box, grey), angle: angleOf(lean) };
}

function parallelBlocks(grey: Pixels): Block[] {
  const blocks: Block[] = [];
  for (let row = 0; (row + 1) * BLOCK < grey.height - 1; row++) {
    for (let column = 0; (column + 1) * BLOCK < grey.width - 1; column++) {
      const block = measureBlock(grey, column, row);
      if (block) blocks.push(block);
    }
  }
  return blocks;
}

/** Black bars on white are stronger than the grain of the table beneath. */
function strongest(blocks: Block[]): Block[] {
  const energies = blocks.map(({ energy }) => energy).sort((a, b) => a - b);
  const least = STRONG * (energies[Math.floor(energies.length * 0.9)] ?? 0);
  return blocks.filter(({ energy }) => energy >= least);
}

/** The blocks that hang together and have the most energy. */
function largestPatch(blocks: Block[]): Block[] {
  const waiting = new Map(blocks.map((block) => [`${block.column} ${block.row}`, block]));
  let best: Block[] = [];
  const sum = (patch: Block[]) => patch.reduce((all, { energy }) => all + energy, 0);
  for (const [key, first] of waiting) {
    waiting.delete(key);
    const patch = [first];
    for (let i = 0; i < patch.length; i++) {
      for (const next of around(patch[i]!)) {
        const block = waiting.get(next);
        if (block) patch.push(block);
        waiting.delete(next);
      }
    }
    if (sum(patch) > sum(best)) best = patch;
  }
  return best;
}

function around({ column, row }: Block): string[] {
  return [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((across) => `${column + across} ${row + down}`));
}

/** The structure tensor of one block. */
function measureBlock({ data, width }: Pixels, column: number, row: number): Block | null {
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let y = row * BLOCK + 1; y <= (row + 1) * BLOCK; y++) {
    for (let x = column * BLOCK + 1, at = y * width + x; x <= (column + 1) * BLOCK; x++, at++) {
      const dx = data[at + 1]! - data[at - 1]!;
      const dy = data[at + width]! - data[at - width]!;
      xx += dx * dx;
      yy += dy * dy;
      xy += dx * dy;
    }
  }
  const energy = xx + yy;
  const length = Math.hypot(xx - yy, 2 * xy);
  if (energy < MIN_ENERGY * BLOCK * BLOCK || length < MIN_COHERENCE * energy) return null;
  return { column, row, energy, cos: (xx - yy) / length, sin: (2 * xy) / length };
}

function commonLean(blocks: Block[]): { cos: number; sin: number } {
  const cos = blocks.reduce((sum, block) => sum + block.cos * block.energy, 0);
  const sin = blocks.reduce((sum, block) => sum + block.sin * block.energy, 0);
  const length = Math.hypot(cos, sin) || 1;
  return { cos: cos / length, sin: sin / length };
}

/** Half of the doubled angle; a code that stands on its side is one that lies, turned by 90. */
function angleOf({ cos, sin }: { cos: number; sin: number }): number {
  const degrees = (Math.atan2(sin, cos) * 90) / Math.PI;
  if (degrees > 45) return degrees - 90;
  return degrees < -45 ? degrees + 90 : degrees;
}

/** Without the outermost twentieth: a stray block of a seal is no bar. */
function innerRange(sorted: number[]): [number, number] {
  const cut = Math.floor(sorted.length / 20);
  return [sorted[cut]!, sorted[sorted.length - 1 - cut]! + 1];
}

/** With the quiet zone, and with what the lean adds. */
function padded(box: BarcodeRegion['box'], picture: Pixels): BarcodeRegion['box'] {
  const pad = 2 * BLOCK + 0.1 * Math.max(box.width, box.height);
  const x = Math.max(0, Math.floor(box.x - pad));
  const y = Math.max(0, Math.floor(box.y - pad));
  const width = Math.min(picture.width, Math.ceil(box.x + box.width + pad)) - x;
  const height = Math.min(picture.height, Math.ceil(box.y + box.height + pad)) - y;
  return { x, y, width, height };
}
