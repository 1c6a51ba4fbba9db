/**
 * How well listed people are found, and how seldom others are.
 *
 * `npx node bench/screening.ts [--list FILE[,FILE...]]... [--seed report] [--most 4000] [--drawn 20000] [--misses]`: lists
 * as `idwell lists import` takes them, of your own; without one, a list of drawn people, whose other spellings are looked
 * for. People are asked for by every name that a list has of them, by that name with one slip, and people who are
 * not listed by usual names of sixteen regions (support/usual-people.ts), without and with a date of birth.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIndex, type LoadedList, type NameIndex } from '../engine/screen/index/build-index.ts';
import type { ListEntry } from '../engine/screen/list-entry.ts';
import { parseList } from '../engine/screen/parse-list.ts';
import { createScreener } from '../engine/screen/screen-person.ts';
import { drawIdentityPairs } from '../fixtures/identity-pairs/draw-identity-pairs.ts';
import { seededRandom } from '../fixtures/random.ts';
import { spread } from './support/quantile.ts';
import { typeSlip } from './support/type-slip.ts';
import { drawUsualPerson } from './support/usual-people.ts';
import { wilson } from './support/wilson.ts';

const { values } = parseArgs({
  options: {
    list: { type: 'string', multiple: true },
    seed: { type: 'string', default: 'report' },
    most: { type: 'string', default: '4000' },
    drawn: { type: 'string', default: '20000' },
    misses: { type: 'boolean', default: false },
  },
});
const CATEGORIES = ['sanctions', 'pep', 'adverse_media'] as const;
const random = seededRandom(values.seed);

const lists = values.list ? values.list.map(readList) : [drawList()];
const started = process.threadCpuUsage();
const index = build(lists);
const buildCpuSeconds = round(process.threadCpuUsage(started).user / 1e6);
const screener = createScreener(index);
const times: number[] = [];
let cpuMilliseconds = 0;
const listed = lists.flatMap(({ name, entries }) =>
  entries.filter(({ kind }) => kind === 'person').map((entry) => ({ list: name, entry })),
);
const asked = sample(
  listed.flatMap(({ list, entry }) => entry.names.map((name) => ({ list, entry, name }))),
  Number(values.most),
);

const figures = {
  lists: Object.fromEntries(lists.map(({ name, entries }) => [name, entries.length])),
  people: listed.length,
  names: index.texts.length,
  buildCpuSeconds,
  aliases: found('alias', asked, (name) => name),
  aliasesAndBirth: found('alias and birth', asked, (name) => name, true),
  slips: found('slip', asked, (name) => typeSlip(name, random)),
  slipsAndBirth: found('slip and birth', asked, (name) => typeSlip(name, random), true),
  ...(values.list ? {} : { otherSpellings: spellings() }),
  falseHits: falseHits(false),
  falseHitsWithBirth: falseHits(true),
  // A clock of CPU ticks too slowly for one query; what passed tells of the others on the machine, too.
  cpuMillisecondsMean: round(cpuMilliseconds / times.length),
  elapsedMilliseconds: spread(times),
};
console.log(JSON.stringify(figures, null, 2));

function readList(files: string): LoadedList {
  const read = files.split(',').map((file) => ({ name: file, text: readFileSync(file, 'utf8') }));
  return {
    name: basename(read[0]!.name),
    version: 1,
    entries: parseList(read, { categories: ['sanctions'] }).entries,
  };
}

/** The first name of each drawn pair of one person; the others are asked for. */
function drawList(): LoadedList {
  const pairs = drawIdentityPairs('listed', 100).filter(({ same }) => same);
  const entries = pairs.map(
    ({ name1 }, id): ListEntry => ({
      id: String(id),
      kind: 'person',
      names: [name1],
      births: [`${1940 + (id % 60)}-0${1 + (id % 9)}-15`],
      countries: [],
      categories: ['sanctions'],
      wallets: [],
      program: '',
    }),
  );
  return { name: 'drawn', version: 1, entries };
}

function build(loaded: readonly LoadedList[]): NameIndex {
  const steps = buildIndex(loaded);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function found(
  what: string,
  of: typeof asked,
  change: (name: string) => string,
  withBirth = false,
): { found: string; of: number } {
  let count = 0;
  for (const { list, entry, name } of of) {
    const query = change(name);
    const born = withBirth ? (entry.births.find((birth) => birth.length === 10) ?? null) : null;
    if (hits(query, born).some((hit) => hit.list === list && hit.id === entry.id)) count += 1;
    else if (values.misses) console.log(`missed ${what}: ${name} | ${query}`);
  }
  return { found: share(count, of.length), of: of.length };
}

function spellings() {
  const pairs = drawIdentityPairs('listed', 100).filter(({ same }) => same);
  const count = pairs.filter(({ name2 }, id) =>
    hits(name2, null).some((hit) => hit.id === String(id)),
  ).length;
  return { found: share(count, pairs.length), of: pairs.length };
}

function falseHits(withBirth: boolean) {
  const drawing = seededRandom(`${values.seed} drawn`);
  const regions = new Map<string, { hit: number; of: number }>();
  let count = 0;
  for (let drawn = 0; drawn < Number(values.drawn); drawn++) {
    const { name, born, region } = drawUsualPerson(drawing);
    const found = hits(name, withBirth ? born : null);
    const figure = regions.get(region) ?? { hit: 0, of: 0 };
    regions.set(region, figure);
    figure.of += 1;
    if (found.length === 0) continue;
    figure.hit += 1;
    count += 1;
    if (values.misses) {
      const { name: other, score, detail } = found[0]!;
      console.log(`false ${withBirth ? born : ''}: ${name} | ${other} ${score} ${detail}`);
    }
  }
  const [, most] = wilson(count, Number(values.drawn));
  const byRegion = Object.fromEntries([...regions].map(([region, { hit, of }]) => [region, share(hit, of)]));
  return {
    hit: share(count, Number(values.drawn)),
    atMost: percent(most),
    of: Number(values.drawn),
    byRegion,
  };
}

function hits(name: string, born: string | null) {
  const [cpu, began] = [process.threadCpuUsage(), performance.now()];
  const found = screener.screen({ name, born, countries: [], categories: CATEGORIES });
  times.push(performance.now() - began);
  const { user, system } = process.threadCpuUsage(cpu);
  cpuMilliseconds += (user + system) / 1000;
  return found;
}

function sample<T>(all: readonly T[], most: number): T[] {
  const drawing = seededRandom(`${values.seed} sample`);
  const shuffled = all.map((value) => ({ value, at: drawing.next() })).sort((a, b) => a.at - b.at);
  return shuffled.slice(0, most).map(({ value }) => value);
}

function share(count: number, of: number): string {
  return percent(of === 0 ? 0 : count / of);
}

function percent(value: number): string {
  return `${Math.round(value * 10_000) / 100} %`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
