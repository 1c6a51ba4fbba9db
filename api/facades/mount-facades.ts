/** Puts the facades that the setting names on express: their paths, keys, words and errors. */
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type Response,
  Router,
} from 'express';
import type { Facade, FacadeFailure, House, VendorAnswer } from '../../providers/facades/facade.ts';
import { FACADES } from '../../providers/facades/facades.ts';
import { VendorProblem } from '../../providers/facades/vendor-problem.ts';
import { ApiError } from '../../providers/idwell/api-error.ts';
import type { Principal } from '../auth/principal.ts';
import { requireScope } from '../auth/require-scope.ts';
import type { ApiContext } from '../context.ts';
import { asProblem } from '../errors/handle-errors.ts';
import { Problem } from '../errors/problem.ts';
import { callInProcess } from '../in-process.ts';
import type { RouteGuards } from '../serve-route.ts';
import { authenticateVendor } from './authenticate-vendor.ts';
import { readVendorRequest } from './read-vendor-request.ts';

export function mountFacades(app: Express, context: ApiContext, guards: RouteGuards): void {
  for (const name of context.settings.facades) {
    const facade = FACADES[name];
    app.use(routerOf(facade, withProfiles(context, facade), guards));
  }
}

function withProfiles(context: ApiContext, { profiles }: Facade): ApiContext {
  return profiles ? { ...context, profiles: new Map([...context.profiles, ...profiles()]) } : context;
}

function routerOf(facade: Facade, context: ApiContext, guards: RouteGuards): Router {
  const router = Router();
  // As it came: signatures are made over the bytes.
  const raw = express.raw({ type: () => true, limit: context.settings.bodyBytes });
  for (const { method, path, scope, handle } of facade.routes) {
    router[method](path.replace(/\{(\w+)\}/g, ':$1'), raw, async (request, response, next) => {
      const asked = await readVendorRequest(request);
      const principal = await authenticateVendor(context, facade, asked);
      request.principal = principal;
      const limit = request.is('multipart/*') ? guards.limitUploads : guards.limit;
      await limited(limit, request, response);
      if (response.headersSent) return next();
      if (scope) requireScope(principal, scope);
      write(response, await handle(asked, houseOf(facade, context, principal, String(request.id))));
    });
  }
  for (const prefix of facade.prefixes) {
    router.all([prefix, `${prefix}/*rest`], (request) => {
      throw new Problem('no_such_route', `${request.method} ${request.path} is not offered.`);
    });
  }
  router.use(failureOf(facade, context));
  return router;
}

/** Rejects where there were too many. */
function limited(limit: RouteGuards['limit'], request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    Promise.resolve(limit(request, response, (error?: unknown) => (error ? reject(error) : resolve()))).catch(
      reject,
    );
  });
}

function houseOf(facade: Facade, context: ApiContext, principal: Principal, requestId: string): House {
  const store = context.store.in({ tenantId: principal.tenant, mode: principal.mode });
  return {
    api: callInProcess(context, principal, requestId),
    records: store.facadeRecords(facade.name),
    mode: principal.mode,
    keyId: principal.id,
    now: () => context.store.clock.now(),
    publicUrl: context.publicUrl(),
    requestId,
  };
}

function failureOf(facade: Facade, { log }: ApiContext): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const failure = failureFrom(error, String(request.id));
    const foreseen = error instanceof ApiError || error instanceof VendorProblem;
    if (failure.status >= 500 && !foreseen)
      log.error({ err: error, request_id: request.id }, 'request failed');
    write(response, facade.failure(failure));
  };
}

function failureFrom(error: unknown, requestId: string): FacadeFailure {
  if (error instanceof VendorProblem) {
    const { status, code, message, fields } = error;
    return { status, code, message, fields, requestId };
  }
  if (error instanceof ApiError) {
    const wrong = (error.parts.errors ?? []).map(({ path, message }) => [
      path.replace(/^body\./, ''),
      message,
    ]);
    const fields = Object.fromEntries(wrong);
    return { status: error.status, code: error.code, message: error.advice, fields, requestId };
  }
  const { status, code, message } = asProblem(error);
  return { status, code, message, fields: {}, requestId };
}

function write(response: Response, { status, body, content, headers = {} }: VendorAnswer): void {
  response.status(status).set(headers);
  if (content) response.type(content.type).send(Buffer.from(content.bytes));
  else if (body === undefined) response.end();
  else response.json(body);
}
