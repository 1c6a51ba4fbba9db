import { ERRORS, type ErrorCode } from './catalogue.ts';

/** One field that does not fit the contract. */
export interface FieldError {
  /** Path in the request: `body.expected.person.date_of_birth`. */
  path: string;
  message: string;
}

/** More members of a problem: what is allowed instead, what is missing, which fields are wrong. */
export interface ProblemExtras {
  errors?: FieldError[];
  allowed?: readonly string[];
  missing?: unknown[];
  asked?: unknown[];
  verification_id?: string;
  headers?: Record<string, string>;
}

/** An answer of RFC 9457. Thrown by operations, written by the error handler. */
export class Problem extends Error {
  override name = 'Problem';
  readonly code: ErrorCode;
  readonly status: number;
  readonly extras: ProblemExtras;

  /** `detail`: one sentence about this very case; never personal data. */
  constructor(code: ErrorCode, detail?: string, extras: ProblemExtras = {}) {
    super(detail ?? ERRORS[code].title);
    this.code = code;
    this.status = ERRORS[code].status;
    this.extras = extras;
  }

  /** The body of `application/problem+json`. */
  toJSON(requestId: string, docs: string) {
    const { headers: _, ...members } = this.extras;
    const { title, fix, status } = ERRORS[this.code];
    return {
      type: `${docs}#${this.code}`,
      title,
      status,
      code: this.code,
      detail: this.message,
      fix,
      request_id: requestId,
      ...members,
    };
  }
}
