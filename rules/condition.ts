/**
 * Conditions as they are written in a profile: a map from fact to expression, in which every entry must
 * hold, with these words to combine maps:
 *
 *   { amlHits: "== 0", faceMatchScore: ">= 85" }             both
 *   { country: [RU, IR], OR: { transactionValue: ">= 1" } }  the entries beside OR, or any entry inside it
 *   { ALL: [..] }  { ANY: [..] }  { NOT: .. }                lists of conditions, or one
 *   { condition: ANY, checks: [..] }                         the same, written out
 */
import { z } from 'zod';
import { parseExpression } from './expression.ts';
import { FACTS, type FactName } from './facts.ts';

/** `">= 85"`, `"== pass"`, `"< 365_days"`, a bare value (equal to it), or a list (one of them). */
export type Expression = string | number | boolean | (string | number)[];

export type Condition = { [K in FactName]?: Expression } & {
  ALL?: Condition | Condition[];
  AND?: Condition | Condition[];
  ANY?: Condition | Condition[];
  OR?: Condition | Condition[];
  NOT?: Condition;
  condition?: 'ALL' | 'ANY';
  checks?: Condition[];
};

function expressionOf(fact: FactName) {
  return z
    .union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()])).min(1)])
    .superRefine((written, context) => {
      const parsed = parseExpression(fact, written);
      if (!parsed.ok) context.addIssue({ code: 'custom', message: parsed.problem });
    })
    .describe(FACTS[fact].meaning)
    .optional();
}

const facts = Object.fromEntries(
  (Object.keys(FACTS) as FactName[]).map((fact) => [fact, expressionOf(fact)]),
);

export const condition: z.ZodType<Condition> = z.lazy(() => conditionObject).meta({ id: 'Condition' });
const several = z.union([condition, z.array(condition).min(1)]);

/** With `extra` keys beside those of a condition. */
export function conditionWith<T extends z.ZodRawShape>(extra: T) {
  const shape = z.strictObject({
    ...facts,
    ALL: several.optional(),
    AND: several.optional(),
    ANY: several.optional(),
    OR: several.optional(),
    NOT: condition.optional(),
    condition: z.enum(['ALL', 'ANY']).optional(),
    checks: z.array(condition).min(1).optional(),
    ...extra,
  });
  const isEmpty = (written: object) =>
    Object.entries(written).every(([key, value]) => key in extra || key === 'condition' || isNothing(value));
  return shape.refine((written) => !isEmpty(written), 'a condition asks for at least one fact');
}

/** Nothing would be met by everybody. */
function isNothing(value: unknown): boolean {
  return (
    value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
  );
}
const conditionObject = conditionWith({}) as unknown as z.ZodType<Condition>;
