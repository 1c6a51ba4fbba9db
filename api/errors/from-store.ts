/** What the store refuses, as problems of the catalogue. */
import {
  BadCursorError,
  IdempotencyInProgressError,
  IdempotencyMismatchError,
  LimitError,
  LivenessRefusedError,
  NotFoundError,
  WrongStatusError,
} from '../../store/errors.ts';
import { Problem } from './problem.ts';

export function problemOfStore(error: unknown): Problem | null {
  if (error instanceof NotFoundError) return new Problem('not_found', error.message);
  if (error instanceof WrongStatusError) return ofStatus(error);
  if (error instanceof LivenessRefusedError)
    return new Problem(error.reason === 'expired' ? 'liveness_expired' : 'liveness_refused', error.message);
  if (error instanceof LimitError && error.limit.startsWith('Liveness'))
    return new Problem('too_many_sessions', error.message);
  if (error instanceof LimitError) return new Problem('too_many_documents', error.message);
  if (error instanceof IdempotencyMismatchError) return new Problem('idempotency_reused', error.message);
  if (error instanceof IdempotencyInProgressError) return new Problem('idempotency_running', error.message);
  if (error instanceof BadCursorError)
    return new Problem('invalid_request', `query.cursor: ${error.message}`);
  return null;
}

function ofStatus(error: WrongStatusError): Problem {
  if (error.problem === 'reason_missing') return new Problem('reason_required', error.message);
  return new Problem('wrong_status', error.message, { allowed: error.allowed });
}
