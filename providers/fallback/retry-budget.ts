/**
 * How many calls may be tried again: a share of all calls, and a few beside, so that a provider in trouble is not
 * asked twice by everybody.
 */
export interface RetryBudget {
  /** A call was made for the first time. */
  called(): void;
  /** Whether one may be tried again now; takes it from the budget. */
  take(): boolean;
}

/** `share`: retries for each call, 0..1; `reserve`: what may be saved up, and is there at first. */
export function createRetryBudget({ share = 0.1, reserve = 10 } = {}): RetryBudget {
  let left = reserve;
  return {
    called() {
      left = Math.min(reserve, left + share);
    },
    take() {
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
