/**
 * How well names are told apart.
 *
 * `npx node bench/names.ts [--seed SEED] [--each 40] [--errors]`: pairs that are drawn, by kind; the comparer was
 * written by looking at the seed `tune`, the figures are of any other.
 * `npx node bench/names.ts --pairs FILE.csv [--kind Person] [--errors]`: labelled pairs; columns name1, name2,
 * same (1 or 0), schema. Five folds by a hash of the text; for each the threshold of the score is chosen on the
 * other four. `asked` is what the service does: match or partial is "same".
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { compareNameStrings } from '../engine/compare/compare-names.ts';
import { drawIdentityPairs } from '../fixtures/identity-pairs/draw-identity-pairs.ts';
import { fuseScores } from './support/fuse-scores.ts';
import { crossValidated, f1, type LabelledScore, round } from './support/pair-figures.ts';

interface Row {
  name1: string;
  name2: string;
  same: boolean;
  kind: string;
}

const { values } = parseArgs({
  options: {
    pairs: { type: 'string' },
    kind: { type: 'string', default: 'Person' },
    seed: { type: 'string', default: 'report' },
    each: { type: 'string', default: '40' },
    errors: { type: 'boolean', default: false },
  },
});

const rows = values.pairs
  ? readPairs(values.pairs, values.kind)
  : drawIdentityPairs(values.seed, Number(values.each));
const started = performance.now();
const scored = rows.map((row) => ({
  ...row,
  ...compareNameStrings(row.name1, row.name2),
  key: `${row.name1}|${row.name2}`,
}));
const perPair = (performance.now() - started) / scored.length;
const possible = (row: { result: string }) => row.result !== 'mismatch';

console.log(
  JSON.stringify({
    pairs: scored.length,
    same: scored.filter(({ same }) => same).length,
    asked: round(f1(scored, possible)),
    crossValidated: crossValidated(scored),
    matchAlone: round(f1(scored, ({ result }) => result === 'match')),
    differentCalledMatch: scored.filter(({ same, result }) => !same && result === 'match').length,
    alwaysYes: round(f1(scored, () => true)),
    fuse: fuseFigures(),
    microsecondsPerPair: Math.round(perPair * 1000),
  }),
);
if (!values.pairs) printKinds();
if (values.errors) {
  for (const { same, score, name1, name2, kind, detail } of scored.filter(isWrong)) {
    console.log(`${same ? 1 : 0} ${score} ${kind}: ${name1} | ${name2}   ${detail}`);
  }
}

function isWrong(row: (typeof scored)[number]): boolean {
  return possible(row) !== row.same || (!row.same && row.result === 'match');
}

function fuseFigures() {
  const scores = fuseScores(rows);
  const labelled: LabelledScore[] = scored.map(({ same, key }, index) => ({
    same,
    key,
    score: scores[index]!,
  }));
  return crossValidated(labelled);
}

function printKinds(): void {
  for (const kind of new Set(scored.map((row) => row.kind))) {
    const own = scored.filter((row) => row.kind === kind);
    const count = (result: string) => own.filter((row) => row.result === result).length;
    const right = own.filter((row) => possible(row) === row.same).length;
    const verdicts = `match ${count('match')}, partial ${count('partial')}, mismatch ${count('mismatch')}`;
    console.log(`${own[0]!.same ? 'same' : 'other'} ${kind.padEnd(28)} ${right}/${own.length}   ${verdicts}`);
  }
}

function readPairs(file: string, schema: string): Row[] {
  const read = parse(readFileSync(file, 'utf8'), { columns: true, skip_empty_lines: true }) as Record<
    string,
    string
  >[];
  return read
    .filter((row) => row.schema === undefined || row.schema === schema)
    .map((row) => ({
      name1: row.name1 ?? '',
      name2: row.name2 ?? '',
      same: row.same === '1',
      kind: row.category ?? '',
    }));
}
