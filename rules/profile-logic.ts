/**
 * Mistakes in what the rules of a profile say together:
 *
 * | mistake                                                        | told at          |
 * |----------------------------------------------------------------|------------------|
 * | a rule that no facts can meet                                  | the rule         |
 * | a rule on a fact that no step of the profile gives             | the rule         |
 * | two approving rules of which only one can be met               | the later one    |
 * | a rejecting rule that is met by everybody who could be approved | the rejecting one |
 * | somebody could be approved without any document                | `autoApprove`    |
 */
import { type ConditionTree, compileCondition } from './compile-condition.ts';
import type { Condition } from './condition.ts';
import { FACT_SOURCES, NEED_DOCUMENT } from './fact-sources.ts';
import type { FactName, FactValue } from './facts.ts';
import type { Profile } from './profile.ts';
import { type ProfileIssue, pathText } from './profile-issues.ts';
import type { ProfileStep } from './profile-steps.ts';
import { satisfy, type Wanted } from './satisfy.ts';
import { passingCondition, STEP_RESULTS } from './step-results.ts';

interface Rule {
  at: PropertyKey[];
  tree: ConditionTree;
}

export function logicIssues(profile: Profile): ProfileIssue[] {
  const rejecting = rulesAt(profile.autoReject?.enabled ? profile.autoReject.rules : [], 'autoReject');
  const approving = rulesAt(profile.autoApprove?.enabled ? profile.autoApprove.rules : [], 'autoApprove');
  const alone = [...rejecting, ...approving, ...triggers(profile)].flatMap((rule) =>
    mistakesOf(rule, profile),
  );
  if (alone.length > 0) return alone;
  const together = [...apart(approving), ...rejectingAll(profile, rejecting, approving)];
  return together.length > 0 ? together : withoutDocument(profile, rejecting, approving);
}

function rulesAt(conditions: readonly Condition[], where: string): Rule[] {
  return conditions.map((each, index) => ({ at: [where, 'rules', index], tree: compileCondition(each) }));
}

function triggers(profile: Profile): Rule[] {
  const steps = profile.steps.flatMap((step, index) =>
    step.conditions ? [{ at: ['steps', index, 'conditions', 'triggerIf'], tree: treeOf(step) }] : [],
  );
  const review = profile.manualReview?.triggerIf;
  return [
    ...steps,
    ...(review ? [{ at: ['manualReview', 'triggerIf'], tree: compileCondition(review) }] : []),
    ...(profile.skipIf ? [{ at: ['skipIf'], tree: compileCondition(profile.skipIf) }] : []),
  ];
}

function treeOf(step: ProfileStep): ConditionTree {
  return compileCondition(step.conditions!.triggerIf);
}

function mistakesOf({ at, tree }: Rule, profile: Profile): ProfileIssue[] {
  if (!satisfy([{ tree, met: true }])) {
    return [issue(at, `This can never be met: ${tree.text}.`, 'Change a value, or take the rule out.')];
  }
  const types = new Set(profile.steps.map(({ type }) => type));
  const has = (fact: FactName) => {
    const source = FACT_SOURCES[fact];
    return source === 'caller' || types.has(source);
  };
  if (satisfy([{ tree, met: true }], has)) return [];
  const missing = factsOf(tree).find((fact) => !has(fact))!;
  return [
    issue(
      at,
      `This can never be met: no step of the profile gives ${missing}.`,
      `Add a step { type: ${FACT_SOURCES[missing]} }, or take the rule out.`,
    ),
  ];
}

function apart(approving: readonly Rule[]): ProfileIssue[] {
  return approving.flatMap((rule, index) => {
    const other = approving.slice(0, index).find((earlier) => !satisfy([met(earlier), met(rule)]));
    if (!other) return [];
    return [
      issue(
        rule.at,
        `This and ${pathText(other.at)} can never both be met (${other.tree.text}), so nobody is ever approved.`,
        'Join them by condition: ANY, or take one out.',
      ),
    ];
  });
}

