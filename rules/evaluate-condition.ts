/** Evaluates a condition on facts, three-valued, and keeps what it saw. Total: every input has a verdict. */
import { type ConditionTree, compileCondition } from './compile-condition.ts';
import type { Condition } from './condition.ts';
import type { RuleEffect, RuleTrace, Verdict } from './decision.ts';
import type { Test } from './expression.ts';
import type { FactName, Facts, FactValue } from './facts.ts';
import { all, any, not } from './three-valued.ts';

export function evaluateCondition(
  condition: Condition,
  facts: Facts,
  path: string,
  effect: RuleEffect,
): RuleTrace {
  return evaluateTree(compileCondition(condition), facts, path, effect);
}

function evaluateTree(tree: ConditionTree, facts: Facts, path: string, effect: RuleEffect): RuleTrace {
  if (tree.kind === 'leaf') return evaluateLeaf(tree, facts, path, effect);
  const checks = tree.parts.map((part, index) => evaluateTree(part, facts, `${path}[${index}]`, effect));
  const verdicts = checks.map((check) => check.verdict);
  const verdict = combine(tree.kind, verdicts);
  const saw = Object.assign({}, ...checks.map((check) => check.saw)) as RuleTrace['saw'];
  return { path, effect, verdict, text: tree.text, saw, checks };
}

function combine(kind: 'all' | 'any' | 'not', verdicts: Verdict[]): Verdict {
  if (kind === 'all') return all(verdicts);
  return kind === 'any' ? any(verdicts) : not(verdicts[0] ?? 'unknown');
}

function evaluateLeaf(
  leaf: ConditionTree & { kind: 'leaf' },
  facts: Facts,
  path: string,
  effect: RuleEffect,
): RuleTrace {
  const value = facts[leaf.fact]?.value ?? null;
  const verdict = value === null ? 'unknown' : passes(leaf.test, value) ? 'met' : 'not_met';
  const saw: Partial<Record<FactName, FactValue | null>> = { [leaf.fact]: value };
  const trace: RuleTrace = { path, effect, verdict, text: leaf.text, saw };
  if (value === null) trace.reason = facts[leaf.fact]?.unknown ?? `${leaf.fact} was not established`;
  return trace;
}

function passes(test: Test, value: FactValue): boolean {
  if ('values' in test) return test.values.includes(value) === (test.operator === 'in');
  if (test.operator === '==') return value === test.value;
  if (test.operator === '!=') return value !== test.value;
  return ordered(test.operator, Number(value), Number(test.value));
}

function ordered(operator: '<' | '<=' | '>' | '>=', left: number, right: number): boolean {
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}
