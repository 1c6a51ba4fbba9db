/**
 * The API's own operations without HTTP: the same scopes, contract and answers, for facades and for a caller that has
 * idwell in its own process.
 */
import { ApiError } from '../providers/idwell/api-error.ts';
import type {
  NativeApi,
  OperationInput,
  OperationName,
  OperationOutput,
} from '../providers/idwell/native-api.ts';
import type { Principal } from './auth/principal.ts';
import { requireScope } from './auth/require-scope.ts';
import type { ApiContext } from './context.ts';
import { ERRORS } from './errors/catalogue.ts';
import { asProblem } from './errors/handle-errors.ts';
import type { Problem } from './errors/problem.ts';
import type { Caller, Route } from './route.ts';
import { ROUTES } from './routes.ts';
import { answerOnce, parseParts } from './serve-route.ts';

const BY_NAME = new Map<string, Route>(ROUTES.map((route) => [route.declaration.id, route]));

/** `requestId`: under which a fault is logged. */
export function callInProcess(context: ApiContext, principal: Principal, requestId: string): NativeApi {
  const store = context.store.in({ tenantId: principal.tenant, mode: principal.mode });
  return {
    async call<N extends OperationName>(name: N, input: OperationInput<N> = {}): Promise<OperationOutput<N>> {
      const route = BY_NAME.get(name) as Route;
      try {
        requireScope(principal, route.declaration.scope);
        const { path, query, body, file, files, idempotencyKey } =
          input as OperationInput<'createVerification'>;
        const asked = {
          ...parseParts(route, { params: path, query, body }),
          file: file ?? null,
          files: files ?? [],
          principal,
          store,
          request: callerOf(requestId, name, idempotencyKey),
        };
        const { body: answer } = await answerOnce(route, asked as Parameters<typeof answerOnce>[1], context);
        return answer as OperationOutput<N>;
      } catch (error) {
        throw asApiError(error, context, requestId);
      }
    },
  };
}

/** What operations ask of a request beside its contract. */
function callerOf(id: string, operation: string, idempotencyKey: string | undefined): Caller {
  return {
    id,
    path: operation,
    get: (name) => (name.toLowerCase() === 'idempotency-key' ? idempotencyKey : undefined),
    acceptsLanguages: () => false,
  };
}

function asApiError(error: unknown, { log }: ApiContext, requestId: string): ApiError {
  if (error instanceof ApiError) return error;
  const problem: Problem = asProblem(error);
  if (problem.status >= 500) log.error({ err: error, request_id: requestId }, 'request failed');
  const { headers, verification_id, ...members } = problem.extras;
  const after = Number(headers?.['Retry-After']);
  return new ApiError(
    {
      ...members,
      status: problem.status,
      code: problem.code,
      detail: problem.message,
      fix: ERRORS[problem.code].fix,
      requestId,
      ...(verification_id ? { verificationId: verification_id } : {}),
      ...(after > 0 ? { retryAfter: after } : {}),
    },
    { cause: error },
  );
}
