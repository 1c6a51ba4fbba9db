/**
 * Every provider that stands here, held to the conformance suite: a table of providers and cases. idwell runs with its
 * own API, queue and PostgreSQL in a temporary folder and a reader that makes its readings of marked pictures, since
 * the suite asks how a provider behaves and not how well it reads.
 *
 *   npx node bench/conformance.ts [--provider NAME] [--ms] [--json]
 */
import { parseArgs } from 'node:util';
import {
  CONFORMANCE_CASES,
  type ConformanceResult,
  runConformance,
} from '../providers/conformance/conformance.ts';
import { harnessOf } from '../test/support/conformance/open-harness.ts';
import { withCleanUp } from './support/clean-up.ts';
import { HARNESSES } from './support/conformance-harnesses.ts';

const { values } = parseArgs({
  options: { provider: { type: 'string' }, ms: { type: 'boolean' }, json: { type: 'boolean' } },
});
const known = Object.keys(HARNESSES);
const wanted = values.provider ? [values.provider] : known;
const table = await withCleanUp(async (later) => {
  const results: Record<string, ConformanceResult[]> = {};
  for (const name of wanted) {
    const open = HARNESSES[name];
    if (!open) throw new Error(`There is no provider ${name}: there are ${known.join(', ')}.`);
    results[name] = await runConformance(harnessOf(await open(later)));
  }
  return results;
});

const failed = Object.values(table)
  .flat()
  .filter(({ result }) => result === 'failed');
if (values.json) console.log(JSON.stringify(table));
else print();
process.exitCode = failed.length === 0 ? 0 : 1;

function print(): void {
  const words = { passed: 'passed', failed: 'FAILED', skipped: '–' };
  console.log(`| case | ${wanted.join(' | ')} |\n|---|${wanted.map(() => '---|').join('')}`);
  for (const [at, { name }] of CONFORMANCE_CASES.entries()) {
    const cells = wanted.map((each) => {
      const { result, ms } = (table[each] as ConformanceResult[])[at] as ConformanceResult;
      return values.ms && result !== 'skipped' ? `${words[result]} ${ms} ms` : words[result];
    });
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
  for (const each of wanted) {
    const why = (table[each] ?? []).filter(({ detail }) => detail !== null);
    for (const { name, result, detail } of why) console.log(`${each}, ${result}: ${name}: ${detail}`);
  }
}
