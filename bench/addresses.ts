/**
 * How well addresses are compared, on drawn pairs by kind: `npx node bench/addresses.ts [--seed SEED] [--each 40]
 * [--set pairs|variations] [--errors]`. Two sets, drawn by two hands: `pairs` (fixtures/address-pairs, eleven
 * countries) and `variations` (fixtures/addresses, most of them American). Right is the very verdict that the kind calls for: match, partial or mismatch. The comparer was
 * written by looking at the seed `tune`; the figures are of any other.
 */
import { parseArgs } from 'node:util';
import { compareAddressTexts } from '../engine/compare/address/compare-addresses.ts';
import { type AddressPair, drawAddressPairs } from '../fixtures/address-pairs/draw-address-pairs.ts';
import { ADDRESS_KINDS, drawAddressPair } from '../fixtures/addresses/draw-address-pair.ts';
import { seededRandom } from '../fixtures/random.ts';

const { values } = parseArgs({
  options: {
    set: { type: 'string', default: 'pairs' },
    seed: { type: 'string', default: 'report' },
    each: { type: 'string', default: '40' },
    errors: { type: 'boolean', default: false },
  },
});
const each = Number(values.each);
const pairs = values.set === 'variations' ? variations() : drawAddressPairs(values.seed, each);
const started = performance.now();
const compared = pairs.map((pair) => ({ ...pair, ...compareAddressTexts(pair.left, pair.right) }));
const perPair = (performance.now() - started) / pairs.length;
const isRight = (row: (typeof compared)[number]) => row.result === row.verdict;
const share = (rows: readonly unknown[]) => Math.round((1000 * rows.length) / compared.length) / 10;

console.log(
  JSON.stringify({
    pairs: compared.length,
    kinds: new Set(compared.map(({ kind }) => kind)).size,
    rightPercent: share(compared.filter(isRight)),
    otherCalledMatch: compared.filter(({ verdict, result }) => verdict === 'mismatch' && result === 'match')
      .length,
    microsecondsPerPair: Math.round(perPair * 1000),
  }),
);
for (const kind of new Set(compared.map((row) => row.kind))) {
  const own = compared.filter((row) => row.kind === kind);
  const count = (result: string) => own.filter((row) => row.result === result).length;
  const verdicts = `match ${count('match')}, partial ${count('partial')}, mismatch ${count('mismatch')}`;
  console.log(
    `${own[0]!.verdict.padEnd(8)} ${kind.padEnd(20)} ${own.filter(isRight).length}/${own.length}   ${verdicts}`,
  );
}
if (values.errors) {
  for (const { kind, left, right, score, result, detail } of compared.filter((row) => !isRight(row))) {
    console.log(`${kind} ${result} ${score}: ${left} | ${right.replaceAll('\n', ' / ')}   ${detail}`);
  }
}

function variations(): AddressPair[] {
  return ADDRESS_KINDS.flatMap((kind) =>
    Array.from({ length: each }, (_, i) => {
      const { expected, extracted, result } = drawAddressPair(
        kind,
        seededRandom(`${values.seed} ${kind} ${i}`),
      );
      return { left: expected, right: extracted, verdict: result, kind };
    }),
  );
}
