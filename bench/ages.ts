/**
 * How far off the age is that is estimated from a face, and how often it is doubted:
 *
 *   npx node bench/ages.ts --pictures FILE.csv
 *
 * Columns picture (path relative to the file) and age (whole years). Prints the errors by decade, how often a true age
 * is doubted, and how often an age that is wrong by so many years: each face beside each age from 16 to 85.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { doubtsAge } from '../engine/examine/estimated-age.ts';
import { readSelfie } from '../engine/face/read-selfie.ts';
import { loadModels } from '../engine/models/load-models.ts';
import { quantile } from './support/quantile.ts';

const { values } = parseArgs({ options: { pictures: { type: 'string' } } });
if (!values.pictures) {
  console.error('give --pictures FILE.csv with the columns picture and age');
  process.exit(2);
}
const file = values.pictures;
const rows = parse(await readFile(file, 'utf8'), { bom: true, columns: true, skip_empty_lines: true });
const models = await loadModels();
const faces: { age: number; estimated: number }[] = [];
let without = 0;
for (const { picture, age } of rows as Record<string, string>[]) {
  if (!picture || !age) throw new Error(`${file} needs the columns picture and age`);
  const bytes = await readFile(path.resolve(path.dirname(file), picture));
  const { face } = await readSelfie(bytes, { today: '2026-11-26', age: true }, models);
  if (face?.age === null || face?.age === undefined) without++;
  else faces.push({ age: Number(age), estimated: face.age });
}

const errors = faces.map(({ age, estimated }) => estimated - age);
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
console.log(
  `${faces.length} faces, ${without} pictures without; mean error ${mean(errors.map(Math.abs)).toFixed(1)} years, ` +
    `in the mean ${mean(errors).toFixed(1)}\n`,
);
console.log(
  '| age | faces | mean error | looks, 1 % | half | 99 % | doubted |\n|---|---|---|---|---|---|---|',
);
for (let decade = 0; decade < 100; decade += 10) {
  const of = faces.filter(({ age }) => age >= decade && age < decade + 10);
  if (of.length === 0) continue;
  const looks = of.map(({ estimated }) => estimated);
  const cells = [
    `${decade} to ${decade + 9}`,
    of.length,
    mean(of.map(({ age, estimated }) => estimated - age)).toFixed(1),
    ...[0.01, 0.5, 0.99].map((part) => quantile(looks, part).toFixed(0)),
    of.filter(({ age, estimated }) => doubtsAge(estimated, [age, age])).length,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
console.log('\n| the document is wrong by | doubted |\n|---|---|');
for (const [least, most] of [
  [0, 0],
  [10, 19],
  [20, 29],
  [30, 39],
  [40, 69],
] as const) {
  const pairs = faces.flatMap(({ age, estimated }) =>
    agesAt(age, least, most).map((said) => doubtsAge(estimated, [said, said])),
  );
  const doubted = pairs.filter(Boolean).length;
  console.log(
    `| ${least === most ? 'nothing' : `${least} to ${most} years`} | ${((100 * doubted) / pairs.length).toFixed(1)} % of ${pairs.length} |`,
  );
}

function agesAt(age: number, least: number, most: number): number[] {
  if (most === 0) return [age];
  const all = Array.from({ length: 70 }, (_, i) => 16 + i);
  return all.filter((said) => Math.abs(said - age) >= least && Math.abs(said - age) <= most);
}
