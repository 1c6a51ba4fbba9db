import type { Action, Status, TransitionProblem } from '../rules/lifecycle.ts';

/** What the store refuses. Callers tell them apart by class; `api/` turns each into a problem of its catalogue. */
export class StoreError extends Error {
  override name = this.constructor.name;
}

/** There is no such row in this tenant and mode. */
export class NotFoundError extends StoreError {
  readonly kind: string;
  readonly id: string;
  constructor(kind: string, id: string) {
    super(`There is no ${kind} ${id}.`);
    this.kind = kind;
    this.id = id;
  }
}

/** The action does not fit. `allowed` are the actions that do; `problem` says which way it does not. */
export class WrongStatusError extends StoreError {
  readonly status: Status;
  readonly action: string;
  readonly problem: TransitionProblem;
  readonly allowed: readonly Action[];
  constructor(status: Status, action: string, refusal: Refusal) {
    super(refusal.detail);
    this.status = status;
    this.action = action;
    this.problem = refusal.problem;
    this.allowed = refusal.allowed;
  }
}

interface Refusal {
  problem: TransitionProblem;
  allowed: readonly Action[];
  detail: string;
}

/** A limit of the settings is reached. */
export class LimitError extends StoreError {
  readonly limit: string;
  readonly most: number;
  constructor(limit: string, most: number) {
    super(`${limit}: at most ${most}.`);
    this.limit = limit;
    this.most = most;
  }
}

/** Frames do not fit their liveness session. */
export class LivenessRefusedError extends StoreError {
  readonly reason: 'nonce' | 'used' | 'expired' | 'order';
  constructor(reason: LivenessRefusedError['reason'], detail: string) {
    super(detail);
    this.reason = reason;
  }
}

/** The same idempotency key came with another request. */
export class IdempotencyMismatchError extends StoreError {}

/** The first request with this idempotency key is still running. */
export class IdempotencyInProgressError extends StoreError {}

/** A released profile is never edited: the same version came with other content. */
export class ProfileReleasedError extends StoreError {}

/** A sealed blob or secret does not open: it was changed, or its key is not in the settings. */
export class SealBrokenError extends StoreError {}

/** The cursor of a list was not given out by this list. */
export class BadCursorError extends StoreError {}
