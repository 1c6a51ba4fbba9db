/** Puts a declared route on express: who asks, how often, what they sent, what it does, what is answered. */
import { createHash } from 'node:crypto';
import type { Express, Request, RequestHandler, Response } from 'express';
import type { ZodType } from 'zod';
import { canonicalJson } from '../rules/canonical-json.ts';
import type { ScopedStore } from '../store/scoped-store.ts';
import { authenticate } from './auth/authenticate.ts';
import type { ApiContext } from './context.ts';
import { type FieldError, Problem } from './errors/problem.ts';
import type { Asked, Content, Route, RouteSchemas } from './route.ts';
import { readBody, readFrames } from './uploads/read-body.ts';

export interface RouteGuards {
  /** Counts the requests of a key. */
  limit: RequestHandler;
  /** Counts its uploads. */
  limitUploads: RequestHandler;
}

export function serveRoute(app: Express, route: Route, context: ApiContext, guards: RouteGuards): void {
  const { method, path, scope, applicant, multipart, yaml, frames } = route.declaration;
  app[method](
    path.replace(/\{(\w+)\}/g, ':$1'),
    authenticate(context, scope, applicant ?? false),
    multipart || frames ? guards.limitUploads : guards.limit,
    ...(frames ? readFrames(frames) : readBody(context.settings, { multipart, yaml })),
    async (request: Request, response: Response) => {
      const principal = request.principal as NonNullable<Request['principal']>;
      const store = context.store.in({ tenantId: principal.tenant, mode: principal.mode });
      const asked = parseRequest(route, request, store);
      const answer = await answerOnce(route, asked, context);
      write(response, answer);
    },
  );
}

export interface Answer {
  status: number;
  /** JSON, or content. */
  body: unknown;
  replayed?: boolean;
}

/** With an Idempotency-Key the first answer is kept, and given again to the same request. */
export async function answerOnce(
  route: Route,
  asked: Asked<RouteSchemas>,
  context: ApiContext,
): Promise<Answer> {
  const run = async () => ({ status: route.declaration.status, body: await resultOf(route, asked, context) });
  const key = asked.request.get('idempotency-key');
  if (route.declaration.method !== 'post' || key === undefined) return run();
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new Problem('idempotency_invalid');
  const name = `${route.declaration.method.toUpperCase()} ${asked.request.path}`;
  return asked.store.idempotency.run({ key, route: name, requestHash: hashOf(asked) }, run);
}

async function resultOf(route: Route, asked: Asked<RouteSchemas>, context: ApiContext): Promise<unknown> {
  const result = await route.handle(asked, context);
  // An answer that breaks its own contract is our fault and must not get out.
  return route.declaration.response ? route.declaration.response.parse(result) : result;
}

function hashOf({ params, query, body, file, files, principal }: Asked<RouteSchemas>): string {
  const text = canonicalJson({
    params: params ?? null,
    query: query ?? null,
    body: body ?? null,
    who: principal.id,
  });
  const hash = createHash('sha256').update(text);
  for (const content of [file ?? new Uint8Array(), ...files]) hash.update(content);
  return hash.digest('hex');
}

function parseRequest(route: Route, request: Request, store: ScopedStore): Asked<RouteSchemas> {
  return {
    ...parseParts(route, request),
    file: request.file?.buffer ?? null,
    files: Array.isArray(request.files) ? request.files.map(({ buffer }) => new Uint8Array(buffer)) : [],
    principal: request.principal,
    store,
    request,
  } as Asked<RouteSchemas>;
}

/** Throws the Problem `invalid_request` with every field that does not fit. */
export function parseParts(route: Route, parts: { params?: unknown; query?: unknown; body?: unknown }) {
  const { params, query, body } = route.declaration.request;
  return {
    params: parsed('path', params, parts.params),
    query: parsed('query', query, parts.query),
    body: parsed('body', body, parts.body),
  };
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

function write(response: Response, { status, body, replayed }: Answer): void {
  if (replayed) response.setHeader('Idempotency-Replayed', 'true');
  response.status(status);
  if (body === undefined) response.end();
  else if (isContent(body))
    response
      .set(body.headers ?? {})
      .type(body.type)
      .send(Buffer.from(body.bytes));
  else response.json(body);
}

function isContent(body: unknown): body is Content {
  return typeof body === 'object' && body !== null && (body as Content).bytes instanceof Uint8Array;
}
