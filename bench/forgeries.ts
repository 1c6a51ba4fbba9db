/**
 * How many forgeries the fraud score of a document catches, by kind, and how many genuine documents it accuses:
 *
 *   npx node bench/forgeries.ts [--seed 1000] [--count 10] [--clean 60] [--only number_changed,...] [--form flat,photo]
 *     [--cache DIR] [--verbose] [--json FILE]
 *
 * Every document is drawn (fixtures/forgeries), read, examined and decided by the profile Express. `caught` is a score of
 * 30 or more, which no bundled profile approves; `rejected` of 70 or more, which all reject as a forgery. The bounds are
 * Wilson's, 95 %. With `--cache` the readings are kept and only judged anew: good while no reader is changed. Weights
 * were chosen on seeds from 1000, and are reported on seeds from 5000.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { weightOf } from '../engine/examine/fraud-weights.ts';
import { loadModels } from '../engine/models/load-models.ts';
import {
  type Drawn,
  drawForgery,
  drawGenuine,
  drawOriginal,
  FORGERY_NAMES,
  type ForgeryName,
  type Form,
  needsEarlier,
} from '../fixtures/forgeries/forge.ts';
import { duplicatesOf, judge, readCaptures, type Verdict } from './support/forged-case.ts';
import { wilson } from './support/wilson.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1000' },
    count: { type: 'string', default: '10' },
    clean: { type: 'string', default: '60' },
    only: { type: 'string', default: FORGERY_NAMES.join(',') },
    form: { type: 'string', default: 'flat,photo' },
    cache: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
const CAUGHT = 30;
const REJECTED = 70;
const first = Number(values.seed);
const reading = { models: await loadModels(), cache: values.cache ?? null };
const report: Record<string, Row> = {};

interface Row {
  of: number;
  caught: number;
  rejected: number;
  unread: number;
  approved: number;
  pieces: Record<string, number>;
}

console.log(
  '| what | form | caught | rejected | unread | approved | what spoke |\n|---|---|---|---|---|---|---|',
);
for (const form of values.form.split(',') as Form[]) {
  const verdicts: Verdict[] = [];
  for (let i = first; i < first + Number(values.clean); i++) {
    const verdict = judge(await read(() => drawGenuine(i, form), `genuine ${form} ${i}`));
    verdicts.push(verdict);
    if (values.verbose && verdict.score !== 0) tell(`genuine ${form} ${i}`, verdict);
  }
  print('genuine', form, verdicts);
}
for (const name of values.only.split(',').filter(Boolean) as ForgeryName[]) {
  for (const form of values.form.split(',') as Form[]) {
    const verdicts: Verdict[] = [];
    for (let i = first; i < first + Number(values.count); i++) {
      const verdict = await judgeForgery(name, i, form);
      verdicts.push(verdict);
      if (values.verbose && (verdict.score ?? 0) < CAUGHT) tell(`${name} ${form} ${i}`, verdict);
    }
    print(name, form, verdicts);
  }
}
if (values.json) await writeFile(values.json, JSON.stringify({ ...values, rows: report }, null, 2));

async function judgeForgery(name: ForgeryName, i: number, form: Form): Promise<Verdict> {
  const captures = await read(() => drawForgery(name, i, form), `${name} ${form} ${i}`);
  if (!needsEarlier(name)) return judge(captures);
  const earlier = await read(() => drawOriginal(name, i, form), `${name} ${form} ${i} before`);
  return judge(captures, duplicatesOf(captures, earlier));
}

function read(draw: () => Promise<Drawn>, key: string) {
  return readCaptures(draw, key.replaceAll(' ', '-'), reading);
}

function print(name: string, form: Form, verdicts: readonly Verdict[]): void {
  const count = (is: (verdict: Verdict) => boolean) => verdicts.filter(is).length;
  const pieces: Row['pieces'] = {};
  for (const { findings } of verdicts) {
    for (const code of new Set(findings.map((finding) => finding.code))) {
      if (weightOf(code) > 0) pieces[code] = (pieces[code] ?? 0) + 1;
    }
  }
  const row: Row = {
    of: verdicts.length,
    caught: count(({ score }) => (score ?? 0) >= CAUGHT),
    rejected: count(({ score }) => (score ?? 0) >= REJECTED),
    unread: count(({ score }) => score === null),
    approved: count(({ outcome }) => outcome === 'approved'),
    pieces,
  };
  report[`${name} ${form}`] = row;
  const spoke = Object.entries(pieces)
    .sort(([, a], [, b]) => b - a)
    .map(([code, times]) => `${code} ${times}`);
  console.log(
    `| ${name} | ${form} | ${share(row.caught, row.of)} | ${row.rejected} | ${row.unread} | ${row.approved} | ${spoke.join(', ')} |`,
  );
}

function share(some: number, of: number): string {
  const [least, most] = wilson(some, of).map((bound) => Math.round(100 * bound));
  return `${some} of ${of} (${least} to ${most} %)`;
}

function tell(what: string, { score, outcome, findings }: Verdict): void {
  const said = findings.map(({ code, field, detail }) => `    ${code}${field ? ` ${field}` : ''}: ${detail}`);
  console.log([`${what}: score ${score ?? 'unknown'}, ${outcome}`, ...said].join('\n'));
}
