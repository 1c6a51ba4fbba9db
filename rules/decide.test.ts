/** What holds for every profile and all facts. The outcomes of real cases are in engine/examine. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import type { Condition } from './condition.ts';
import { decide, replay } from './decide.ts';
import type { Decision, DecisionFinding } from './decision.ts';
import { FACTS, type FactDefinition, type FactName, type Facts, type FactValue } from './facts.ts';
import { FINDING_CODES, type FindingCode } from './finding-codes.ts';
import { LABELS } from './labels.ts';
import { checkProfile } from './load-profile.ts';
import type { LoadedProfile, ProfileInput } from './profile.ts';
import { STEP_TYPES } from './step-types.ts';

const NAMES = Object.keys(FACTS) as FactName[];
const CODES = Object.keys(FINDING_CODES) as FindingCode[];

function load(content: unknown): LoadedProfile {
  const checked = checkProfile(content, 'drawn');
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
  return checked.profile;
}

function anyValue(name: FactName): fc.Arbitrary<FactValue> {
  const { type, values, range }: FactDefinition = FACTS[name];
  if (type === 'boolean') return fc.boolean();
  if (type === 'number') return fc.integer({ min: range?.[0] ?? 0, max: Math.min(range?.[1] ?? 100, 1000) });
  return values ? fc.constantFrom(...values) : fc.constantFrom('DE', 'RU', 'US');
}

const leaf: fc.Arbitrary<Condition> = fc.constantFrom(...NAMES).chain((name) =>
  fc.tuple(anyValue(name), fc.constantFrom('==', '!=', '<', '>=')).map(([value, operator]) => {
    const ordered = FACTS[name].type === 'number';
    return { [name]: `${ordered || !/[<>]/.test(operator) ? operator : '=='} ${value}` } as Condition;
  }),
);
const condition: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 2 },
    leaf,
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((ANY): Condition => ({ ANY })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((ALL): Condition => ({ ALL })),
    tie('tree').map((NOT): Condition => ({ NOT })),
  ),
})).tree;

const TYPES = STEP_TYPES.filter((type) => type !== 'face_match');
const profile = fc
  .record({
    steps: fc.uniqueArray(
      fc.record({ type: fc.constantFrom(...TYPES), required: fc.boolean(), trigger: fc.option(condition) }),
      { selector: (step) => step.type, minLength: 1, maxLength: 4 },
    ),
    approve: fc.array(condition, { maxLength: 3 }),
    reject: fc.array(fc.tuple(condition, fc.option(fc.constantFrom(...Object.keys(LABELS)))), {
      maxLength: 3,
    }),
    review: fc.option(condition),
  })
  .map(({ steps, approve, reject, review }) => ({
    name: 'Drawn',
    steps: steps.map(({ trigger, ...step }) =>
      trigger ? { ...step, conditions: { triggerIf: trigger } } : step,
    ),
    autoApprove: { rules: approve },
    autoReject: { rules: reject.map(([rule, label]) => (label ? { ...rule, label } : rule)) },
    ...(review ? { manualReview: { triggerIf: review } } : {}),
  }));

const facts: fc.Arbitrary<Facts> = fc
  .tuple(
    ...NAMES.map((name) =>
      fc.record({
        value: fc.option(anyValue(name), { freq: 3 }),
        findings: fc.uniqueArray(fc.constantFrom(...CODES), { maxLength: 2 }),
      }),
    ),
  )
  .map((values) => {
    const entries = values.map(({ value, findings }, index) => [
      NAMES[index],
      { value, unknown: value === null ? 'not known' : null, findings },
    ]);
    return Object.fromEntries(entries) as Facts;
  });
const findings: fc.Arbitrary<DecisionFinding[]> = fc.array(
  fc.record({
    step: fc.constantFrom(...STEP_TYPES),
    code: fc.constantFrom(...CODES),
    capture: fc.constantFrom(
      { type: 'photo_id', side: 'front' } as const,
      { type: 'selfie', side: null } as const,
    ),
  }),
  { maxLength: 5 },
);
const context = { models: { mrz: '1', face: 'dlib' }, mode: 'live' as const };

/** What a decision comes to, without the order in which its rules stand. */
function gist({ outcome, retry, labels, reasons }: Decision) {
  return { outcome, retry, labels, reasons: [...reasons].sort() };
}

