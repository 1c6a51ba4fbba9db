/**
 * One route, declared once: the schemas validate requests, type the handler and write the OpenAPI description.
 */
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { ZodType, z } from 'zod';
import type { Principal } from './auth/principal.ts';
import type { Scope } from './auth/scopes.ts';
import type { ErrorCode } from './errors/catalogue.ts';
import { type FieldError, Problem } from './errors/problem.ts';

export type Method = 'get' | 'post' | 'put' | 'delete';

export interface RouteSchemas {
  params?: ZodType;
  query?: ZodType;
  body?: ZodType;
}

export interface RouteDeclaration<S extends RouteSchemas, R extends ZodType> {
  method: Method;
  /** OpenAPI form: `/v1/verifications/{id}`. */
  path: string;
  /** `createVerification`; the name of the operation in clients. */
  id: string;
  summary: string;
  description?: string;
  tag: string;
  /** Scope that an API key needs; null: open to everybody. */
  scope: Scope | null;
  /** The token in an applicant's url may do this, for its own verification. */
  applicant?: boolean;
  /** Takes `multipart/form-data` too; the operation reads the file itself. */
  multipart?: boolean;
  request: S;
  status: 200 | 201 | 202 | 204;
  /** The answer; null: it is not JSON (a picture), or there is none. */
  response: R | null;
  /** Media type of an answer that is not JSON. */
  produces?: string;
  errors: ErrorCode[];
}

type Parsed<T> = T extends ZodType ? z.output<T> : undefined;

export interface Handling<S extends RouteSchemas> {
  params: Parsed<S['params']>;
  query: Parsed<S['query']>;
  body: Parsed<S['body']>;
  principal: Principal;
  request: Request;
  response: Response;
}

export interface Route {
  declaration: RouteDeclaration<RouteSchemas, ZodType>;
  handler: RequestHandler;
}

/** Joins a declaration with what it does. The handler's result is checked against the response schema. */
export function route<S extends RouteSchemas, R extends ZodType>(
  declaration: RouteDeclaration<S, R>,
  handle: (handling: Handling<S>) => Promise<z.input<R> | undefined>,
): Route {
  const handler = async (request: Request, response: Response, _next: NextFunction): Promise<void> => {
    const handling = {
      params: parsed('path', declaration.request.params, request.params),
      query: parsed('query', declaration.request.query, request.query),
      body: parsed('body', declaration.request.body, request.body),
      principal: request.principal as Principal,
      request,
      response,
    } as Handling<S>;
    const result = await handle(handling);
    if (response.headersSent) return;
    if (declaration.response === null) {
      response.status(declaration.status).end();
      return;
    }
    response.status(declaration.status).json(declaration.response.parse(result));
  };
  return { declaration: declaration as unknown as Route['declaration'], handler };
}

function parsed(where: string, schema: ZodType | undefined, value: unknown): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value ?? {});
  if (result.success) return result.data;
  const errors: FieldError[] = result.error.issues.map((issue) => ({
    path: [where, ...issue.path.map(String)].join('.'),
    message: issue.message,
  }));
  const first = errors[0] as FieldError;
  throw new Problem('invalid_request', `${first.path}: ${first.message}`, { errors });
}
