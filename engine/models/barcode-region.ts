/**
 * Where a stacked or linear barcode stands and how it leans: blocks of strong, parallel edges. ZXing reads a
 * PDF417 only within about two degrees of level, so the reader turns the region level and tries again.
 */
import type { BarRegion } from '../document/barcode/pdf417/bar-view.ts';
import type { Pixels } from '../ports.ts';

export interface BarcodeRegion {
  /** Box in pixels of the picture given. */
  box: { x: number; y: number; width: number; height: number };
  /** Degrees clockwise by which it leans, -45..45. */
  angle: number;
  /** The same, as it leans. */
  bars: BarRegion;
}

/** Side of a block in pixels. */
const BLOCK = 24;
/** Mean squared gradient of a block of bars; print is below it. */
const MIN_ENERGY = 900;
/** 0..1: how much of the gradient points one way. Bars give 0.9, a PDF417 with low rows 0.45, print about 0.2. */
const MIN_COHERENCE = 0.32;
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

/** Places looked at at most, the strongest first. */
const MAX_REGIONS = 3;
/** Blocks of one place are at most so many apart: a code has light spots. */
const REACH = 2;

/** `grey` about 1000 px wide; the strongest first, none where nothing looks like bars. */
export function findBarcodeRegions(grey: Pixels): BarcodeRegion[] {
  return patchesOf(strongest(parallelBlocks(grey)))
    .slice(0, MAX_REGIONS)
    .map((bars) => regionOf(bars, grey));
}

function regionOf(bars: Block[], grey: Pixels): BarcodeRegion {
  const lean = commonLean(bars);
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
  return { box: padded(box, grey), angle: angleOf(lean), bars: leaningBox(bars, lean) };
}

/** As long and high as the blocks, with the quiet zone and the patterns at the ends. */
function leaningBox(bars: Block[], lean: { cos: number; sin: number }): BarRegion {
  const angle = (Math.atan2(lean.sin, lean.cos) * 90) / Math.PI;
  const [x, y] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const across = (block: Block) => (block.column * x + block.row * y) * BLOCK;
  const along = (block: Block) => (block.row * x - block.column * y) * BLOCK;
  const [left, right] = innerRange(bars.map(across).sort((a, b) => a - b));
  const [top, bottom] = innerRange(bars.map(along).sort((a, b) => a - b));
  const [u, v] = [(left + right - 1) / 2, (top + bottom - 1) / 2];
  const half = BLOCK / 2;
  const length = right - left + BLOCK;
  return {
    centre: { x: u * x - v * y + half, y: u * y + v * x + half },
    angle,
    length: length * 1.12 + 4 * BLOCK,
    height: bottom - top + 3 * BLOCK,
  };
}

/** Strong blocks whose surroundings, three by three blocks, have edges of one direction. */
function parallelBlocks(grey: Pixels): Block[] {
  const columns = Math.max(0, Math.floor((grey.width - 2) / BLOCK));
  const rows = Math.max(0, Math.floor((grey.height - 2) / BLOCK));
  const tensors = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => tensorOf(grey, column, row)),
  );
  const blocks: Block[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const own = tensors[row]![column]!;
      if (own.xx + own.yy < MIN_ENERGY * BLOCK * BLOCK) continue;
      const near = [-1, 0, 1].flatMap(
        (down) => tensors[row + down]?.slice(Math.max(0, column - 1), column + 2) ?? [],
      );
      const block = blockOf(column, row, own, near);
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

/** Blocks that lean alike and stand close to one another, the strongest place first. */
function patchesOf(blocks: Block[]): Block[][] {
  const waiting = new Map(blocks.map((block) => [`${block.column} ${block.row}`, block]));
  const patches: Block[][] = [];
  for (const [key, first] of waiting) {
    waiting.delete(key);
    const patch = [first];
    for (let i = 0; i < patch.length; i++) {
      for (const next of around(patch[i]!)) {
        const block = waiting.get(next);
        if (!block || !leanAlike(block, patch[i]!)) continue;
        patch.push(block);
        waiting.delete(next);
      }
    }
    if (patch.length >= MIN_BLOCKS) patches.push(patch);
  }
  const energy = (patch: Block[]) => patch.reduce((sum, block) => sum + block.energy, 0);
  return patches.sort((a, b) => energy(b) - energy(a));
}

function leanAlike(one: Block, other: Block): boolean {
  return one.cos * other.cos + one.sin * other.sin > SAME_LEAN;
}

function around({ column, row }: Block): string[] {
  const reach = Array.from({ length: 2 * REACH + 1 }, (_, i) => i - REACH);
  return reach.flatMap((down) => reach.map((across) => `${column + across} ${row + down}`));
}

interface Tensor {
  xx: number;
  yy: number;
  xy: number;
}

/** The structure tensor of one block. */
function tensorOf({ data, width }: Pixels, column: number, row: number): Tensor {
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
  return { xx, yy, xy };
}

function blockOf(column: number, row: number, own: Tensor, near: Tensor[]): Block | null {
  const sum = (pick: (tensor: Tensor) => number) => near.reduce((all, tensor) => all + pick(tensor), 0);
  const along = sum(({ xx, yy }) => xx - yy);
  const aside = 2 * sum(({ xy }) => xy);
  const length = Math.hypot(along, aside);
  if (length < MIN_COHERENCE * sum(({ xx, yy }) => xx + yy)) return null;
  return { column, row, energy: own.xx + own.yy, cos: along / length, sin: aside / length };
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
