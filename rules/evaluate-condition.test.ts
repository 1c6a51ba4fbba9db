import { describe, expect, it } from 'vitest';
import type { Condition } from './condition.ts';
import { evaluateCondition } from './evaluate-condition.ts';
import type { FactName, Facts, FactValue } from './facts.ts';

function facts(values: Partial<Record<FactName, FactValue | null>>): Facts {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    { value, unknown: null, findings: [] },
  ]);
  return Object.fromEntries(entries) as Facts;
}
const verdict = (condition: Condition, values: Parameters<typeof facts>[0]) =>
  evaluateCondition(condition, facts(values), 'rule', 'approve').verdict;

describe('one expression', () => {
  it.each([
    [{ faceMatchScore: '>= 85' }, { faceMatchScore: 85 }, 'met'],
    [{ faceMatchScore: '>= 85' }, { faceMatchScore: 84.9 }, 'not_met'],
    [{ faceMatchScore: '< 60' }, { faceMatchScore: null }, 'unknown'],
    [{ faceMatchScore: '< 60' }, {}, 'unknown'],
    [{ faceMatchScore: '!= 60' }, { faceMatchScore: 61 }, 'met'],
    [{ country: ['RU', 'IR'] }, { country: 'IR' }, 'met'],
    [{ country: ['RU', 'IR'] }, { country: 'DE' }, 'not_met'],
    [{ documentExpired: false }, { documentExpired: false }, 'met'],
  ] as [Condition, Parameters<typeof facts>[0], string][])(
    '%j on %j is %s',
    (condition, values, expected) => {
      expect(verdict(condition, values)).toBe(expected);
    },
  );
});

describe('conditions together', () => {
  const high = { documentFraudScore: '>= 70' };
  const low = { faceMatchScore: '< 60' };

  it('a map needs all its entries', () => {
    expect(verdict({ ...high, ...low }, { documentFraudScore: 80, faceMatchScore: 50 })).toBe('met');
    expect(verdict({ ...high, ...low }, { documentFraudScore: 80, faceMatchScore: 70 })).toBe('not_met');
    expect(verdict({ ...high, ...low }, { documentFraudScore: 80 })).toBe('unknown');
    expect(verdict({ ...high, ...low }, { documentFraudScore: 10 })).toBe('not_met');
  });

  it('OR holds the entries beside it, or any inside it', () => {
    const either = { ...high, OR: { faceMatchScore: '< 60', riskScore: '> 90' } };
    expect(verdict(either, { documentFraudScore: 80 })).toBe('met');
    expect(verdict(either, { riskScore: 95 })).toBe('met');
    expect(verdict(either, { documentFraudScore: 1, faceMatchScore: 80, riskScore: 5 })).toBe('not_met');
    expect(verdict(either, { documentFraudScore: 1, faceMatchScore: 80 })).toBe('unknown');
  });

  it.each(['ANY', 'OR'] as const)('%s takes a list', (word) => {
    expect(verdict({ [word]: [high, low] }, { faceMatchScore: 50 })).toBe('met');
    expect(verdict({ [word]: [high, low] }, { faceMatchScore: 80, documentFraudScore: 0 })).toBe('not_met');
  });

  it.each(['ALL', 'AND'] as const)('%s takes a list', (word) => {
    expect(verdict({ [word]: [high, low] }, { faceMatchScore: 50, documentFraudScore: 80 })).toBe('met');
  });

  it('condition and checks write out the same', () => {
    expect(verdict({ condition: 'ANY', checks: [high, low] }, { faceMatchScore: 50 })).toBe('met');
    expect(verdict({ condition: 'ALL', checks: [high, low] }, { faceMatchScore: 50 })).toBe('unknown');
    expect(verdict({ checks: [high, low] }, { faceMatchScore: 70 })).toBe('not_met');
  });

  it('NOT turns round what is known, and leaves unknown alone', () => {
    expect(verdict({ NOT: high }, { documentFraudScore: 10 })).toBe('met');
    expect(verdict({ NOT: high }, {})).toBe('unknown');
    expect(verdict({ NOT: { ANY: [high, low] } }, { faceMatchScore: 50 })).toBe('not_met');
  });

  it('nest', () => {
    const nested = { ANY: [{ ALL: [high, { NOT: low }] }, { riskScore: '> 90' }] };
    expect(verdict(nested, { documentFraudScore: 75, faceMatchScore: 90 })).toBe('met');
    expect(verdict(nested, { documentFraudScore: 75, faceMatchScore: 10, riskScore: 10 })).toBe('not_met');
  });
});

describe('the trace', () => {
  it('says the rule, what it saw, and why it is unknown', () => {
    const trace = evaluateCondition(
      { ANY: [{ faceMatchScore: '< 60' }, { amlHits: '> 0' }] },
      {
        faceMatchScore: { value: 70, unknown: null, findings: [] },
        amlHits: { value: null, unknown: 'no list', findings: [] },
      },
      'autoReject.rules[0]',
      'reject',
    );
    expect(trace).toMatchObject({
      path: 'autoReject.rules[0]',
      effect: 'reject',
      verdict: 'unknown',
      text: 'faceMatchScore < 60 or amlHits > 0',
      saw: { faceMatchScore: 70, amlHits: null },
      checks: [
        { path: 'autoReject.rules[0][0]', verdict: 'not_met' },
        { path: 'autoReject.rules[0][1]', verdict: 'unknown', reason: 'no list' },
      ],
    });
  });
});
