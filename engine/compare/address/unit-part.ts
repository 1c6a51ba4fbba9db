import { type Token, textOf, tokensOf } from './address-tokens.ts';
import type { ComparedPart } from './compared-part.ts';
import type { HouseNumber } from './house-number.ts';
import type { AddressInParts } from './parse-address.ts';
import { unitOf } from './unit-of.ts';

/** Doors that are written behind the house's number (`147/3/12`) count as the unit; none where neither has one. */
export function unitPart(
  left: AddressInParts,
  wanted: HouseNumber | null,
  seenNumber: HouseNumber | null,
  tokens: readonly Token[],
  used: ReadonlySet<Token>,
  rightUnit: string,
): ComparedPart[] {
  const ownValue = unitValue(left.unit);
  const found = unitOf(tokens, used);
  const all = (value: string, number: HouseNumber | null) =>
    [...value.split(' ').filter(Boolean), ...(number?.doors ?? [])].sort().join(' ');
  const a = all(ownValue, wanted);
  let b = all(found.value, seenNumber);
  let text = found.text || (seenNumber?.doors.join('/') ?? '');
  if (a !== '' && b === '') {
    // `12 Main St 3`: a number that nothing else has taken.
    const bare = findValue(a.replaceAll(' ', ''), tokens, used);
    if (bare.length > 0) [b, text] = [a, textOf(bare)];
    else if (rightUnit) [b, text] = [unitValue(rightUnit), rightUnit];
  }
  if (a === '' && b === '') return [];
  const base = { name: 'unit' as const, left: left.unit || (wanted?.doors.join('/') ?? ''), right: text };
  if (a === b || a.replaceAll(' ', '') === b.replaceAll(' ', ''))
    return [{ ...base, relation: 'same', detail: 'The same.' }];
  if (a === '' || b === '')
    return [{ ...base, relation: 'missing', detail: 'The unit stands on one side only.' }];
  const [fewer, more] = a.length < b.length ? [a, b] : [b, a];
  const isPart = fewer.split(' ').every((value) => more.split(' ').includes(value));
  return isPart
    ? [{ ...base, relation: 'part', detail: 'One says more than the other.' }]
    : [{ ...base, relation: 'different', detail: `Another unit: ${base.left}, ${text}.` }];
}

function unitValue(unit: string): string {
  const tokens = tokensOf(unit);
  return unitOf(tokens, new Set()).value || tokens.map((token) => token.word).join('');
}

/** Neighbours that nothing else has taken, and that are the value when written together. */
function findValue(value: string, tokens: readonly Token[], used: ReadonlySet<Token>): Token[] {
  for (const size of [1, 2, 3]) {
    for (let start = 0; start + size <= tokens.length; start++) {
      const window = tokens.slice(start, start + size);
      const joined = window.map((token) => token.word.replace(/[-/]/g, '')).join('');
      if (joined === value && window.every((token) => !used.has(token))) return window;
    }
  }
  return [];
}
