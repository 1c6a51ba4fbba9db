/**
 * The lifecycle of a verification. One table; API, workers, console and facades read it.
 *
 * | action   | from                                  | to                  | needs                         |
 * |----------|---------------------------------------|---------------------|-------------------------------|
 * | submit   | started                               | submitted           |                               |
 * | approve  | submitted, double_check               | approved            |                               |
 * | reject   | submitted, double_check               | rejected            | a reason or a comment         |
 * | hold     | started, submitted, double_check      | hold                |                               |
 * | resume   | hold                                  | the status before   | the status before             |
 * | cancel   | started, submitted, hold, double_check| canceled            |                               |
 * | resubmit | rejected                              | started             | a rejection that allows retry |
 * | block    | submitted, double_check, approved, rejected | rejected      | a reason or a comment         |
 * | expire   | started                               | expired             |                               |
 * | decide   | submitted, and every decided status   | the outcome         | an outcome                    |
 *
 * canceled and expired are the end. An approved or rejected verification can still get a new decision:
 * a person approved today may be on a list next week.
 */
import type { Outcome, Retry } from './decision.ts';

export const STATUSES = [
  'started',
  'submitted',
  'approved',
  'rejected',
  'double_check',
  'hold',
  'canceled',
  'expired',
] as const;
export type Status = (typeof STATUSES)[number];

/** Statuses that a verification can be held in, and so return to. */
export type HoldableStatus = 'started' | 'submitted' | 'double_check';

type Target = Status | 'before_hold' | 'outcome';
interface Row {
  from: readonly Status[];
  to: Target;
  /** Who may ask for it: a caller of the API, or only the service itself. */
  actor: 'caller' | 'service';
}

export const TRANSITIONS = {
  submit: { from: ['started'], to: 'submitted', actor: 'caller' },
  approve: { from: ['submitted', 'double_check'], to: 'approved', actor: 'caller' },
  reject: { from: ['submitted', 'double_check'], to: 'rejected', actor: 'caller' },
  hold: { from: ['started', 'submitted', 'double_check'], to: 'hold', actor: 'caller' },
  resume: { from: ['hold'], to: 'before_hold', actor: 'caller' },
  cancel: { from: ['started', 'submitted', 'hold', 'double_check'], to: 'canceled', actor: 'caller' },
  resubmit: { from: ['rejected'], to: 'started', actor: 'caller' },
  block: {
    from: ['submitted', 'double_check', 'approved', 'rejected'],
    to: 'rejected',
    actor: 'caller',
  },
  expire: { from: ['started'], to: 'expired', actor: 'service' },
  decide: {
    from: ['submitted', 'approved', 'rejected', 'double_check'],
    to: 'outcome',
    actor: 'service',
  },
} as const satisfies Record<string, Row>;

export type Action = keyof typeof TRANSITIONS;
export const ACTIONS = Object.keys(TRANSITIONS) as Action[];

/** What the table needs to know beside the status. */
export interface TransitionContext {
  /** Of the decision that stands, for `resubmit`. */
  retry?: Retry | null;
  /** Status before the hold, for `resume`. */
  before?: HoldableStatus | null;
  /** For `decide`. */
  outcome?: Outcome;
  /** For `reject` and `block`: one of the two. */
  reason?: string | null;
  comment?: string | null;
}

export type TransitionProblem = 'wrong_status' | 'not_retryable' | 'reason_missing' | 'outcome_missing';
export type TransitionResult =
  | { ok: true; to: Status }
  | { ok: false; problem: TransitionProblem; allowed: Action[]; detail: string };

/** Statuses out of which nothing leads. */
export const TERMINAL_STATUSES: readonly Status[] = STATUSES.filter((status) =>
  ACTIONS.every((action) => !isFrom(action, status)),
);

/** Actions that a caller may ask for now, in the order of the table. */
export function allowedActions(status: Status, context: TransitionContext = {}): Action[] {
  return ACTIONS.filter(
    (action) =>
      TRANSITIONS[action].actor === 'caller' &&
      isFrom(action, status) &&
      (action !== 'resubmit' || context.retry === 'retry') &&
      (action !== 'resume' || context.before != null),
  );
}

/** Where the action leads, or why it does not and what does. Never throws. */
export function transition(
  status: Status,
  action: Action,
  context: TransitionContext = {},
): TransitionResult {
  const refuse = (problem: TransitionProblem, detail: string): TransitionResult => ({
    ok: false,
    problem,
    allowed: allowedActions(status, context),
    detail,
  });
  if (!isFrom(action, status)) {
    const from = TRANSITIONS[action].from.join(', ');
    return refuse('wrong_status', `${action} is possible from ${from}; the verification is ${status}.`);
  }
  if (action === 'resubmit' && context.retry !== 'retry') {
    return refuse('not_retryable', 'The rejection is final: it cannot be resubmitted.');
  }
  if ((action === 'reject' || action === 'block') && !context.reason?.trim() && !context.comment?.trim()) {
    return refuse('reason_missing', 'A rejection needs a reason or a comment.');
  }
  const to = target(action, context);
  return to
    ? { ok: true, to }
    : refuse('outcome_missing', `${action} needs to be told where to: an outcome, or the status before.`);
}

function isFrom(action: Action, status: Status): boolean {
  return (TRANSITIONS[action].from as readonly Status[]).includes(status);
}

function target(action: Action, context: TransitionContext): Status | null {
  const to = TRANSITIONS[action].to;
  if (to === 'before_hold') return context.before ?? null;
  if (to === 'outcome') return context.outcome ?? null;
  return to;
}
