/** Turns a condition as it is written into a tree, once; see condition.ts for what the words mean. */
import type { Condition } from './condition.ts';
import { expressionText, parseExpression, type Test } from './expression.ts';
import { FACTS, type FactName } from './facts.ts';

export type ConditionTree =
  | { kind: 'leaf'; fact: FactName; test: Test; text: string }
  | { kind: 'all' | 'any' | 'not'; parts: ConditionTree[]; text: string };

const compiled = new WeakMap<Condition, ConditionTree>();

/** Throws where an expression is wrong: profiles are checked when they are loaded. */
export function compileCondition(condition: Condition): ConditionTree {
  const known = compiled.get(condition);
  if (known) return known;
  const tree = build(condition);
  compiled.set(condition, tree);
  return tree;
}

function build(condition: Condition): ConditionTree {
  const parts = factNames(condition).map((fact) => leaf(fact, condition[fact]));
  for (const group of [condition.ALL, condition.AND]) {
    if (group) parts.push(join('all', members(group)));
  }
  if (condition.ANY) parts.push(join('any', members(condition.ANY)));
  if (condition.NOT) parts.push(negate(build(condition.NOT)));
  if (condition.checks) {
    parts.push(join(condition.condition === 'ANY' ? 'any' : 'all', condition.checks.map(build)));
  }
  if (!condition.OR) return join('all', parts);
  const others = members(condition.OR);
  return join('any', parts.length > 0 ? [join('all', parts), ...others] : others);
}

/** A list of conditions, or the entries of one map as conditions of their own. */
function members(group: Condition | Condition[]): ConditionTree[] {
  if (Array.isArray(group)) return group.map(build);
  return Object.entries(group).map(([key, value]) => build({ [key]: value } as Condition));
}

function factNames(condition: Condition): FactName[] {
  return Object.keys(condition).filter((key): key is FactName => key in FACTS);
}

function leaf(fact: FactName, written: unknown): ConditionTree {
  const parsed = parseExpression(fact, written);
  if (!parsed.ok) throw new Error(parsed.problem);
  return { kind: 'leaf', fact, test: parsed.test, text: expressionText(fact, parsed.test) };
}

function join(kind: 'all' | 'any', parts: ConditionTree[]): ConditionTree {
  if (parts.length === 1 && parts[0]) return parts[0];
  const word = kind === 'all' ? ' and ' : ' or ';
  return { kind, parts, text: parts.map(inner).join(word) };
}

function negate(part: ConditionTree): ConditionTree {
  return { kind: 'not', parts: [part], text: `not (${part.text})` };
}

function inner(part: ConditionTree): string {
  return part.kind === 'all' || part.kind === 'any' ? `(${part.text})` : part.text;
}
