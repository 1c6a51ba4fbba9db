import { isNeverSent } from '../vendor/is-never-sent.ts';
import { ApiError, type ApiErrorParts } from './api-error.ts';

/** The problem of an answer; one that is no problem+json comes from something in between, such as a proxy. */
export async function errorOfAnswer(response: Response): Promise<ApiError> {
  const text = await response.text();
  const problem = parse(text);
  const after = Number(response.headers.get('retry-after'));
  return new ApiError({
    ...(problem ?? { code: 'unexpected_answer', detail: `The server answered ${response.status}.` }),
    status: response.status,
    ...(after > 0 ? { retryAfter: after } : {}),
  });
}

/** No answer came. */
export function errorOfFetch(error: unknown): ApiError {
  const [code, detail] =
    error instanceof Error && error.name === 'TimeoutError'
      ? ['timeout', 'The server did not answer in time.']
      : error instanceof SyntaxError
        ? ['unexpected_answer', 'What the server answered is no JSON.']
        : isNeverSent(error)
          ? ['unreachable', 'The server could not be reached.']
          : ['interrupted', 'The connection broke before the server had answered.'];
  return new ApiError({ status: 0, code, detail }, { cause: error });
}

function parse(text: string): Omit<ApiErrorParts, 'status'> | null {
  try {
    const { code, detail, fix, errors, allowed, missing, verification_id, request_id } = JSON.parse(text);
    if (typeof code !== 'string' || typeof detail !== 'string') return null;
    return {
      code,
      detail,
      fix,
      errors,
      allowed,
      missing,
      verificationId: verification_id,
      requestId: request_id,
    };
  } catch {
    return null;
  }
}
