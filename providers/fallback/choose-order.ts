import { createHash } from 'node:crypto';
import type { NewVerification } from '../provider.ts';

/** What goes to whom. The first rule that fits decides; where none does, all are asked in their order. */
export interface RouteRule {
  /** Also the seed of `percent`, so that two rules draw independently. */
  name: string;
  /** As the caller writes `country`; capitals do not matter. Left out: any, and none. */
  countries?: readonly string[];
  /** Left out: any, and none. */
  levels?: readonly string[];
  /** Of applicants, 0..100, by a hash of their reference: whoever is in stays in, everywhere and always. */
  percent?: number;
  /** Names of providers, in their order: who is not named is not asked. `cheapest`: all, by their cost. */
  ask: readonly string[] | 'cheapest';
}

export interface Candidate {
  name: string;
  /** Of one verification, in any currency; what costs nothing is the cheapest. */
  cost: number;
}

export function chooseOrder(
  candidates: readonly Candidate[],
  rules: readonly RouteRule[],
  input: NewVerification,
): string[] {
  const rule = rules.find((each) => fits(each, input));
  if (!rule) return candidates.map(({ name }) => name);
  if (rule.ask !== 'cheapest') return [...rule.ask];
  return candidates.toSorted((one, other) => one.cost - other.cost).map(({ name }) => name);
}

function fits({ name, countries, levels, percent = 100 }: RouteRule, input: NewVerification): boolean {
  const { country = '', level = '', applicantReference } = input;
  return (
    (!countries || countries.some((each) => each.toUpperCase() === country.toUpperCase())) &&
    (!levels || levels.includes(level)) &&
    placeIn(name, applicantReference) < percent
  );
}

/** 0 to below 100, the same for the same two. */
function placeIn(rule: string, applicant: string): number {
  const hash = createHash('sha256')
    .update(JSON.stringify([rule, applicant]))
    .digest();
  return (hash.readUInt32BE(0) / 2 ** 32) * 100;
}
