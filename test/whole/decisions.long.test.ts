/**
 * A slice of the scenario suite (bench/scenarios.ts): drawn people, forgeries and mistakes, really read, examined and
 * decided by the bundled profiles. Nobody may be approved wrongly but of kinds that are known for it (bench/support/not-seen.ts), and
 * most of the true and well photographed need no person. Figures are in docs/accuracy/decisions.md.
 */
import { beforeAll, expect, it } from 'vitest';
import { cpuNow } from '../../bench/support/cpu-now.ts';
import { type DecidedScenario, decideScenario } from '../../bench/support/decide-scenario.ts';
import { NOT_SEEN } from '../../bench/support/not-seen.ts';
import { PictureReader } from '../../bench/support/read-pictures.ts';
import { automatic, isRight, isWrongApproval } from '../../bench/support/scenario-figures.ts';
import { loadModels } from '../../engine/models/load-models.ts';
import { drawScenarios } from '../../fixtures/scenarios/scenario-kinds.ts';

const COUNT = 30;
const decided: DecidedScenario[] = [];

beforeAll(async () => {
  const reader = new PictureReader(await loadModels({ now: cpuNow }), null);
  for (const scenario of drawScenarios('tune', COUNT))
    decided.push(...(await decideScenario(scenario, reader)));
}, 900_000);

const names = (some: readonly DecidedScenario[]) =>
  some.map(({ scenario, profile, outcome }) => `${scenario.name}, ${profile}: ${outcome}`);

it('approves nobody wrongly', () => {
  const wrong = decided.filter(isWrongApproval).filter(({ scenario }) => !NOT_SEEN[scenario.kind]);
  expect(new Set(decided.map(({ scenario }) => scenario.name)).size).toBe(COUNT);
  expect(names(wrong)).toEqual([]);
});

it('approves most of the true and well photographed by itself', () => {
  const all = automatic(decided).at(-1)!;
  expect(all.of).toBeGreaterThan(20);
  expect(all.approved / all.of).toBeGreaterThanOrEqual(0.85);
});

it('rejects none of them for good', () => {
  const final = decided.filter(
    ({ scenario, outcome }) => scenario.group === 'true' && outcome === 'rejected final',
  );
  expect(names(final)).toEqual([]);
});

it('does what does no harm with nearly all', () => {
  const others = decided.filter(({ scenario }) => !NOT_SEEN[scenario.kind]);
  expect(others.filter(isRight).length / others.length).toBeGreaterThanOrEqual(0.95);
});
