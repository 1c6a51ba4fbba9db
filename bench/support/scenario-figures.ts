/** Decided scenarios as figures: a confusion matrix for each profile, what was approved wrongly, a line for each kind. */
import type { ScenarioGroup, ScenarioOutcome } from '../../fixtures/scenarios/scenario.ts';
import type { DecidedScenario } from './decide-scenario.ts';
import { wilson } from './wilson.ts';

export const OUTCOMES: readonly ScenarioOutcome[] = [
  'approved',
  'double_check',
  'rejected retry',
  'rejected final',
];
export type Counts = Record<ScenarioOutcome, number>;

export interface Matrix {
  profile: string;
  /** By what would be ideal. */
  rows: { ideal: ScenarioOutcome; decided: Counts }[];
  right: number;
  of: number;
}

export function isWrongApproval({ right, outcome }: DecidedScenario): boolean {
  return outcome === 'approved' && right.ideal !== 'approved' && !right.alsoRight.includes('approved');
}

export function isRight({ right, outcome }: DecidedScenario): boolean {
  return right.ideal === outcome || right.alsoRight.includes(outcome);
}

export function matrices(decided: readonly DecidedScenario[]): Matrix[] {
  return [...new Set(decided.map(({ profile }) => profile))].map((profile) => {
    const own = decided.filter((one) => one.profile === profile);
    const rows = OUTCOMES.map((ideal) => ({
      ideal,
      decided: countsOf(own.filter(({ right }) => right.ideal === ideal)),
    }));
    return {
      profile,
      rows: rows.filter(({ decided }) => OUTCOMES.some((outcome) => decided[outcome] > 0)),
      right: own.filter(isRight).length,
      of: own.length,
    };
  });
}

export interface Automatic {
  profile: string;
  approved: number;
  of: number;
  /** Wilson's bounds, 95 %, per cent. */
  least: number;
  most: number;
}

/** Of the true and well photographed, where a profile can approve them at all. */
export function automatic(decided: readonly DecidedScenario[]): Automatic[] {
  const easy = decided.filter(({ scenario, right }) => scenario.easy && right.ideal === 'approved');
  const row = (profile: string, own: readonly DecidedScenario[]): Automatic => {
    const approved = own.filter(({ outcome }) => outcome === 'approved').length;
    const [least, most] = wilson(approved, own.length).map((share) => Math.round(1000 * share) / 10);
    return { profile, approved, of: own.length, least: least!, most: most! };
  };
  const profiles = [...new Set(easy.map(({ profile }) => profile))];
  return [
    ...profiles.map((profile) =>
      row(
        profile,
        easy.filter((one) => one.profile === profile),
      ),
    ),
    row('all', easy),
  ];
}

export interface KindLine {
  group: ScenarioGroup;
  kind: string;
  scenarios: number;
  decisions: number;
  right: number;
  counts: Counts;
}

export function kindLines(decided: readonly DecidedScenario[]): KindLine[] {
  const keys = [...new Set(decided.map(({ scenario }) => `${scenario.group} ${scenario.kind}`))];
  return keys.map((key) => {
    const own = decided.filter(({ scenario }) => `${scenario.group} ${scenario.kind}` === key);
    const { group, kind } = own[0]!.scenario;
    return {
      group,
      kind,
      scenarios: new Set(own.map(({ scenario }) => scenario.name)).size,
      decisions: own.length,
      right: own.filter(isRight).length,
      counts: countsOf(own),
    };
  });
}

function countsOf(decided: readonly DecidedScenario[]): Counts {
  const count = (outcome: ScenarioOutcome) => decided.filter((one) => one.outcome === outcome).length;
  return Object.fromEntries(OUTCOMES.map((outcome) => [outcome, count(outcome)])) as Counts;
}
