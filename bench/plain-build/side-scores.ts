/** Two readers of the same documents, counted alike and printed side by side. */
import type { Fields } from '../../engine/reading.ts';
import type { Truth } from '../../fixtures/truth.ts';
import { FieldScores } from '../field-scores.ts';
import { quantile } from '../support/quantile.ts';
import { PLAIN_FIELDS } from './read-labelled.ts';

export interface SideReading {
  /** Of the MRZ, null where none was read. */
  lines: string[] | null;
  /** Whether the reader would rely on them. */
  relied: boolean;
  fields: Fields;
  /** Milliseconds of the clock for what the other reader does not do at all. */
  beyond: number;
}

export class SideScores {
  readonly name: string;
  readonly wall: number[] = [];
  readonly cpu: number[] = [];
  /** Wall without what the other reader does not do. */
  readonly alike: number[] = [];
  readonly fields = new FieldScores({ withMrz: true, strange: false });
  readonly mrz = { zones: 0, exact: 0, relied: 0, wrong: 0 };

  constructor(name: string) {
    this.name = name;
  }

  /** Gives a line for each field that is not right. */
  add(truth: Truth, { value, wall, cpu }: { value: SideReading; wall: number; cpu: number }): string[] {
    this.wall.push(wall);
    this.cpu.push(cpu);
    this.alike.push(wall - value.beyond);
    const exact = truth.mrz !== null && value.lines?.join() === truth.mrz.join();
    if (truth.mrz) this.mrz.zones++;
    if (exact) this.mrz.exact++;
    if (value.relied) this.mrz.relied++;
    if (value.relied && !exact) this.mrz.wrong++;
    return this.fields.add(truth, value.fields);
  }
}

type Row = (scores: SideScores) => string;

/** How many times as long `other` takes for the document in the middle, and for all of them. */
function ratio(one: readonly number[], other: readonly number[]): string {
  const each = quantile(
    other.map((ms, i) => ms / one[i]!),
    0.5,
  );
  const sum = (all: readonly number[]) => all.reduce((total, ms) => total + ms, 0);
  return `${each.toFixed(1)} (p50 of the documents), ${(sum(other) / sum(one)).toFixed(1)} (all together)`;
}

export function printSideBySide(one: SideScores, other: SideScores): void {
  const row = (title: string, cell: Row) => console.log(`| ${title} | ${cell(one)} | ${cell(other)} |`);
  const times = (ms: readonly number[]) =>
    `${quantile(ms, 0.5).toFixed(0)}, ${quantile(ms, 0.95).toFixed(0)}`;
  console.log(`| ${one.wall.length} documents | ${one.name} | ${other.name} |\n|---|---|---|`);
  row('wall ms, p50, p95', ({ wall }) => times(wall));
  row('CPU ms, p50, p95', ({ cpu }) => times(cpu));
  row('MRZ exact', ({ mrz }) => `${mrz.exact} of ${mrz.zones}`);
  row('MRZ relied on', ({ mrz }) => `${mrz.relied}`);
  row('MRZ relied on and wrong', ({ mrz }) => `${mrz.wrong}`);
  for (const name of PLAIN_FIELDS) {
    row(`${name}: right, wrong`, ({ fields }) => {
      const { right, wrong, missing } = fields.of(name);
      return `${right} of ${right + wrong + missing}, ${wrong}`;
    });
  }
  console.log(`\n${other.name}, times as long as ${one.name}:`);
  console.log(`wall ${ratio(one.wall, other.wall)}`);
  console.log(`CPU ${ratio(one.cpu, other.cpu)}`);
  console.log(`wall of what both do ${ratio(one.alike, other.alike)}`);
}
