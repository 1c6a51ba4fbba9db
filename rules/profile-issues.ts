/** Turns zod's issues into problems with a fix. */
import Fuse from 'fuse.js';
import type { z } from 'zod';
import { FACTS } from './facts.ts';
import { profileSchema } from './profile.ts';
import { step } from './profile-steps.ts';

export interface ProfileIssue {
  /** `steps[0].type`; empty for the whole. */
  path: string;
  problem: string;
  /** What to do, one sentence. */
  fix: string;
  /** The same path in pieces. */
  at: PropertyKey[];
}

type Issue = z.core.$ZodIssue;

export function profileIssues(issues: readonly Issue[], prefix: PropertyKey[] = []): ProfileIssue[] {
  // A condition whose only fact is misspelled is not empty.
  const misspelled = issues
    .filter(({ code }) => code === 'unrecognized_keys')
    .map(({ path }) => pathText(path));
  const told = issues.filter(({ code, path }) => code !== 'custom' || !misspelled.includes(pathText(path)));
  return told.flatMap((issue) => {
    const at = [...prefix, ...issue.path];
    if (issue.code === 'invalid_union' && issue.errors.length > 0)
      return profileIssues(branch(issue.errors), at);
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, at));
    return [{ at, path: pathText(at), problem: problemOf(issue), fix: fixOf(issue) }];
  });
}

/** The alternative that came furthest is the one that was meant. */
function branch(alternatives: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map((issue) => issue.path.length));
  const rank = (issues: readonly Issue[]) =>
    depth(issues) * 10 + (issues.some((issue) => issue.code === 'custom') ? 5 : 0);
  return [...alternatives].sort((a, b) => rank(b) - rank(a))[0] ?? [];
}

function unknownKey(key: string, at: PropertyKey[]): ProfileIssue {
  const near = nearest(key);
  const fix = near
    ? `Did you mean ${near}?`
    : 'Remove it, or see profile.schema.json for what can stand here.';
  return { at: [...at, key], path: pathText([...at, key]), problem: `${key} is not known here.`, fix };
}

function problemOf(issue: Issue): string {
  if (issue.code === 'invalid_union' && 'options' in issue) return 'There is no step of this type.';
  return `${issue.message}.`
    .replace(/\.\.$/, '.')
    .replace(/^[a-z](?=[a-z]* )/, (letter) => letter.toUpperCase());
}

function fixOf(issue: Issue): string {
  if (issue.code === 'invalid_union' && 'options' in issue) {
    return `Use one of ${(issue.options as unknown[]).join(', ')}.`;
  }
  if (issue.code === 'invalid_value') return `Use one of ${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'invalid_type') return `Write a value of type ${issue.expected}.`;
  if (issue.code === 'too_small') return `Use at least ${issue.minimum}.`;
  if (issue.code === 'too_big') return `Use at most ${issue.maximum}.`;
  return 'Change the value as said.';
}

const KNOWN_KEYS = [
  ...Object.keys(FACTS),
  ...Object.keys(profileSchema.shape),
  ...step.options.flatMap((option) => Object.keys(option.shape)),
  ...[
    'triggerIf',
    'enabled',
    'rules',
    'condition',
    'checks',
    'ALL',
    'ANY',
    'AND',
    'OR',
    'NOT',
    'label',
    'retry',
  ],
  ...['always', 'assignTo', 'priority', 'sla', 'period', 'deleteAfter'],
];

function nearest(key: string): string | null {
  return new Fuse([...new Set(KNOWN_KEYS)], { threshold: 0.5 }).search(key)[0]?.item ?? null;
}

/** `['steps', 0, 'type']` as `steps[0].type`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}
