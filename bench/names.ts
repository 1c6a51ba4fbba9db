/**
 * How well names are told apart, on labelled pairs: `npx node bench/names.ts --pairs FILE.csv [--kind Person]
 * [--errors]`. Columns: name1, name2, same (1 or 0), schema. Pairs are split in two by a hash of their text:
 * scores are tuned on the half `tune`, the half `held` is only reported.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { compareNameStrings, type NameComparison } from '../engine/compare/compare-names.ts';

interface Pair {
  name1: string;
  name2: string;
  same: string;
  schema?: string;
}
type Scored = Pair & NameComparison;

const { values } = parseArgs({
  options: {
    pairs: { type: 'string' },
    kind: { type: 'string', default: 'Person' },
    errors: { type: 'boolean', default: false },
  },
});
if (!values.pairs) throw new Error('--pairs FILE.csv');

const rows = parse(readFileSync(values.pairs, 'utf8'), { columns: true, skip_empty_lines: true }) as Pair[];
const started = performance.now();
const scored: Scored[] = rows
  .filter((row) => row.schema === undefined || row.schema === values.kind)
  .map((row) => ({ ...row, ...compareNameStrings(row.name1, row.name2) }));
const perPair = (performance.now() - started) / scored.length;

function half(row: Pair): 'tune' | 'held' {
  const digest = createHash('sha256').update(`${row.name1}|${row.name2}`).digest();
  return (digest[0] ?? 0) % 2 === 0 ? 'tune' : 'held';
}

function f1(set: Scored[], says: (row: Scored) => boolean): number {
  const right = set.filter((row) => says(row) && row.same === '1').length;
  const said = set.filter(says).length;
  const all = set.filter((row) => row.same === '1').length;
  return said + all === 0 ? 0 : (2 * right) / (said + all);
}

function figures(set: Scored[]) {
  const thresholds = Array.from({ length: 101 }, (_, score) => score);
  const best = thresholds.reduce((top, at) =>
    f1(set, (row) => row.score >= at) > f1(set, (row) => row.score >= top) ? at : top,
  );
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return {
    pairs: set.length,
    alwaysYes: round(f1(set, () => true)),
    f1Possible: round(f1(set, (row) => row.result !== 'mismatch')),
    f1Best: round(f1(set, (row) => row.score >= best)),
    bestThreshold: best,
    f1Match: round(f1(set, (row) => row.result === 'match')),
    differentCalledMatch: set.filter((row) => row.same === '0' && row.result === 'match').length,
  };
}

for (const name of ['tune', 'held'] as const) {
  console.log(JSON.stringify({ half: name, ...figures(scored.filter((row) => half(row) === name)) }));
}
console.log(
  JSON.stringify({ half: 'all', ...figures(scored), microsecondsPerPair: Math.round(perPair * 1000) }),
);
if (values.errors) {
  for (const row of scored.filter((one) => half(one) === 'tune')) {
    const said = row.result !== 'mismatch';
    if (said !== (row.same === '1') || (row.same === '0' && row.result === 'match')) {
      console.log(`${row.same} ${row.score} ${row.name1} | ${row.name2}   ${row.detail}`);
    }
  }
}
