/** Past decisions under other rules: how each would end, and which rules made the difference. Alters nothing. */
import { canonicalJson } from './canonical-json.ts';
import { decide, replay } from './decide.ts';
import type { Decision, RuleTrace } from './decision.ts';
import { type Ending, type EndingMatrix, emptyMatrix, endingOf } from './endings.ts';
import { isAsked } from './evaluate-profile.ts';
import { tellingRules } from './explain-decision.ts';
import type { LoadedProfile, Profile } from './profile.ts';
import { rejudgeFacts } from './rejudge-facts.ts';
import { STEP_RESULTS } from './step-results.ts';
import { STEP_TYPES, type StepType } from './step-types.ts';

/** A rule that spoke, without the values that it saw. */
export type SpokenRule = Pick<RuleTrace, 'path' | 'effect' | 'verdict' | 'text'>;

export interface Replayed {
  from: Ending;
  to: Ending;
  /** Rules that led to `from` and no longer speak. */
  before: SpokenRule[];
  /** Rules that lead to `to` and did not speak. */
  after: SpokenRule[];
  /** Steps that the other profile asks for and that were not examined, or with other options: they count as unknown. */
  unexamined: StepType[];
  /** What would be decided. */
  decision: Decision;
}

/** `made`: as it was recorded; `from`: the profile that it was made by. */
export function replayUnder(made: Decision, from: Profile, to: LoadedProfile): Replayed {
  const { facts, forgotten } = rejudgeFacts(made.facts, from, to.content);
  const decision = decide(to, facts, made.findings, made);
  const before = tellingRules(made.outcome, made.rules);
  const after = tellingRules(decision.outcome, decision.rules);
  const gone = without(before, after);
  const come = without(after, before);
  const same = gone.length === 0 && come.length === 0;
  return {
    from: endingOf(made),
    to: endingOf(decision),
    before: (same ? before : gone).map(spoken),
    // The same rules may reject for good where they did not.
    after: (same ? after : come).map(spoken),
    unexamined: STEP_TYPES.filter(
      (type) => forgotten.includes(type) || neverExamined(type, to.content, facts),
    ),
    decision,
  };
}

/** Whether the same profile decides the same, byte for byte, from nothing but the record. */
export function isReplayed(made: Decision, profile: LoadedProfile): boolean {
  return canonicalJson(replay(made, profile)) === canonicalJson(made);
}

function neverExamined(type: StepType, { steps }: Profile, facts: Decision['facts']): boolean {
  const step = steps.find((each) => each.type === type);
  const result = STEP_RESULTS[type];
  return step !== undefined && result !== null && !facts[result] && isAsked(step, facts);
}

function without(rules: readonly RuleTrace[], others: readonly RuleTrace[]): RuleTrace[] {
  const known = new Set(others.map(keyOf));
  return rules.filter((rule) => !known.has(keyOf(rule)));
}

function keyOf({ effect, verdict, text }: Pick<SpokenRule, 'effect' | 'verdict' | 'text'>): string {
  return `${effect} ${verdict} ${text}`;
}

function spoken({ path, effect, verdict, text }: RuleTrace): SpokenRule {
  return { path, effect, verdict, text };
}

/** How many changed by which rule. */
export interface RuleDifference extends Pick<SpokenRule, 'effect' | 'verdict' | 'text'> {
  from: Ending;
  to: Ending;
  /** `before`: it spoke and does no longer; `after`: it speaks now. */
  side: 'before' | 'after';
  decisions: number;
}

/** Sums over many decisions; its size depends on the rules alone. */
export interface ReplayTally {
  decisions: number;
  changed: number;
  matrix: EndingMatrix;
  /** By rule, the most frequent first. */
  differences: RuleDifference[];
  /** Decisions by step that was not examined so. */
  unexamined: Partial<Record<StepType, number>>;
}

export function createReplayTally(): { add(replayed: Replayed): void; sum(): ReplayTally } {
  const matrix = emptyMatrix();
  const differences = new Map<string, RuleDifference>();
  const unexamined: ReplayTally['unexamined'] = {};
  let decisions = 0;
  let changed = 0;
  const note = ({ from, to }: Replayed, side: RuleDifference['side'], rule: SpokenRule) => {
    const key = `${from} ${to} ${side} ${keyOf(rule)}`;
    const { effect, verdict, text } = rule;
    const known = differences.get(key) ?? { from, to, side, effect, verdict, text, decisions: 0 };
    differences.set(key, { ...known, decisions: known.decisions + 1 });
  };
  return {
    add(replayed) {
      const { from, to, before, after } = replayed;
      decisions++;
      matrix[from][to]++;
      for (const step of replayed.unexamined) unexamined[step] = (unexamined[step] ?? 0) + 1;
      if (from === to) return;
      changed++;
      for (const rule of before) note(replayed, 'before', rule);
      for (const rule of after) note(replayed, 'after', rule);
    },
    sum: () => ({
      decisions,
      changed,
      matrix,
      differences: [...differences.values()].sort(
        (a, b) => b.decisions - a.decisions || (keyOf(a) < keyOf(b) ? -1 : 1),
      ),
      unexamined,
    }),
  };
}
