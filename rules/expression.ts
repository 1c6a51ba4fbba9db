/** What stands behind a fact in a condition: `">= 85"`, `"== pass"`, `"< 365_days"`, `true`, `["RU", "IR"]`. */
import { FACTS, type FactDefinition, type FactName, type FactValue } from './facts.ts';

export const OPERATORS = ['==', '!=', '<', '<=', '>', '>='] as const;
export type Operator = (typeof OPERATORS)[number];

export type Test =
  | { operator: Operator; value: FactValue }
  | { operator: 'in' | 'not in'; values: FactValue[] };

export type ParsedExpression = { ok: true; test: Test } | { ok: false; problem: string };

/** Days of one unit, for facts that are counted in days. */
const DAYS: Record<string, number> = { day: 1, days: 1, weeks: 7, months: 30, years: 365 };

const WRITTEN = /^(==|!=|<=|>=|<|>)?\s*(.*)$/s;

/** Parses and checks against the type, unit, range and values of the fact. Never throws. */
export function parseExpression(fact: FactName, written: unknown): ParsedExpression {
  const definition: FactDefinition = FACTS[fact];
  if (Array.isArray(written)) return parseList(fact, definition, written);
  const [operator, text] = split(written);
  if (operator !== '==' && operator !== '!=' && !isOrdered(definition)) {
    return wrong(`${fact} is a ${definition.type}: it can be compared by == and != only`);
  }
  const value = parseValue(fact, definition, text);
  return value.ok ? { ok: true, test: { operator, value: value.value } } : value;
}

/** The test in words: `faceMatchScore >= 85`. */
export function expressionText(fact: FactName, test: Test): string {
  return 'values' in test
    ? `${fact} ${test.operator} ${test.values.join(', ')}`
    : `${fact} ${test.operator} ${String(test.value)}`;
}

function split(written: unknown): [Operator, unknown] {
  if (typeof written !== 'string') return ['==', written];
  const parts = WRITTEN.exec(written.trim());
  return [(parts?.[1] as Operator | undefined) ?? '==', parts?.[2]?.trim() ?? ''];
}

function parseList(fact: FactName, definition: FactDefinition, list: unknown[]): ParsedExpression {
  const values: FactValue[] = [];
  for (const entry of list) {
    const value = parseValue(fact, definition, entry);
    if (!value.ok) return value;
    values.push(value.value);
  }
  return { ok: true, test: { operator: 'in', values } };
}

type ParsedValue = { ok: true; value: FactValue } | { ok: false; problem: string };

function parseValue(fact: FactName, definition: FactDefinition, written: unknown): ParsedValue {
  const text = String(written);
  if (definition.type === 'boolean') {
    if (text === 'true' || text === 'false') return { ok: true, value: text === 'true' };
    return wrong(`${fact} is true or false, not ${text}`);
  }
  if (definition.type === 'number') return parseNumber(fact, definition, text);
  if (definition.values && !definition.values.includes(text)) {
    return wrong(`${fact} is one of ${definition.values.join(', ')}, not ${text}`);
  }
  return text === '' ? wrong(`${fact} is compared with nothing`) : { ok: true, value: text };
}

function parseNumber(fact: FactName, definition: FactDefinition, text: string): ParsedValue {
  const parts = /^(-?\d+(?:\.\d+)?)(?:[_ ]([a-z]+))?$/.exec(text);
  if (!parts) return wrong(`${fact} is a number, not ${text}`);
  const factor = unitFactor(definition, parts[2]);
  if (factor === null) return wrong(`${fact} is counted in ${definition.unit ?? 'numbers'}, not ${parts[2]}`);
  const value = Number(parts[1]) * factor;
  const [least, greatest] = definition.range ?? [-Infinity, Infinity];
  return value < least || value > greatest
    ? wrong(`${fact} lies between ${least} and ${greatest}; ${text} can never be reached`)
    : { ok: true, value };
}

function unitFactor(definition: FactDefinition, unit: string | undefined): number | null {
  if (unit === undefined || unit === definition.unit) return 1;
  return definition.unit === 'days' ? (DAYS[unit] ?? null) : null;
}

function isOrdered(definition: FactDefinition): boolean {
  return definition.type === 'number' || definition.type === 'date';
}

function wrong(problem: string): { ok: false; problem: string } {
  return { ok: false, problem };
}
