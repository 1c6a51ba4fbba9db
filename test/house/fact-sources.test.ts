import { expect, it } from 'vitest';
import { EXAMINE_STEPS } from '../../engine/examine/examine-steps.ts';
import { FACT_SOURCES } from '../../rules/fact-sources.ts';
import { FACTS, type FactName } from '../../rules/facts.ts';

it('the rules know which step gives which fact', () => {
  const given = Object.fromEntries(
    EXAMINE_STEPS.flatMap(({ type, gives }) =>
      gives.filter((gift) => gift in FACTS).map((fact) => [fact, type] as const),
    ),
  );
  const told = Object.entries(FACT_SOURCES).filter(([, source]) => source !== 'caller');
  expect(Object.fromEntries(told)).toEqual(given);
  expect(Object.keys(FACT_SOURCES).sort()).toEqual((Object.keys(FACTS) as FactName[]).sort());
});
