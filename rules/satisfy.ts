/** Whether facts can have values with which conditions are met or not met, and with which. */
import type { ConditionTree } from './compile-condition.ts';
import { OPERATORS, type Operator, type Test } from './expression.ts';
import { FACTS, type FactDefinition, type FactName, type FactValue } from './facts.ts';

/** A condition and what is wanted of it. */
export interface Wanted {
  tree: ConditionTree;
  met: boolean;
}

type Leaf = Extract<ConditionTree, { kind: 'leaf' }>;
interface Literal {
  leaf: Leaf;
  met: boolean;
}

/** Beyond so many combinations nobody counts on: then it counts as possible. */
const MOST_WAYS = 4000;

/**
 * Values of facts with which all are as wanted; null where there are none. `isKnown`: facts that have a value at all; a
 * condition on another one is neither met nor not met.
 */
export function satisfy(
  wanted: readonly Wanted[],
  isKnown: (fact: FactName) => boolean = () => true,
): Map<FactName, FactValue> | null {
  let ways: Literal[][] = [[]];
  for (const { tree, met } of wanted) {
    const more = waysTo(tree, met, isKnown);
    ways = ways.flatMap((way) => more.map((other) => [...way, ...other])).filter((way) => valuesOf(way));
    if (ways.length > MOST_WAYS) return new Map();
  }
  const [first] = ways;
  return first ? valuesOf(first) : null;
}

/** Each list of tests, all of which make the tree so. */
function waysTo(tree: ConditionTree, met: boolean, isKnown: (fact: FactName) => boolean): Literal[][] {
  if (tree.kind === 'leaf') return isKnown(tree.fact) ? [[{ leaf: tree, met }]] : [];
  if (tree.kind === 'not') return waysTo(tree.parts[0]!, !met, isKnown);
  const parts = tree.parts.map((part) => waysTo(part, met, isKnown));
  // All must be met, or any not met: the same, by De Morgan.
  if ((tree.kind === 'any') === met) return parts.flat().slice(0, MOST_WAYS);
  return parts.reduce<Literal[][]>(
    (ways, more) => ways.flatMap((way) => more.map((other) => [...way, ...other])).slice(0, MOST_WAYS),
    [[]],
  );
}

function valuesOf(literals: readonly Literal[]): Map<FactName, FactValue> | null {
  const values = new Map<FactName, FactValue>();
  for (const fact of new Set(literals.map(({ leaf }) => leaf.fact))) {
    const tests = literals
      .filter(({ leaf }) => leaf.fact === fact)
      .map(({ leaf, met }) => (met ? leaf.test : opposite(leaf.test)));
    const value = valueFor(FACTS[fact], tests);
    if (value === null) return null;
    values.set(fact, value);
  }
  return values;
}

const OPPOSITE: Readonly<Record<Operator, Operator>> = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
};

function opposite(test: Test): Test {
  if ('values' in test) return { operator: test.operator === 'in' ? 'not in' : 'in', values: test.values };
  return { operator: OPPOSITE[test.operator], value: test.value };
}

function valueFor(definition: FactDefinition, tests: readonly Test[]): FactValue | null {
  return candidates(definition, tests).find((value) => tests.every((test) => holds(test, value))) ?? null;
}

/** Enough values that one of them fits, if any does. */
function candidates(definition: FactDefinition, tests: readonly Test[]): FactValue[] {
  if (definition.type === 'boolean') return [true, false];
  if (definition.values) return [...definition.values];
  const named = tests.flatMap((test) => ('values' in test ? test.values : [test.value]));
  if (definition.type !== 'number') return [...named, 'something else'];
  const [least, greatest] = definition.range ?? [-1e9, 1e9];
  const points = [...new Set([least, greatest, ...named.map(Number)])].sort((a, b) => a - b);
  const between = points.slice(1).map((point, i) => (point + points[i]!) / 2);
  return [...points, ...between].filter((value) => value >= least && value <= greatest);
}

function holds(test: Test, value: FactValue): boolean {
  if ('values' in test) return test.values.includes(value) === (test.operator === 'in');
  if (test.operator === '==') return value === test.value;
  if (test.operator === '!=') return value !== test.value;
  const [left, right] = [Number(value), Number(test.value)];
  if (!OPERATORS.includes(test.operator)) return false;
  if (test.operator === '<') return left < right;
  if (test.operator === '<=') return left <= right;
  return test.operator === '>' ? left > right : left >= right;
}
