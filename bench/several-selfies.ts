/**
 * What several selfies of a person are worth beside one: `npx node bench/several-selfies.ts --people FOLDER [--cache FILE.jsonl]
 * [--seed 1]`.
 *
 * The folder has one folder for each person. One photo of each who has four or more is the portrait, one to three others are
 * the selfies, drawn six times; the selfies are held against the portraits of others, too.
 */
import { parseArgs } from 'node:util';
import { meanFace, setBack } from '../engine/face/mean-face.ts';
import { seededRandom } from '../fixtures/random.ts';
import { errorRates, type ScoredPair, THRESHOLDS } from './face-errors.ts';
import { describePeople } from './support/described-people.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string' },
    cache: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
if (!values.people) {
  console.error('give --people FOLDER, with a folder for each person');
  process.exit(2);
}
const NEEDED = 4;
const DRAWS = 6;
const STRANGERS = 60;

const people = new Map<string, number[][]>();
for (const { picture, embedding } of await describePeople(values.people, values.cache)) {
  if (!embedding) continue;
  const person = picture.split('/')[0]!;
  people.set(person, [...(people.get(person) ?? []), embedding]);
}
const names = [...people.keys()];
const known = names.filter((name) => people.get(name)!.length >= NEEDED);
console.log(`${known.length} people with ${NEEDED} photos or more, strangers among ${names.length}\n`);
console.log(
  `| selfies | ${THRESHOLDS.map((at) => `FAR; FRR at ${at}`).join(' | ')} | TAR at FAR 0.1 % |\n|---|${'---|'.repeat(THRESHOLDS.length + 1)}`,
);
for (const count of [1, 2, 3]) {
  const { at, tarAtFar01 } = errorRates(pairsOf(count));
  const cells = THRESHOLDS.map(
    (threshold) => `${percent(at[threshold]!.far, 2)}; ${percent(at[threshold]!.frr, 1)}`,
  );
  console.log(`| ${count} | ${cells.join(' | ')} | ${percent(tarAtFar01, 1)} |`);
}

/** The same portraits, first selfies and strangers for every count. */
function pairsOf(count: number): ScoredPair[] {
  const random = seededRandom(values.seed);
  const pairs: ScoredPair[] = [];
  for (const person of known)
    for (let draw = 0; draw < DRAWS; draw++) {
      const photos = shuffled(people.get(person)!, random.next);
      const [portrait, first, ...others] = photos as [number[], number[], ...number[][]];
      const mean = meanFace(first, others.slice(0, count - 1));
      const distance = (to: number[]) =>
        setBack(Math.sqrt(to.reduce((sum, value, i) => sum + (value - mean.embedding[i]!) ** 2, 0)), mean);
      pairs.push({ a: person, b: `${person} ${draw}`, same: true, distance: distance(portrait) });
      for (let i = 0; i < STRANGERS; i++) {
        const stranger = random.pick(names);
        const other = random.pick(people.get(stranger)!);
        if (stranger !== person)
          pairs.push({ a: stranger, b: person, same: false, distance: distance(other) });
      }
    }
  return pairs;
}

function shuffled<T>(from: readonly T[], next: () => number): T[] {
  return from
    .map((value) => ({ value, order: next() }))
    .sort((one, other) => one.order - other.order)
    .map(({ value }) => value);
}

function percent(share: number | null, digits: number): string {
  return share === null ? '-' : `${(100 * share).toFixed(digits)} %`;
}
