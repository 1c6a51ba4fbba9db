/** One field that does not fit the contract. */
export interface ApiFieldError {
  /** `body.expected.person.date_of_birth` */
  path: string;
  message: string;
}

/** Members of a problem of the API (RFC 9457) that callers look at. */
export interface ApiErrorParts {
  /** Of HTTP; 0 where no answer came. */
  status: number;
  /** Of the catalogue: `wrong_status`; `unreachable`, `timeout` and `interrupted` where no answer came. */
  code: string;
  detail: string;
  fix?: string;
  errors?: ApiFieldError[];
  /** Actions that are allowed instead. */
  allowed?: readonly string[];
  missing?: readonly unknown[];
  verificationId?: string;
  requestId?: string;
  /** Seconds to wait, as the server asks. */
  retryAfter?: number;
}

/** What an operation of the API answered in place of its result. */
export class ApiError extends Error {
  override name = 'ApiError';
  readonly parts: ApiErrorParts;

  constructor(parts: ApiErrorParts, options?: ErrorOptions) {
    super(parts.detail, options);
    this.parts = parts;
  }

  get status(): number {
    return this.parts.status;
  }

  get code(): string {
    return this.parts.code;
  }

  /** What is wrong and how to mend it. */
  get advice(): string {
    const ended = /[.!?]$/.test(this.message) ? this.message : `${this.message}.`;
    return this.parts.fix ? `${ended} ${this.parts.fix}` : ended;
  }
}
