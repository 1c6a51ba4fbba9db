/**
 * One route, declared once: the schemas validate requests, type the handler and write the OpenAPI description.
 */
import type { ZodType, z } from 'zod';
import type { ScopedStore } from '../store/scoped-store.ts';
import type { Principal } from './auth/principal.ts';
import type { Scope } from './auth/scopes.ts';
import type { ApiContext } from './context.ts';
import type { ErrorCode } from './errors/catalogue.ts';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

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
  /** Scope that an API key needs. */
  scope: Scope;
  /** The token in an applicant's url may do this, for its own verification. */
  applicant?: boolean;
  /** Takes `multipart/form-data` with a file beside JSON. */
  multipart?: boolean;
  /** Takes YAML beside JSON. */
  yaml?: boolean;
  /** Takes `multipart/form-data` with several files in one field, `most` of them, of so many bytes each. */
  frames?: { field: string; most: number; bytes: number };
  request: S;
  status: 200 | 201 | 202 | 204;
  /** The answer; null: it is not JSON. */
  response: R | null;
  /** Media type of an answer that is not JSON. */
  produces?: string;
  errors: ErrorCode[];
}

type Parsed<T> = T extends ZodType ? z.output<T> : undefined;

/** A request whose parts fit the contract. */
export interface Asked<S extends RouteSchemas> {
  params: Parsed<S['params']>;
  query: Parsed<S['query']>;
  body: Parsed<S['body']>;
  /** The uploaded file of a multipart request. */
  file: Uint8Array | null;
  /** Those of a request with several, in their order. */
  files: Uint8Array[];
  principal: Principal;
  /** What the principal's tenant and mode hold. */
  store: ScopedStore;
  request: Caller;
}

/** What operations look at beside the contract; an express request has it. */
export interface Caller {
  /** `req_…` */
  id: string;
  path: string;
  get(header: string): string | undefined;
  acceptsLanguages(languages: string[]): string | false;
}

/** An answer that is not JSON. */
export interface Content {
  type: string;
  bytes: Uint8Array;
  headers?: Record<string, string>;
}

type Result<R extends ZodType> = z.input<R> | Content | undefined;

export interface Route {
  declaration: RouteDeclaration<RouteSchemas, ZodType>;
  handle(asked: Asked<RouteSchemas>, context: ApiContext): Promise<unknown>;
}

/** Joins a declaration with what it does. */
export function route<S extends RouteSchemas, R extends ZodType>(
  declaration: RouteDeclaration<S, R>,
  handle: (asked: Asked<S>, context: ApiContext) => Promise<Result<R>>,
): Route {
  return { declaration, handle } as unknown as Route;
}