function rejectingAll(
  profile: Profile,
  rejecting: readonly Rule[],
  approving: readonly Rule[],
): ProfileIssue[] {
  if (!profile.autoApprove?.enabled) return [];
  const approved = [...approving.map(met), ...passedSteps(profile)];
  if (!satisfy(approved)) return [];
  return rejecting
    .filter(({ tree }) => !satisfy([...approved, { tree, met: false }]))
    .map(({ at, tree }) =>
      issue(
        at,
        `Everybody whom autoApprove would approve is rejected by this: ${tree.text}.`,
        'Change one of the two, so that they leave each other room.',
      ),
    );
}

/** What approval asks of the steps that everybody takes, beside the rules. */
function passedSteps({ steps }: Profile): Wanted[] {
  return steps.flatMap((step) => {
    const passed = step.conditions ? null : passingCondition(step.type, step.required);
    return passed ? [{ tree: compileCondition(passed), met: true }] : [];
  });
}

function withoutDocument(
  profile: Profile,
  rejecting: readonly Rule[],
  approving: readonly Rule[],
): ProfileIssue[] {
  if (!profile.autoApprove?.enabled || profile.manualReview?.always) return [];
  // Who has to be no specimen has to have a document.
  const asked = profile.steps.some(({ type }) => type === 'document');
  if (asked && !profile.allowSpecimens) return [];
  const review = profile.manualReview?.triggerIf;
  const unmet = [...rejecting.map(({ tree }) => tree), ...(review ? [compileCondition(review)] : [])];
  const steps = stepsWithoutDocument(profile);
  if (!steps) return [];
  const values = satisfy(
    [...steps, ...approving.map(met), ...unmet.map((tree) => ({ tree, met: false }))],
    (fact) => knownWithoutDocument(fact, profile),
  );
  if (!values) return [];
  const example = exampleOf(values);
  return [
    issue(
      ['autoApprove'],
      `Somebody could be approved without any document${example}.`,
      'Make the step document required, or add the rule documentReadable: "== true".',
    ),
  ];
}

/** What must hold of the steps where no document is given; null where one that needs it is always asked for. */
function stepsWithoutDocument(profile: Profile): Wanted[] | null {
  const wanted: Wanted[] = [];
  for (const step of profile.steps) {
    if (step.type === 'manual_review' && !step.conditions) return null;
    const needs = NEED_DOCUMENT.includes(step.type) || step.type === 'manual_review';
    // Left out by the applicant, or not asked for: either is as good as passed.
    if (needs && !step.required && !step.conditions) continue;
    if (needs && !step.conditions) return null;
    if (step.conditions && needs) wanted.push({ tree: treeOf(step), met: false });
    const passed = needs || step.conditions ? null : passingCondition(step.type, step.required);
    if (passed) wanted.push({ tree: compileCondition(passed), met: true });
  }
  return wanted;
}

/** Of a step that needs a document nothing is known but that it was left out. */
function knownWithoutDocument(fact: FactName, profile: Profile): boolean {
  const source = FACT_SOURCES[fact];
  if (source === 'caller') return true;
  if (!profile.steps.some(({ type }) => type === source)) return false;
  return !NEED_DOCUMENT.includes(source) && STEP_RESULTS[source] !== null;
}

function met({ tree }: Rule): Wanted {
  return { tree, met: true };
}

function factsOf(tree: ConditionTree): FactName[] {
  return tree.kind === 'leaf' ? [tree.fact] : tree.parts.flatMap(factsOf);
}

function exampleOf(values: ReadonlyMap<FactName, FactValue>): string {
  const told = [...values].slice(0, 4).map(([fact, value]) => `${fact} ${value}`);
  return told.length === 0 ? '' : `, with ${told.join(', ')}`;
}

function issue(at: PropertyKey[], problem: string, fix: string): ProfileIssue {
  return { at, path: pathText(at), problem, fix };
}
