/** Finds the two patterns that frame a PDF417, as lines along its bars. */
import { addSamples, type BarRegion, type BarView, uprighted, viewOf } from './bar-view.ts';
import { fitLine, type Line, onLine } from './fit-line.ts';
import {
  bestGuard,
  type GuardHit,
  type GuardShape,
  guardShape,
  PER_PIXEL,
  runningSums,
} from './guard-search.ts';
import { MAX_COLUMNS, modulesAcross, START, STOP } from './symbols.ts';

export interface Guards {
  view: BarView;
  /** Outer edge of the start and of the stop: u in pixels by v. */
  start: Line;
  stop: Line;
  /** Width of a module at the two, in pixels by v. */
  startModule: Line;
  stopModule: Line;
  /** From where to where along the bars the patterns are seen. */
  top: number;
  bottom: number;
  /** Mean likeness of the patterns, 0..1. */
  score: number;
}

/** What stands beside the patterns: the quiet zone, and the first bar or last space of a codeword. */
const START_SHAPE = guardShape(`00${START}1`, 2);
const STOP_SHAPE = guardShape(`0${STOP}00`, 1 + STOP.length);
/** Lines looked at for a start, and for the exact place. */
const COARSE = 14;
const FINE = 40;
const LIKE = 0.72;
/** Ratio of the widths of module that are tried one after the other. */
const WIDER = 1.07;
/** The fewest columns looked for. */
const LEAST_COLUMNS = 3;
/** The share of the region's length in which an end is looked for. */
const END = 0.4;

/** null where no PDF417 stands in the region. */
export function findGuards(grey: BarView['grey'], region: BarRegion): Guards | null {
  const ways = [false, true].map((turned) => lookFrom(viewOf(grey, region, turned), region));
  const [best] = ways.filter((way) => way !== null).sort((a, b) => b.score - a.score);
  return best ? refine(upright(best), region) : null;
}

/** The angle of a region is that of its bars to two degrees or so; that of the patterns is exact. */
function upright(rough: Guards): Guards {
  const slope = (rough.start.slope + rough.stop.slope) / 2;
  const length = Math.hypot(1, slope);
  // What stands at u on v = 0 stands there still but for the shorter way.
  const turned = ({ at, slope: own }: Line): Line => ({ at: at / length, slope: own - slope });
  return {
    ...rough,
    view: uprighted(rough.view, slope),
    start: turned(rough.start),
    stop: turned(rough.stop),
  };
}

function lookFrom(view: BarView, region: BarRegion): Guards | null {
  const strips = stripsOf(view, region, COARSE);
  const modules = modulesFor(region.length);
  const half = region.length / 2;
  const room = 2 * END * half;
  const starts = strips.map((strip) => ({
    v: strip.v,
    ...shifted(bestGuard(strip.sums, START_SHAPE, modules, { from: 0, to: room }), half),
  }));
  const stops = strips.map((strip) => ({
    v: strip.v,
    ...shifted(
      bestGuard(strip.sums, STOP_SHAPE, modules, { from: region.length - room, to: region.length }),
      half,
    ),
  }));
  const start = guardLine(starts);
  const stop = guardLine(stops);
  if (!start || !stop) return null;
  return joined(view, start, stop);
}

type Hit = GuardHit & { v: number };
interface GuardLine {
  edge: Line;
  module: Line;
  hits: Hit[];
}

function guardLine(hits: Hit[]): GuardLine | null {
  const good = hits.filter(({ score }) => score > LIKE);
  if (good.length < 3) return null;
  const module = median(good.map((hit) => hit.module));
  const alike = good.filter((hit) => Math.abs(hit.module - module) < 0.25 * module);
  const edge = fitLine(
    alike.map((hit) => ({ x: hit.v, y: hit.u, weight: hit.score })),
    1.2 * module,
    0.35,
  );
  if (!edge) return null;
  const on = alike.filter((hit) => Math.abs(hit.u - onLine(edge.line, hit.v)) <= 1.2 * module);
  return { edge: edge.line, module: { at: mean(on.map((hit) => hit.module)), slope: 0 }, hits: on };
}

function joined(view: BarView, start: GuardLine, stop: GuardLine): Guards {
  const hits = [...start.hits, ...stop.hits];
  const vs = hits.map(({ v }) => v);
  return {
    view,
    start: start.edge,
    stop: stop.edge,
    startModule: start.module,
    stopModule: stop.module,
    top: Math.min(...vs),
    bottom: Math.max(...vs),
    score: mean(hits.map(({ score }) => score)) * Math.min(1, hits.length / 10),
  };
}

/** Every line once more, near the place that is known now, in finer steps. */
function refine(rough: Guards, region: BarRegion): Guards {
  const strips = stripsOf(rough.view, region, FINE);
  const half = region.length / 2;
  const near = (shape: GuardShape, edge: Line, module: Line): Hit[] =>
    strips.map(({ v, sums }) => {
      const width = onLine(module, v);
      const u = onLine(edge, v) + half;
      const modules = [-0.06, -0.04, -0.02, 0, 0.02, 0.04, 0.06].map((more) => width * (1 + more));
      const hit = bestGuard(sums, shape, modules, { from: u - 2 * width, to: u + 2 * width, step: 0.25 });
      return { v, ...shifted(hit, half) };
    });
  const start = guardLine(near(START_SHAPE, rough.start, rough.startModule));
  const stop = guardLine(near(STOP_SHAPE, rough.stop, rough.stopModule));
  return start && stop ? joined(rough.view, start, stop) : rough;
}

function stripsOf(view: BarView, region: BarRegion, count: number): { v: number; sums: Float64Array }[] {
  const lines = Math.max(1, Math.min(6, Math.round(region.height / count)));
  const samples = Math.ceil(region.length * PER_PIXEL);
  return Array.from({ length: count }, (_, i) => {
    const v = ((i + 0.5) / count - 0.5) * region.height;
    const line = new Float32Array(samples);
    for (let k = 0; k < lines; k++) {
      const at = v + k - (lines - 1) / 2;
      addSamples(view, { u: -region.length / 2, v: at, du: 1 / PER_PIXEL, dv: 0 }, line, samples);
    }
    for (let s = 0; s < samples; s++) line[s]! /= lines;
    return { v, sums: runningSums(line) };
  });
}

function modulesFor(length: number): number[] {
  const widest = Math.min(12, length / modulesAcross(LEAST_COLUMNS));
  const modules: number[] = [];
  for (
    let width = Math.max(0.9, (0.75 * length) / modulesAcross(MAX_COLUMNS));
    width < widest;
    width *= WIDER
  ) {
    modules.push(width);
  }
  return modules;
}

const shifted = (hit: GuardHit, by: number): GuardHit => ({ ...hit, u: hit.u - by });
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
