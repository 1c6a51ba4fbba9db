/**
 * What a standard verification costs, from files that lie ready to the decision, models loaded:
 *
 *   npx node bench/verification.ts [--count 20] [--width 1600] [--json]
 *
 * A photo of a drawn passport and a selfie, read one after the other in one process, as a worker with one thread
 * does. Wall and CPU time (all threads of the process); the CPU time by step comes from a second pass in which
 * the engine's clock is the CPU's.
 */
import { parseArgs } from 'node:util';
import { readDocument } from '../engine/document/read-document.ts';
import { NOTHING_KEPT } from '../engine/examine/duplicates.ts';
import { examine } from '../engine/examine/examine.ts';
import { readSelfie } from '../engine/face/read-selfie.ts';
import { loadModels } from '../engine/models/load-models.ts';
import type { Models } from '../engine/ports.ts';
import type { CaptureReading } from '../engine/reading.ts';
import { decide } from '../rules/decide.ts';
import { bundledProfiles } from '../store/bundled-profiles.ts';
import { cpuNow } from './support/cpu-now.ts';
import { machine, machineText } from './support/machine.ts';
import { type Spread, spread } from './support/quantile.ts';
import { drawStandardCases, type StandardCase } from './support/standard-case.ts';
import { timed } from './timed.ts';

/** Milliseconds. */
const GOAL = { wall: 2500, cpu: 1500 };
const today = new Date().toISOString().slice(0, 10);

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20' },
    width: { type: 'string', default: '1600' },
    json: { type: 'boolean' },
  },
});
const profile = (await bundledProfiles()).get('standard')!;
const where = machine();
const cases = await drawStandardCases(Number(values.count), { width: Number(values.width) });
let clock = () => performance.now();
const models = await loadModels({ now: () => clock() });
const loading = await timed('load', () => verify(cases[0]!));
await verify(cases.at(-1)!);

const wall = await pass();
clock = cpuNow;
const cpu = await pass();
report();

interface Verified {
  outcome: string;
  /** Why it was not approved. */
  reasons: readonly string[];
  /** Milliseconds by step, by the clock that is in force. */
  steps: Record<string, number>;
}
interface Pass {
  runs: { value: Verified; wall: number; cpu: number }[];
  steps: Record<string, Spread>;
}

async function pass(): Promise<Pass> {
  const runs: Pass['runs'] = [];
  for (const each of cases) runs.push(await timed('verification', () => verify(each)));
  const names = new Set(runs.flatMap(({ value }) => Object.keys(value.steps)));
  const of = (name: string) => spread(runs.map(({ value }) => value.steps[name] ?? 0));
  return { runs, steps: Object.fromEntries([...names].map((name) => [name, of(name)])) };
}

async function verify({ document, selfie, expected }: StandardCase): Promise<Verified> {
  const declared = { type: 'photo_id', side: null, kind: 'passport' } as const;
  const front = await readDocument(document, { declared, today }, models);
  const me = await readSelfie(selfie, { today, age: false }, models);
  const decided = settle(front, me, expected, models);
  return {
    outcome: decided.outcome,
    reasons: decided.reasons,
    steps: { ...named('document', front), ...named('selfie', me), ...decided.steps },
  };
}

function settle(
  front: CaptureReading,
  me: CaptureReading,
  expected: StandardCase['expected'],
  { now }: Models,
) {
  const started = now();
  const examination = examine({
    steps: profile.content.steps,
    captures: [
      { type: 'photo_id', side: null, kind: 'passport', reading: front },
      { type: 'selfie', side: null, kind: null, reading: me },
    ],
    expected,
    attributes: {},
    today,
    mode: 'test',
    screening: null,
    duplicates: NOTHING_KEPT,
    now,
  });
  const examined = now();
  const used = { ...front.models, ...me.models };
  const { outcome, reasons } = decide(profile, examination.facts, examination.findings, {
    models: used,
    mode: 'test',
  });
  return { outcome, reasons, steps: { examine: examined - started, decide: now() - examined } };
}

function named(part: string, { timings }: CaptureReading): Record<string, number> {
  return Object.fromEntries(Object.entries(timings).map(([step, ms]) => [`${part}: ${step}`, ms]));
}

function report(): void {
  const total = {
    wall: spread(wall.runs.map((run) => run.wall)),
    cpu: spread(wall.runs.map((run) => run.cpu)),
  };
  const approved = wall.runs.filter(({ value }) => value.outcome === 'approved').length;
  const steps = Object.keys(wall.steps).map((step) => ({
    step,
    wall: wall.steps[step]!,
    cpu: cpu.steps[step] ?? { p50: 0, p95: 0 },
  }));
  const first = { wall: Math.round(loading.wall), cpu: Math.round(loading.cpu) };
  const others = wall.runs.flatMap(({ value }) => (value.outcome === 'approved' ? [] : [value.reasons]));
  const result = {
    machine: where,
    count: cases.length,
    width: Number(values.width),
    approved,
    others,
    first,
    total,
    goal: GOAL,
    steps,
  };
  if (values.json) {
    console.log(JSON.stringify(result));
    return;
  }
  console.log(machineText(where));
  console.log(`${cases.length} standard verifications, ${approved} approved; milliseconds`);
  for (const reasons of others) console.log(`  not approved: ${reasons.join('; ')}`);
  console.log(`the first, which loads the models: ${first.wall} wall, ${first.cpu} CPU\n`);
  console.log(line('', 'wall p50', 'p95', 'CPU p50', 'p95'));
  for (const { step, ...ms } of steps)
    console.log(line(step, ms.wall.p50, ms.wall.p95, ms.cpu.p50, ms.cpu.p95));
  console.log(line('total', total.wall.p50, total.wall.p95, total.cpu.p50, total.cpu.p95));
  console.log(line('goal', GOAL.wall, '', GOAL.cpu, ''));
}

function line(name: string, ...cells: (string | number)[]): string {
  return name.padEnd(24) + cells.map((cell) => String(cell).padStart(10)).join('');
}
