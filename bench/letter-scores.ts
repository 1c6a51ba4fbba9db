/** What was read of letters, scored against what was drawn: by field, by layout and by country. */
import { keyOf } from '../engine/document/viz/fold-text.ts';
import type { CaptureReading } from '../engine/reading.ts';
import type { LetterTruth } from '../fixtures/letters/letter-content.ts';

const FIELDS = [
  'issuer',
  'kind',
  'full_name',
  'issue_date',
  'street',
  'house_number',
  'unit',
  'postcode',
  'city',
  'region',
  'country',
] as const;
type FieldOfLetter = (typeof FIELDS)[number];
/** Empty where it is not printed, or was not read. */
type Values = Record<FieldOfLetter, string>;

interface Score {
  right: number;
  spelled: number;
  printed: number;
  invented: number;
}

export function truthOf(truth: LetterTruth): Values {
  const { issuer, kind, name, issueDate, parts } = truth;
  return { issuer, kind, full_name: name, issue_date: issueDate, ...parts };
}

export function readOf({ document, fields }: CaptureReading): Values {
  const parts = fields.address?.parts;
  const part = (name: keyof NonNullable<typeof parts>) => parts?.[name] ?? '';
  return {
    issuer: fields.issuer?.value ?? '',
    kind: document?.kind ?? '',
    full_name: fields.full_name?.value ?? '',
    issue_date: fields.issue_date?.value ?? '',
    street: part('street'),
    house_number: part('house_number'),
    unit: part('unit'),
    postcode: part('postcode'),
    city: part('city'),
    region: part('region'),
    country: part('country'),
  };
}

export class LetterScores {
  readonly #groups = new Map<string, Map<string, Score>>();

  /** Gives a line for each field that is not right. */
  add(drawn: { layout: string; locale: string }, truth: Values, read: Values): string[] {
    const wrong: string[] = [];
    for (const field of FIELDS) {
      const [wanted, seen] = [truth[field], read[field]];
      for (const [group, name] of [
        ['field', field],
        ['layout', drawn.layout],
        ['country', drawn.locale],
      ] as const)
        count(this.#scoreOf(group, name), wanted, seen);
      if (keyOf(wanted) !== keyOf(seen))
        wrong.push(`${field}: ${seen || 'missing'}, is ${wanted || 'not printed'}`);
      else if (wanted !== seen) wrong.push(`(${field}: ${seen}, is ${wanted})`);
    }
    return wrong;
  }

  print(): void {
    for (const [group, rows] of this.#groups) {
      console.log(`\n| ${group} | right | spelled | of | invented |\n|---|---:|---:|---:|---:|`);
      for (const [name, score] of rows) console.log(row(name, score));
      if (group === 'field') console.log(row('**all**', sum([...rows.values()])));
    }
  }

  #scoreOf(group: string, name: string): Score {
    const rows = this.#groups.get(group) ?? new Map<string, Score>();
    this.#groups.set(group, rows);
    const score = rows.get(name) ?? { right: 0, spelled: 0, printed: 0, invented: 0 };
    rows.set(name, score);
    return score;
  }
}

function count(score: Score, wanted: string, seen: string): void {
  if (wanted === '') {
    if (seen !== '') score.invented++;
    return;
  }
  score.printed++;
  if (keyOf(wanted) === keyOf(seen)) score.right++;
  if (wanted === seen) score.spelled++;
}

function row(name: string, { right, spelled, printed, invented }: Score): string {
  const share = (n: number) => `${n} (${((100 * n) / Math.max(1, printed)).toFixed(1)}%)`;
  return `| ${name} | ${share(right)} | ${share(spelled)} | ${printed} | ${invented} |`;
}

function sum(scores: Score[]): Score {
  const total = { right: 0, spelled: 0, printed: 0, invented: 0 };
  for (const score of scores)
    for (const key of ['right', 'spelled', 'printed', 'invented'] as const) total[key] += score[key];
  return total;
}
