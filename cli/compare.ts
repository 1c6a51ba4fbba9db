import { compareAddressTexts } from '../engine/compare/address/compare-addresses.ts';
import { compareCountries } from '../engine/compare/compare-countries.ts';
import { compareDates } from '../engine/compare/compare-dates.ts';
import { compareNameStrings } from '../engine/compare/compare-names.ts';
import { compareNumbers } from '../engine/compare/compare-numbers.ts';
import type { ValueComparison } from '../engine/compare/value-comparison.ts';
import type { Command } from './command.ts';
import { print, printJson } from './json-lines.ts';
import { parseOptions } from './parse-options.ts';
import { readCsv } from './read-pairs.ts';
import { UsageError } from './usage.ts';

const help = `idwell compare [--json] --kind KIND --pairs FILE.csv
idwell compare [--json] --kind KIND LEFT RIGHT

Compares an expected value with a read one, as the step expected_data does. FILE.csv has a header line; its first two
columns are compared.

  --kind   name, address (in one line or several), date (ISO 8601, 12.06.1988, 12 JUN 1988; the day or the month
           may be unknown), number (of a document) or country (a name, a code or a nationality)

  --json   one JSON object per line and pair: left, right, score (0..100), result
           (match, partial, mismatch), pieces, detail (a sentence)

Exit code 0 when every pair was answered, 2 on wrong usage.`;

const KINDS = {
  name: compareNameStrings,
  address: compareAddressTexts,
  date: compareDates,
  number: compareNumbers,
  country: compareCountries,
} as const satisfies Record<string, (left: string, right: string) => ValueComparison>;
type Kind = keyof typeof KINDS;

async function pairsOf(file: string | undefined, given: string[]): Promise<[string, string][]> {
  if (file === undefined) {
    if (given.length !== 2) throw new UsageError('give --pairs FILE.csv, or two values in quotes');
    return [[given[0] as string, given[1] as string]];
  }
  if (given.length > 0) throw new UsageError('give --pairs or two values, not both');
  const { columns, rows } = await readCsv(file);
  const [left, right] = columns;
  if (left === undefined || right === undefined) throw new UsageError(`${file} needs two columns`);
  return rows.map((row) => [row[left] ?? '', row[right] ?? '']);
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    json: { type: 'boolean' },
    kind: { type: 'string' },
    pairs: { type: 'string' },
  });
  const compareTexts = KINDS[values.kind as Kind];
  if (!compareTexts) throw new UsageError(`--kind is one of ${Object.keys(KINDS).join(', ')}`);
  for (const [left, right] of await pairsOf(values.pairs, positionals)) {
    const { score, result, pieces, detail } = compareTexts(left, right);
    await (values.json
      ? printJson({ left, right, score, result, pieces, detail })
      : print(`${result} ${score}  ${left} | ${right}\n  ${detail}\n`));
  }
  return 0;
}

export const compare: Command = { name: 'compare', summary: 'compare expected with read values', help, run };
