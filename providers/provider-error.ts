import type { ProviderAction, ProviderStatus } from './provider.ts';

export const PROVIDER_ERRORS = {
  /** The provider cannot do this; its capabilities say so. */
  not_offered: { retry: false },
  /** The request is wrong: the same one will never pass. */
  invalid_request: { retry: false },
  /** The key is missing, wrong, or may not do this. */
  unauthenticated: { retry: false },
  not_found: { retry: false },
  /** The verification is not in a status that allows it. */
  wrong_status: { retry: false },
  /** Captures are missing. */
  incomplete: { retry: false },
  /** The signature of a webhook is wrong, too old or missing. */
  webhook_refused: { retry: false },
  rate_limited: { retry: true },
  /** No answer in time. Whether it was done is not known. */
  timeout: { retry: true },
  /** No connection: it was not done. */
  unreachable: { retry: true },
  /** The provider failed on its side (5xx). */
  provider_failed: { retry: true },
  /** What it answered is not what its contract says. */
  unexpected_answer: { retry: false },
} as const satisfies Record<string, { retry: boolean }>;

export type ProviderErrorCode = keyof typeof PROVIDER_ERRORS;

export interface ProviderErrorDetails {
  /** Of HTTP; null where no answer came. */
  httpStatus?: number | null;
  /** Milliseconds to wait, as the provider asks. */
  retryAfter?: number;
  /** Actions that are possible instead. */
  allowed?: readonly string[];
  status?: ProviderStatus;
  /** What the provider said. */
  raw?: unknown;
}

/** The one error of every provider. */
export class ProviderError extends Error {
  override name = 'ProviderError';
  readonly code: ProviderErrorCode;
  readonly provider: string;
  readonly action: ProviderAction | 'health';
  /** The same call may pass later. */
  readonly canRetry: boolean;
  /** It is known that nothing was done, so that another provider may be asked without doing it twice. */
  readonly isUndone: boolean;
  readonly details: ProviderErrorDetails;

  constructor(
    where: { provider: string; action: ProviderAction | 'health' },
    code: ProviderErrorCode,
    message: string,
    details: ProviderErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(`${where.provider}: ${message}`, options);
    this.code = code;
    this.provider = where.provider;
    this.action = where.action;
    this.canRetry = PROVIDER_ERRORS[code].retry;
    this.isUndone = code !== 'timeout' && code !== 'unexpected_answer' && code !== 'provider_failed';
    this.details = details;
  }
}
