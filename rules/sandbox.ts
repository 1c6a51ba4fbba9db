/**
 * Outcomes that a caller forces in test mode, so that every path of an integration can be walked without the document
 * that leads to it. Asked for in the metadata of a verification, or by the name of the expected person:
 *
 * | metadata.sandbox_outcome | first name Sandbox and last name | what is decided                             |
 * |--------------------------|----------------------------------|---------------------------------------------|
 * | approved                 | Approved                         | approved                                    |
 * | rejected_retry           | Retry                            | rejected; the labels, or LOW_QUALITY        |
 * | rejected_final           | Final                            | rejected for good; the labels, or FORGERY   |
 * | double_check             | Review                           | double_check                                |
 * | timeout                  | Timeout                          | nothing: it stays submitted                 |
 *
 * Several with commas between them are those of the first submission, the second and so on; the last one stays.
 * `sandbox_labels` are labels of the catalogue with commas between them, for the rejections.
 */
import type { Mode, Retry } from './decision.ts';
import type { Expected } from './expected.ts';
import { LABELS } from './labels.ts';

export const SANDBOX_OUTCOMES = [
  'approved',
  'rejected_retry',
  'rejected_final',
  'double_check',
  'timeout',
] as const;
export type SandboxOutcome = (typeof SANDBOX_OUTCOMES)[number];

/** What is forced for one submission. */
export interface Sandbox {
  outcome: SandboxOutcome;
  /** Codes of the catalogue; those of a rejection that names none are left to the default. */
  labels: string[];
}

export type Metadata = Readonly<Record<string, unknown>>;
export interface SandboxIssue {
  path: 'sandbox_outcome' | 'sandbox_labels';
  message: string;
}

const KEYS = ['sandbox_outcome', 'sandbox_labels'] as const;
const FIRST_NAME = 'sandbox';
const LAST_NAMES: Record<string, SandboxOutcome> = {
  approved: 'approved',
  retry: 'rejected_retry',
  final: 'rejected_final',
  review: 'double_check',
  timeout: 'timeout',
};
const RETRY_OF: Partial<Record<SandboxOutcome, Retry>> = { rejected_retry: 'retry', rejected_final: 'final' };

/** Everything that is wrong with what is asked for, each with what would be right. */
export function sandboxIssues(metadata: Metadata, mode: Mode): SandboxIssue[] {
  const given = KEYS.filter((key) => metadata[key] !== undefined);
  if (mode === 'live') {
    return given.map((path) => ({ path, message: 'outcomes are forced with a key of test mode only' }));
  }
  const outcomes = list(metadata.sandbox_outcome);
  const wrong = outcomes.filter((each) => !isOutcome(each));
  if (metadata.sandbox_outcome !== undefined && (outcomes.length === 0 || wrong.length > 0)) {
    return [{ path: 'sandbox_outcome', message: `is one or more of ${SANDBOX_OUTCOMES.join(', ')}` }];
  }
  return metadata.sandbox_labels === undefined ? [] : labelIssues(metadata, outcomes as SandboxOutcome[]);
}

function labelIssues(metadata: Metadata, outcomes: SandboxOutcome[]): SandboxIssue[] {
  const issue = (message: string): SandboxIssue[] => [{ path: 'sandbox_labels', message }];
  const rejections = outcomes.filter((each) => RETRY_OF[each] !== undefined);
  if (rejections.length === 0)
    return issue('labels go with a sandbox_outcome of rejected_retry or rejected_final');
  const codes = list(metadata.sandbox_labels);
  const unknown = codes.filter((code) => !Object.hasOwn(LABELS, code));
  if (codes.length === 0 || unknown.length > 0) {
    return issue(`${unknown.join(', ') || 'nothing'} is no label of the catalogue (rules/labels.yaml)`);
  }
  const final = codes.filter((code) => LABELS[code]?.retry === 'final');
  if (final.length > 0 && rejections.includes('rejected_retry')) {
    return issue(`${final.join(', ')} makes a rejection final: ask for rejected_final`);
  }
  const fits = codes.some((code) => LABELS[code]?.retry !== 'retry');
  if (!fits && rejections.includes('rejected_final')) {
    return issue(`none of ${codes.join(', ')} can be final: add one that can, or ask for rejected_retry`);
  }
  return [];
}

/** The metadata as it is kept: what the expected person's name asks for stands in it, where nothing else is asked for. */
export function withSandboxName<T extends Metadata>(metadata: T, expected: Expected, mode: Mode): T {
  const { first_name: first, last_name: last, full_name: full } = expected.person ?? {};
  const [given = '', family = ''] = first && last ? [first, last] : (full ?? '').split(/\s+/);
  const outcome = LAST_NAMES[family.toLowerCase()];
  if (mode === 'live' || metadata.sandbox_outcome !== undefined) return metadata;
  return given.toLowerCase() === FIRST_NAME && outcome ? { ...metadata, sandbox_outcome: outcome } : metadata;
}

/** What is forced for this submission, counted from 1; null where nothing is, and always in live mode. */
export function sandboxOf(metadata: Metadata, mode: Mode, submission: number): Sandbox | null {
  if (mode !== 'test' || sandboxIssues(metadata, mode).length > 0) return null;
  const outcomes = list(metadata.sandbox_outcome) as SandboxOutcome[];
  const outcome = outcomes[Math.min(submission, outcomes.length) - 1];
  if (!outcome) return null;
  return { outcome, labels: RETRY_OF[outcome] ? list(metadata.sandbox_labels) : [] };
}

function isOutcome(text: string): text is SandboxOutcome {
  return (SANDBOX_OUTCOMES as readonly string[]).includes(text);
}

function list(value: unknown): string[] {
  if (typeof value !== 'string') return [];
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
