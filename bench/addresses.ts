/**
 * How well addresses are told apart: `npx node bench/addresses.ts [--seed 40] [--count 40] [--errors]`. `count` drawn pairs of each of
 * thirty kinds (fixtures/addresses): right is what a person would say, match, partial or mismatch.
 */
import { parseArgs } from 'node:util';
import { compareAddressTexts } from '../engine/compare/compare-addresses.ts';
import { ADDRESS_KINDS, drawAddressPair } from '../fixtures/addresses/draw-address-pair.ts';
import { seededRandom } from '../fixtures/random.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '40' },
    count: { type: 'string', default: '40' },
    errors: { type: 'boolean', default: false },
  },
});
let [right, all, wrongMatches] = [0, 0, 0];
console.log('| kind | is | right | said otherwise |\n|---|---|---|---|');
for (const kind of ADDRESS_KINDS) {
  const said = new Map<string, number>();
  let [own, count, is] = [0, 0, ''];
  for (let i = 0; i < Number(values.count); i++) {
    const pair = drawAddressPair(kind, seededRandom(`${values.seed} ${kind} ${i}`));
    const { result, score, detail } = compareAddressTexts(pair.expected, pair.extracted);
    is = pair.result;
    count++;
    if (result === pair.result) own++;
    else {
      said.set(result, (said.get(result) ?? 0) + 1);
      if (result === 'match') wrongMatches++;
      if (values.errors)
        console.log(`${kind}: ${result} ${score}  ${pair.expected} | ${pair.extracted}  ${detail}`);
    }
  }
  right += own;
  all += count;
  const otherwise = [...said].map(([result, times]) => `${result} ${times}`).join(', ');
  console.log(`| ${kind} | ${is} | ${own} of ${count} | ${otherwise} |`);
}
console.log(
  `\n${ADDRESS_KINDS.length} kinds: ${right} of ${all} right (${((100 * right) / all).toFixed(1)} %), called a match and none: ${wrongMatches}`,
);