describe('every decision', () => {
  it('replays to the same bytes, from its stored record', () => {
    fc.assert(
      fc.property(profile, facts, findings, (content, given, seen) => {
        const loaded = load(content);
        const decision = decide(loaded, given, seen, context);
        const stored = JSON.parse(JSON.stringify(decision)) as Decision;
        expect(canonicalJson(replay(stored, load(content)))).toBe(canonicalJson(decision));
      }),
    );
  });

  it('never approves more when less is known', () => {
    fc.assert(
      fc.property(profile, facts, fc.uniqueArray(fc.constantFrom(...NAMES)), (content, given, hidden) => {
        const loaded = load(content);
        if (decide(loaded, given, [], context).outcome === 'approved') return;
        const less = { ...given };
        for (const name of hidden) less[name] = { value: null, unknown: 'hidden', findings: [] };
        expect(decide(loaded, less, [], context).outcome).not.toBe('approved');
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on the order of rules, nor on that of findings', () => {
    fc.assert(
      fc.property(profile, facts, findings, (content, given, seen) => {
        const turned: ProfileInput = {
          ...content,
          autoApprove: { rules: [...content.autoApprove.rules].reverse() },
          autoReject: { rules: [...content.autoReject.rules].reverse() },
        } as ProfileInput;
        const there = decide(load(content), given, seen, context);
        const back = decide(load(turned), given, [...seen].reverse(), context);
        expect(gist(back)).toEqual(gist(there));
      }),
    );
  });

  it('gives a reason always, and a label with its texts to every rejection', () => {
    fc.assert(
      fc.property(profile, facts, findings, (content, given, seen) => {
        const { outcome, labels, reasons, retry } = decide(load(content), given, seen, context);
        expect(reasons.length).toBeGreaterThan(0);
        for (const reason of reasons) expect(reason).toMatch(/[.]$/);
        expect(labels.length > 0).toBe(outcome === 'rejected');
        expect(retry === null).toBe(outcome !== 'rejected');
        for (const label of labels) expect(label.message.length * label.detail.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the order of effects', () => {
  const steps = [{ type: 'document' }];
  const known = (value: FactValue, codes: string[] = []) => ({ value, unknown: null, findings: codes });
  const passed: Facts = {
    documentResult: known('pass'),
    documentSpecimen: known(false),
    riskScore: known(50),
  };
  const outcome = (content: object, given: Facts = passed) =>
    decide(load({ name: 'A', steps, ...content }), given, [], context).outcome;

  it('rejects before it approves, even where a person always decides', () => {
    const rules = { autoApprove: {}, autoReject: { rules: [{ riskScore: '>= 50' }] } };
    expect(outcome(rules)).toBe('rejected');
    expect(outcome({ ...rules, manualReview: { always: true } })).toBe('rejected');
    expect(outcome({ ...rules, autoReject: { ...rules.autoReject, enabled: false } })).toBe('approved');
  });

  it('approves nobody without autoApprove, or where a person always decides', () => {
    expect(outcome({})).toBe('double_check');
    expect(outcome({ autoApprove: { enabled: false } })).toBe('double_check');
    expect(outcome({ autoApprove: {}, manualReview: { always: true } })).toBe('double_check');
    expect(outcome({ autoApprove: {} })).toBe('approved');
  });

  it('lets an optional step be left out, not fail', () => {
    const optional = { steps: [...steps, { type: 'selfie', required: false }], autoApprove: {} };
    expect(outcome(optional, { ...passed, selfieResult: known('not_given') })).toBe('approved');
    expect(outcome(optional, { ...passed, selfieResult: known('fail') })).toBe('double_check');
    expect(outcome(optional, passed)).toBe('double_check');
  });

  it('holds back specimens in live mode only', () => {
    const specimen = { ...passed, documentSpecimen: known(true) };
    expect(outcome({ autoApprove: {} }, specimen)).toBe('double_check');
    expect(outcome({ autoApprove: {}, allowSpecimens: true }, specimen)).toBe('approved');
    const loaded = load({ name: 'A', steps, autoApprove: {} });
    expect(decide(loaded, specimen, [], { ...context, mode: 'test' }).outcome).toBe('approved');
  });

  it('names the captures that a retry asks for again', () => {
    const loaded = load({ name: 'A', steps, autoReject: { rules: [{ documentComplete: false }] } });
    const given = { ...passed, documentComplete: known(false, ['document_back_missing']) };
    const back = { type: 'photo_id', side: 'back' } as const;
    const seen = [{ step: 'document', code: 'document_back_missing', capture: back }] as const;
    expect(decide(loaded, given, seen, context).labels).toEqual([
      expect.objectContaining({ code: 'BACK_SIDE_MISSING', retry: 'retry', captures: [back] }),
    ]);
  });
});
