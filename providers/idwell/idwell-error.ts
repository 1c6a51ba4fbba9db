import type { ProviderAction } from '../provider.ts';
import { ProviderError, type ProviderErrorCode } from '../provider-error.ts';
import { ApiError } from './api-error.ts';

/** Codes of our API (api/errors/catalogue.ts) that mean more to a caller of any provider than that the request is wrong. */
const CODES: Record<string, ProviderErrorCode> = {
  unauthenticated: 'unauthenticated',
  forbidden: 'unauthenticated',
  not_found: 'not_found',
  wrong_status: 'wrong_status',
  document_not_asked: 'wrong_status',
  too_many_documents: 'wrong_status',
  not_needed: 'wrong_status',
  idempotency_running: 'wrong_status',
  incomplete: 'incomplete',
  rate_limited: 'rate_limited',
  timeout: 'timeout',
  unreachable: 'unreachable',
  interrupted: 'provider_failed',
  unexpected_answer: 'unexpected_answer',
};

export function providerErrorOf(
  where: { provider: string; action: ProviderAction | 'health' },
  error: unknown,
): ProviderError {
  if (error instanceof ProviderError) return error;
  if (!(error instanceof ApiError)) {
    return new ProviderError(where, 'provider_failed', (error as Error).message, {}, { cause: error });
  }
  const { status, code, parts } = error;
  const ours = status >= 500 ? 'provider_failed' : (CODES[code] ?? 'invalid_request');
  const details = {
    httpStatus: status || null,
    raw: parts,
    ...(parts.retryAfter ? { retryAfter: parts.retryAfter * 1000 } : {}),
    ...(parts.allowed ? { allowed: parts.allowed } : {}),
  };
  return new ProviderError(where, ours, error.advice, details, { cause: error });
}
