/** What became of one attempt to deliver. */
import { RefusedTargetError } from './resolve-target.ts';

export interface Attempt {
  /** HTTP status that was answered; null where none was. */
  status: number | null;
  /** Null where it was delivered. */
  error: string | null;
  /** The header, as it came. */
  retryAfter: string | null;
  /** Trying again would not help. */
  final: boolean;
  /** How long it took. */
  ms: number;
}

export function finalFailure(error: string): Attempt {
  return { status: null, error, retryAfter: null, final: true, ms: 0 };
}

/** Of what was thrown on the way to the receiver. */
export function failed(error: unknown): Attempt {
  return { ...finalFailure(reasonOf(error)), final: error instanceof RefusedTargetError };
}

/** The code and no more: messages of the network name addresses. */
function reasonOf(error: unknown): string {
  if (error instanceof RefusedTargetError) return error.message;
  const { name, code } = error as NodeJS.ErrnoException;
  if (name === 'TimeoutError' || name === 'AbortError') return 'The receiver did not answer in time.';
  return `The receiver could not be reached${typeof code === 'string' ? ` (${code})` : ''}.`;
}
