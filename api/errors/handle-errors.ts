import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { MulterError } from 'multer';
import type { Logger } from 'pino';
import { problemOfStore } from './from-store.ts';
import { Problem } from './problem.ts';

/** No route took the request. */
export const noSuchRoute: RequestHandler = (request) => {
  throw new Problem('no_such_route', `${request.method} ${request.path} is not a route of this API.`);
};

/** Turns whatever was thrown into problem+json; what we did not foresee is logged, never shown. */
export function handleErrors(log: Logger): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const problem = asProblem(error);
    if (problem.status >= 500) log.error({ err: error, request_id: request.id }, 'request failed');
    writeProblem(response, problem, String(request.id));
  };
}

export function writeProblem(response: Response, problem: Problem, requestId: string): void {
  for (const [name, value] of Object.entries(problem.extras.headers ?? {})) response.setHeader(name, value);
  response.status(problem.status).type('application/problem+json');
  response.send(JSON.stringify(problem.toJSON(requestId, '/docs')));
}

/** Errors of express, its parsers and multer carry a `type` or `code` and a status. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const refused = problemOfStore(error);
  if (refused) return refused;
  if (error instanceof MulterError) return ofMulter(error);
  const { type, status, limit } = error as { type?: string; status?: number; limit?: number };
  if (type === 'entity.too.large') return new Problem('body_too_large', `The limit is ${limit} bytes.`);
  if (type === 'entity.parse.failed') return new Problem('invalid_json', (error as Error).message);
  if (type === 'encoding.unsupported' || type === 'charset.unsupported')
    return new Problem('unsupported_body');
  if (type === 'request.aborted' || type === 'request.size.invalid')
    return new Problem('invalid_json', 'The body ended early.');
  if (error instanceof URIError)
    return new Problem('no_such_route', 'The path is not valid percent-encoding.');
  if (status === 400) return new Problem('invalid_json', (error as Error).message);
  if (isDown(error)) return new Problem('unavailable', undefined, { headers: { 'Retry-After': '5' } });
  return new Problem('internal');
}

function ofMulter(error: MulterError): Problem {
  if (error.code === 'LIMIT_FILE_SIZE')
    return new Problem('file_too_large', 'The file is larger than the limit of this installation.');
  if (error.code === 'LIMIT_UNEXPECTED_FILE')
    return new Problem('file_missing', 'Send one file, in the field `file`.');
  return new Problem('invalid_request', `The multipart body was refused: ${error.message}.`);
}

/** Connections that the world refuses: the database or Redis is away, or gave up one of two that waited for each other. */
function isDown(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? '';
  return ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '40P01', '57P01', '57P03', '08006', '08001'].includes(code);
}
