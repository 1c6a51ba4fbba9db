/**
 * A screen that was photographed: its pixels are a grid all over the picture, or moiré where the camera's own pixels beat
 * with them: one frequency in most places. Print and paper have their patterns in places, and the blocks of a JPEG lie
 * on the axes.
 */
import type { Box, Finding } from '../../../rules/finding.ts';
import type { Pixels } from '../../ports.ts';
import { PATCH, powerOf } from './fourier.ts';

/** Places that are looked at, across and down. */
const PLACES = [5, 3] as const;
/** Cycles in a patch: lower is print, and in the first columns and rows are blocks, frames and lines of text. */
const LOWEST = 9;
const AXIS = 1;

/**
 * Natural logarithm of power, all over the picture and among the print alone. Drawn scans and photos reach 3.7, made small 4.2, on
 * wood with a regular grain 4.5; among their print 2.5. Four in five photos of screens have 4.5 to 7.4, and among the print 4.3 or more.
 */
const LEAST_SCORE = 4.1;
const LEAST_IN_PRINT = 3.5;

/** `print`: where print was found. Weak: who photographs a screen slightly out of focus leaves no grid, and fine halftone is one too. */
export function findScreen(grey: Pixels, print: Box | null = null): Finding[] {
  const score = screenScore(grey);
  if (score < LEAST_SCORE) return [];
  // What lies about the document may have a pattern of its own.
  if (print && screenScore(grey, print) < LEAST_IN_PRINT) return [];
  const detail = 'The same fine grid lies over all of the picture, as of the pixels of a screen.';
  return [
    {
      step: 'document',
      code: 'image_of_screen',
      confidence: Math.min(0.8, 0.5 + (score - LEAST_SCORE) / 10),
      detail,
    },
  ];
}

/** How far the strongest frequency stands above those about it, in most places alike. */
export function screenScore(grey: Pixels, within: Box = { x: 0, y: 0, ...sizeOf(grey) }): number {
  const spectra = placesIn(grey, within).map(([x, y]) => powerOf(grey, x, y));
  if (spectra.length === 0) return 0;
  const sum = new Float64Array(PATCH * PATCH);
  for (const power of spectra) {
    const widened = widen(power);
    for (let at = 0; at < sum.length; at++) sum[at]! += Math.log(widened[at]! + 1);
  }
  return highest(sum) / spectra.length;
}

function sizeOf({ width, height }: Pixels) {
  return { width, height };
}

function placesIn({ width, height }: Pixels, within: Box): [number, number][] {
  const [across, down] = PLACES;
  if (width < PATCH * 2 || height < PATCH * 2) return [];
  const places: [number, number][] = [];
  for (let j = 0; j < down; j++) {
    for (let i = 0; i < across; i++) {
      const x = Math.floor(within.x + ((i + 0.5) / across) * within.width - PATCH / 2);
      const y = Math.floor(within.y + ((j + 0.5) / down) * within.height - PATCH / 2);
      places.push([Math.max(0, Math.min(width - PATCH, x)), Math.max(0, Math.min(height - PATCH, y))]);
    }
  }
  return places;
}

/** Each frequency with its neighbours: perspective shifts a grid's by about one. */
function widen(power: Float64Array): Float64Array {
  const out = new Float64Array(power.length);
  for (let y = 0; y <= PATCH / 2; y++) {
    for (let x = 0; x < PATCH; x++) {
      let most = 0;
      for (let j = -1; j <= 1; j++)
        for (let i = -1; i <= 1; i++)
          most = Math.max(most, power[((y + j) & (PATCH - 1)) * PATCH + ((x + i) & (PATCH - 1))]!);
      out[y * PATCH + x] = most;
    }
  }
  return out;
}

/** How far the strongest frequency stands above those about it. */
function highest(sum: Float64Array): number {
  let best = 0;
  for (let y = 0; y <= PATCH / 2; y++) {
    for (let x = 0; x < PATCH; x++) {
      const fx = x > PATCH / 2 ? x - PATCH : x;
      if (Math.hypot(fx, y) < LOWEST) continue;
      if (isBlock(fx) && isBlock(y)) continue;
      if (Math.abs(fx) <= AXIS || y <= AXIS) continue;
      const about = sorted(sum, x, y);
      best = Math.max(best, sum[y * PATCH + x]! - about[about.length >> 1]!);
    }
  }
  return best;
}

/** Blocks of eight pixels. */
function isBlock(frequency: number): boolean {
  const off = Math.abs(frequency) % (PATCH / 8);
  return off <= 1 || off >= PATCH / 8 - 1;
}

function sorted(sum: Float64Array, x: number, y: number): number[] {
  const levels: number[] = [];
  for (const j of [-6, -4, 0, 4, 6]) {
    for (const i of [-6, -4, 0, 4, 6]) {
      const row = Math.abs(y + j);
      if ((i === 0 && j === 0) || row > PATCH / 2) continue;
      const column = y + j < 0 ? -(x + i) : x + i;
      levels.push(sum[row * PATCH + (column & (PATCH - 1))]!);
    }
  }
  return levels.sort((a, b) => a - b);
}
