import { describe, expect, it } from 'vitest';
import { chooseOrder, type RouteRule } from './choose-order.ts';

const candidates = [
  { name: 'onfido', cost: 2 },
  { name: 'sumsub', cost: 1 },
  { name: 'idwell', cost: 0 },
];
const input = (more = {}) => ({ applicantReference: 'anna', reference: 'order-1', ...more });
const order = (rules: RouteRule[], more = {}) => chooseOrder(candidates, rules, input(more));

describe('the order in which providers are asked', () => {
  it('is that of the list where no rule fits, and that of the first rule that does', () => {
    const rules: RouteRule[] = [
      { name: 'germans stay in the house', countries: ['DE'], ask: ['idwell'] },
      { name: 'cheap levels', levels: ['basic'], ask: 'cheapest' },
    ];
    expect(order(rules)).toEqual(['onfido', 'sumsub', 'idwell']);
    expect(order(rules, { country: 'de', level: 'basic' })).toEqual(['idwell']);
    expect(order(rules, { country: 'FR', level: 'basic' })).toEqual(['idwell', 'sumsub', 'onfido']);
    expect(order(rules, { level: 'enhanced' })).toEqual(['onfido', 'sumsub', 'idwell']);
  });

  it('draws a share of the applicants, the same ones each time, and independently for each rule', () => {
    const of = (name: string, percent: number) =>
      Array.from({ length: 2000 }, (_, n) => n).filter(
        (n) =>
          order([{ name, percent, ask: ['idwell'] }], { applicantReference: `person-${n}` }).length === 1,
      );
    const [tenth, fifth, others] = [of('trial', 10), of('trial', 20), of('another', 10)];
    expect(tenth.length / 2000).toBeCloseTo(0.1, 1);
    expect(of('trial', 10)).toEqual(tenth);
    // Whoever is in stays in when the share grows.
    expect(tenth.every((n) => fifth.includes(n))).toBe(true);
    expect(tenth).not.toEqual(others);
    expect([of('none', 0).length, of('all', 100).length]).toEqual([0, 2000]);
  });
});
