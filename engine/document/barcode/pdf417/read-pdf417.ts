/**
 * Reads a PDF417 whose bars are one to four pixels wide, where readers that make the picture black and white first
 * see nothing: it compares the grey levels of each codeword, averaged over the height of its row, with all 929 that
 * may stand there, and leaves to the error correction what is least sure.
 */
import type { Pixels } from '../../../ports.ts';
import type { Point } from '../../../reading.ts';
import { type BarRegion, toPicture } from './bar-view.ts';
import { codewordTemplates } from './codeword-templates.ts';
import { findGuards, type Guards } from './find-guards.ts';
import { findRows, type RowPlan } from './find-rows.ts';
import { onLine } from './fit-line.ts';
import { type MendedCodewords, readCodewords } from './read-codewords.ts';
import { placeOf } from './symbol-frame.ts';
import { MAX_COLUMNS, modulesAcross, type Pdf417Patterns } from './symbols.ts';

export interface Pdf417Reading extends MendedCodewords {
  /** Corners as the code is read: start's top, stop's top, stop's bottom, start's bottom. */
  quad: [Point, Point, Point, Point];
}

/** Blur of a sharp picture: the pixel itself and the interpolation, pixels. */
const LEAST_BLUR = 0.45;
/** Blurs tried, in modules. */
const SIGMAS = [0.2, 0.3, 0.42, 0.55, 0.7] as const;
/** Mean likeness of indicators that are none is about 0.3. */
const LEAST_SCORE = 0.5;

/** null where none stands in the region, or it cannot be mended. */
export function readPdf417(grey: Pixels, region: BarRegion, patterns: Pdf417Patterns): Pdf417Reading | null {
  const guards = findGuards(grey, region) ?? findGuards(grey, longer(region));
  if (!guards) return null;
  for (const plan of plansOf(guards, patterns)) {
    for (const sigma of sigmasFor(guards)) {
      const read = readCodewords(guards, plan, codewordTemplates(patterns, sigma));
      if (read) return { ...read, quad: quadOf(guards, plan) };
    }
  }
  return null;
}

/** Soft and noisy ends do not look like bars to those who look for regions. */
function longer(region: BarRegion): BarRegion {
  return { ...region, length: region.length * 1.5, height: region.height * 1.25 };
}

/** The number of columns follows from the width; what the indicators say of it is the proof. */
function plansOf(guards: Guards, patterns: Pdf417Patterns): RowPlan[] {
  const columns = columnsOf(guards);
  const templates = codewordTemplates(patterns, sigmasFor(guards)[0]!);
  const first = findRows(guards, columns, templates);
  if (!first || first.score < LEAST_SCORE) return [];
  if (first.columns === columns) return [first];
  const second = findRows(guards, first.columns, templates);
  return [second, first].filter((plan) => plan !== null);
}

/** Of a perspective line, length = number × √(scale at one end × scale at the other). */
function columnsOf(guards: Guards): number {
  const length = onLine(guards.stop, 0) - onLine(guards.start, 0);
  const module = Math.sqrt(onLine(guards.startModule, 0) * onLine(guards.stopModule, 0));
  const columns = Math.round((length / module - 1) / 17) - 4;
  return Math.max(1, Math.min(MAX_COLUMNS, columns));
}

/** The likeliest first. */
function sigmasFor(guards: Guards): number[] {
  const module = onLine(guards.startModule, 0);
  const least = LEAST_BLUR / module;
  const nearest = SIGMAS.toSorted((a, b) => Math.abs(a - least) - Math.abs(b - least))[0]!;
  const softer = SIGMAS.filter((sigma) => sigma > nearest).slice(0, 1);
  return [nearest, ...softer];
}

function quadOf(guards: Guards, { lines, columns, rows }: RowPlan): Pdf417Reading['quad'] {
  const corner = (module: number, row: number) => {
    const { u, v } = placeOf(guards, lines, columns, module, row);
    return toPicture(guards.view, u, v);
  };
  const right = modulesAcross(columns);
  const [top, bottom] = [-0.5, rows - 0.5];
  return [corner(0, top), corner(right, top), corner(right, bottom), corner(0, bottom)];
}
