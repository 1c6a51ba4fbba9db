import { expect, it } from 'vitest';
import type { ScenarioOutcome } from '../../fixtures/scenarios/scenario.ts';
import { drawScenarios } from '../../fixtures/scenarios/scenario-kinds.ts';
import type { DecidedScenario } from './decide-scenario.ts';
import { automatic, isRight, isWrongApproval, kindLines, matrices } from './scenario-figures.ts';

const scenarios = drawScenarios('test', 200);
function decided(kind: string, outcome: ScenarioOutcome): DecidedScenario {
  const scenario = scenarios.find((one) => one.kind === kind)!;
  return { scenario, profile: 'standard', right: scenario.right.standard!, outcome, reasons: [] };
}
const approved = decided('passport', 'approved');
const looked = decided('passport', 'double_check');
const forged = decided('number_changed', 'double_check');
const missed = decided('number_changed', 'approved');
const poor = decided('compressed', 'approved');

it('calls a forgery that is approved wrong, and a true person whose poor photo was read not', () => {
  expect([approved, looked, forged, missed, poor].filter(isWrongApproval)).toEqual([missed]);
  expect([approved, looked, forged, missed, poor].filter(isRight)).toEqual([approved, looked, forged, poor]);
});

it('counts by what would be ideal and what was decided', () => {
  const [matrix] = matrices([approved, looked, forged, missed]);
  expect(matrix).toMatchObject({ profile: 'standard', right: 3, of: 4 });
  expect(
    matrix!.rows.map(({ ideal, decided: counts }) => [ideal, counts.approved, counts.double_check]),
  ).toEqual([
    ['approved', 1, 1],
    ['rejected final', 1, 1],
  ]);
});

it('tells how many of the easy ones no person had to decide', () => {
  expect(automatic([approved, looked, forged, poor])).toEqual([
    { profile: 'standard', approved: 1, of: 2, least: 9.5, most: 90.5 },
    { profile: 'all', approved: 1, of: 2, least: 9.5, most: 90.5 },
  ]);
});

it('has a line for each kind', () => {
  const lines = kindLines([approved, looked, missed]);
  expect(
    lines.map(({ kind, scenarios: count, decisions, right }) => [kind, count, decisions, right]),
  ).toEqual([
    ['passport', 1, 2, 2],
    ['number_changed', 1, 1, 0],
  ]);
});
