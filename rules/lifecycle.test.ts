import { describe, expect, it } from 'vitest';
import { ACTIONS, allowedActions, STATUSES, TERMINAL_STATUSES, transition } from './lifecycle.ts';

const expected: Record<string, string[]> = {
  started: ['submit', 'hold', 'cancel'],
  submitted: ['approve', 'reject', 'hold', 'cancel', 'block'],
  double_check: ['approve', 'reject', 'hold', 'cancel', 'block'],
  hold: ['resume', 'cancel'],
  approved: ['block'],
  rejected: ['resubmit', 'block'],
  canceled: [],
  expired: [],
};

describe('allowedActions', () => {
  it.each(STATUSES)('%s', (status) => {
    expect(allowedActions(status, { retry: 'retry', before: 'submitted' })).toEqual(expected[status]);
  });

  it('offers no resubmit after a final rejection', () => {
    expect(allowedActions('rejected', { retry: 'final' })).toEqual(['block']);
  });
});

describe('transition', () => {
  it('resumes to the status before the hold', () => {
    for (const before of ['started', 'submitted', 'double_check'] as const) {
      expect(transition('hold', 'resume', { before })).toEqual({ ok: true, to: before });
    }
  });

  it('names what is allowed when a move is wrong', () => {
    expect(transition('approved', 'cancel')).toMatchObject({
      ok: false,
      problem: 'wrong_status',
      allowed: ['block'],
    });
    expect(transition('started', 'approve')).toMatchObject({
      ok: false,
      allowed: ['submit', 'hold', 'cancel'],
      detail: 'approve is possible from submitted, double_check; the verification is started.',
    });
  });

  it('rejects only with a reason or a comment', () => {
    expect(transition('double_check', 'reject', { reason: '  ' })).toMatchObject({
      problem: 'reason_missing',
    });
    expect(transition('double_check', 'reject', { comment: 'blurred' })).toEqual({
      ok: true,
      to: 'rejected',
    });
  });

  it('blocks also who was approved, with a reason', () => {
    expect(transition('approved', 'block', { reason: 'stolen' })).toEqual({ ok: true, to: 'rejected' });
    expect(transition('approved', 'block')).toMatchObject({ problem: 'reason_missing' });
    expect(transition('started', 'block', { reason: 'stolen' })).toMatchObject({ problem: 'wrong_status' });
  });

  it('resubmits a rejection with retry, back to started', () => {
    expect(transition('rejected', 'resubmit', { retry: 'retry' })).toEqual({ ok: true, to: 'started' });
    expect(transition('rejected', 'resubmit', { retry: 'final' })).toMatchObject({
      problem: 'not_retryable',
    });
  });

  it('lets a decided verification be decided anew', () => {
    expect(transition('approved', 'decide', { outcome: 'rejected' })).toEqual({ ok: true, to: 'rejected' });
    expect(transition('submitted', 'decide', {})).toMatchObject({ problem: 'outcome_missing' });
    expect(transition('hold', 'decide', { outcome: 'approved' })).toMatchObject({ problem: 'wrong_status' });
  });

  it('lets nothing out of canceled and expired', () => {
    expect(TERMINAL_STATUSES).toEqual(['canceled', 'expired']);
    for (const status of TERMINAL_STATUSES) {
      for (const action of ACTIONS) expect(transition(status, action).ok).toBe(false);
    }
  });
});
