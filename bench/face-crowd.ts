/**
 * How near strangers come to one another, far out in the tail that a search among many faces meets:
 *
 *   npx node bench/face-crowd.ts --people FOLDER [--cache FILE.jsonl] [--nearest 20]
 *
 * The folder has one folder for each person, named as one likes, with photos in it; the largest face of a photo counts.
 * Every photo is compared with every other. `--cache` keeps the descriptors, so that a run that is broken off goes on.
 * `--nearest` names the nearest pairs of different people: look at them, as large sets have people under two names.
 */
import { parseArgs } from 'node:util';
import { type DescribedPhoto, describePeople } from './support/described-people.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string' },
    cache: { type: 'string' },
    nearest: { type: 'string', default: '0' },
  },
});
if (!values.people) {
  console.error('give --people FOLDER, with a folder for each person');
  process.exit(2);
}
const DISTANCES = [0.3, 0.335, 0.35, 0.385, 0.4, 0.435, 0.45, 0.485, 0.5, 0.55, 0.6, 0.65] as const;
const STEP = 0.005;

const faces = await describePeople(values.people, values.cache);
const found = faces.filter(({ embedding }) => embedding !== null);
compare(found);

/** Counts pairs by their distance, in steps. */
function compare(all: DescribedPhoto[]): void {
  const size = all[0]?.embedding?.length ?? 0;
  const rows = Float32Array.from(all.flatMap(({ embedding }) => embedding!));
  const people = all.map(({ picture }) => picture.split('/')[0]!);
  const bins = { same: new Float64Array(400), other: new Float64Array(400) };
  const nearest: { distance: number; a: string; b: string }[] = [];
  const most = Number(values.nearest);
  for (let i = 0; i < all.length; i++)
    for (let j = i + 1; j < all.length; j++) {
      let square = 0;
      for (let k = 0; k < size; k++) square += (rows[i * size + k]! - rows[j * size + k]!) ** 2;
      const distance = Math.sqrt(square);
      const kind = people[i] === people[j] ? 'same' : 'other';
      bins[kind][Math.min(399, Math.ceil(distance / STEP))]! += 1;
      if (kind === 'other' && most > 0 && distance < (nearest.at(-1)?.distance ?? 0.5)) {
        nearest.push({ distance, a: all[i]!.picture, b: all[j]!.picture });
        nearest.sort((one, other) => one.distance - other.distance);
        if (nearest.length > most) nearest.pop();
      }
    }
  report(bins, new Set(people).size, all.length);
  for (const { distance, a, b } of nearest) console.log(`${distance.toFixed(3)} ${a} ${b}`);
}

function report(bins: Record<'same' | 'other', Float64Array>, people: number, pictures: number): void {
  const sum = (counts: Float64Array, bound = 1e9) =>
    counts.slice(0, Math.round(bound / STEP) + 1).reduce((total, count) => total + count, 0);
  const [same, other] = [sum(bins.same), sum(bins.other)];
  console.log(
    `${pictures} pictures of ${people} people (${faces.length - pictures} more without a face): ` +
      `${same} pairs of one person, ${other} of two\n`,
  );
  console.log(
    '| distance | pairs of two people at or below | share (FAR) | pairs of one person above |\n|---|---|---|---|',
  );
  for (const distance of DISTANCES) {
    const within = sum(bins.other, distance);
    const missed = same - sum(bins.same, distance);
    console.log(
      `| ${distance} | ${within} | ${(within / other).toExponential(1)} | ${same ? `${((100 * missed) / same).toFixed(1)} %` : '-'} |`,
    );
  }
}
