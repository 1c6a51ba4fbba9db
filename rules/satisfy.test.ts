import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCondition } from './compile-condition.ts';
import type { Condition } from './condition.ts';
import { evaluateCondition } from './evaluate-condition.ts';
import type { Facts } from './facts.ts';
import { satisfy } from './satisfy.ts';

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .tuple(fc.constantFrom('<', '<=', '>', '>=', '==', '!='), fc.integer({ min: 0, max: 100 }))
    .map(([operator, value]): Condition => ({ faceMatchScore: `${operator} ${value}` })),
  fc.constantFrom<Condition>({ documentReadable: true }, { documentReadable: '== false' }),
  fc.constantFrom<Condition>({ documentKind: 'passport' }, { documentKind: ['visa', 'passport'] }),
  fc.constantFrom<Condition>({ residenceCountry: 'DE' }, { residenceCountry: '!= DE' }),
);
const tree = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((ALL): Condition => ({ ALL })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((ANY): Condition => ({ ANY })),
    tie('condition').map((NOT): Condition => ({ NOT })),
  ),
})).condition;

function verdict(condition: Condition, values: ReadonlyMap<string, unknown>) {
  const facts = Object.fromEntries(
    [...values].map(([fact, value]) => [fact, { value, unknown: null, findings: [] }]),
  ) as Facts;
  return evaluateCondition(condition, facts, 'x', 'approve').verdict;
}

describe('satisfy', () => {
  it('gives values with which the evaluator finds the condition met', () => {
    fc.assert(
      fc.property(tree, fc.boolean(), (condition, met) => {
        const values = satisfy([{ tree: compileCondition(condition), met }]);
        if (values) expect(verdict(condition, values)).toBe(met ? 'met' : 'not_met');
      }),
    );
  });

  it('finds values wherever there are some', () => {
    const given = fc.record({
      faceMatchScore: fc.integer({ min: 0, max: 100 }),
      documentReadable: fc.boolean(),
      documentKind: fc.constantFrom('passport', 'visa', 'id_card'),
      residenceCountry: fc.constantFrom('DE', 'FR'),
    });
    fc.assert(
      fc.property(tree, given, (condition, facts) => {
        const met = verdict(condition, new Map(Object.entries(facts))) === 'met';
        expect(satisfy([{ tree: compileCondition(condition), met }])).not.toBeNull();
      }),
    );
  });

  it('leaves what has no value neither met nor not met', () => {
    const readable = compileCondition({ documentReadable: true });
    for (const met of [true, false]) expect(satisfy([{ tree: readable, met }], () => false)).toBeNull();
  });
});
