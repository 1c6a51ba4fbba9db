/** Facts that somebody gives to try a profile on them, as name to value; null and what is left out are unknown. */
import { z } from 'zod';
import { FACTS, type FactDefinition, type FactName, type Facts, type FactValue } from './facts.ts';

const shape = Object.fromEntries(
  Object.entries(FACTS).map(([name, definition]) => [name, schemaOf(definition).nullable().optional()]),
);

export const givenFactsSchema = z.strictObject(shape) as unknown as z.ZodType<
  Partial<Record<FactName, FactValue | null>>
>;

function schemaOf({ type, range, values, meaning }: FactDefinition): z.ZodType<FactValue> {
  if (type === 'boolean') return z.boolean().describe(meaning);
  if (values) return z.enum(values as [string, ...string[]]).describe(meaning);
  if (type !== 'number') return z.string().min(1).max(200).describe(meaning);
  const [least, greatest] = range ?? [-Infinity, Infinity];
  return z.number().min(least).max(greatest).describe(meaning);
}

export function factsGiven(given: Partial<Record<FactName, FactValue | null>>): Facts {
  const entries = Object.entries(given).map(([name, value]) => [
    name,
    { value: value ?? null, unknown: value === null ? 'it was given as unknown' : null, findings: [] },
  ]);
  return Object.fromEntries(entries) as Facts;
}
