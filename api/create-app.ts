/** The express application: routes of the contract, its description, the pages that show it, and health. */
import { readFileSync } from 'node:fs';
import express, { type Express, type Request } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { pinoHttp } from 'pino-http';
import type { ApiContext } from './context.ts';
import { handleErrors, noSuchRoute } from './errors/handle-errors.ts';
import { Problem } from './errors/problem.ts';
import { mountFacades } from './facades/mount-facades.ts';
import { describeApi } from './openapi.ts';
import { type Description, docsPage } from './pages/docs-page.ts';
import { requestId } from './request-id.ts';
import { ROUTES } from './routes.ts';
import { serveRoute } from './serve-route.ts';

const MINUTE = 60_000;

export function createApp(context: ApiContext): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(helmet({ contentSecurityPolicy: { directives: { 'img-src': ["'self'", 'data:'] } } }));
  app.use(requestId(context.store.clock));
  app.use(logRequests(context));
  servePages(app, context);
  const { ratePerMinute, uploadsPerMinute } = context.settings;
  const guards = { limit: limitOf(ratePerMinute), limitUploads: limitOf(uploadsPerMinute) };
  for (const route of ROUTES) serveRoute(app, route, context, guards);
  mountFacades(app, context, guards);
  refuseOtherMethods(app);
  app.use(noSuchRoute);
  app.use(handleErrors(context.log));
  return app;
}

/** Paths only, with ids but without queries: nothing personal gets into the log. */
function logRequests({ log }: ApiContext) {
  return pinoHttp({
    logger: log,
    genReqId: (request) => (request as Request).id,
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'error' : 'info'),
    serializers: {
      req: (request: { id: string; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        // Some vendors name the person after a semicolon.
        path: request.url.split(/[?;]/)[0],
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
    // What broke is told by the error handler, once.
    customErrorObject: (_request, _response, _error, value: Record<string, unknown>) => {
      const { err: _, ...rest } = value;
      return rest;
    },
  });
}

function limitOf(most: number) {
  return rateLimit({
    windowMs: MINUTE,
    limit: most,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: (request) => {
      const principal = (request as unknown as Request).principal;
      return principal?.verification ?? principal?.id ?? 'nobody';
    },
    handler: (_request, response) => {
      const after = response.getHeader('Retry-After') ?? '60';
      throw new Problem('rate_limited', `At most ${most} in a minute.`, {
        headers: { 'Retry-After': String(after) },
      });
    },
  });
}

function servePages(app: Express, context: ApiContext): void {
  // Written when it is first asked for: the address is known once the server listens.
  let described: ReturnType<typeof describeApi> | undefined;
  const description = () => {
    described ??= describeApi(ROUTES, context.publicUrl(), context.version);
    return described;
  };
  const css = readFileSync(new URL('./pages/docs.css', import.meta.url), 'utf8');
  app.get('/openapi.json', (_request, response) => {
    response.json(description());
  });
  app.get('/docs/docs.css', (_request, response) => {
    response.type('css').send(css);
  });
  // Browsers ask for it on every page; there is none, and that is no error.
  app.get('/favicon.ico', (_request, response) => {
    response.status(204).end();
  });
  app.get(['/', '/docs'], (_request, response) => {
    response.type('html').send(docsPage(description() as unknown as Description));
  });
  app.get('/health', async (_request, response) => {
    await context.store.everywhere.ping();
    response.json({ status: 'ok', version: context.version });
  });
}

function refuseOtherMethods(app: Express): void {
  const byPath = new Map<string, string[]>();
  for (const { declaration } of ROUTES) {
    const path = declaration.path.replace(/\{(\w+)\}/g, ':$1');
    byPath.set(path, [...(byPath.get(path) ?? []), declaration.method.toUpperCase()]);
  }
  for (const [path, methods] of byPath) {
    app.all(path, (request) => {
      const allow = methods.join(', ');
      throw new Problem('method_not_allowed', `${request.method} is not one of ${allow}.`, {
        headers: { Allow: allow },
      });
    });
  }
}
