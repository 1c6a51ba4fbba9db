/** The OpenAPI 3.1 description, written from the declarations of the routes. */
import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { type ZodObject, type ZodType, z } from 'zod';
import { uploadFields, uploadJson } from './contract/document.ts';
import { problem } from './contract/problem.ts';
import { ERRORS, type ErrorCode } from './errors/catalogue.ts';
import type { Route } from './route.ts';

type Declaration = Route['declaration'];

export function describeApi(routes: readonly Route[], serverUrl: string, version: string) {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'key', {
    type: 'http',
    scheme: 'bearer',
    description:
      'An API key of idwell, or for the routes of the applicant the token of the verification’s url.',
  });
  for (const { declaration } of routes) registry.registerPath(pathOf(declaration));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'idwell',
      version,
      description:
        'Identity verification in your own house: create a verification, upload documents and a selfie, submit, and receive a decision with its reasons.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: serverUrl }],
    security: [{ key: [] }],
  });
}

function pathOf(declaration: Declaration): Parameters<OpenAPIRegistry['registerPath']>[0] {
  const { method, path, id, summary, description, tag, request, scope } = declaration;
  return {
    method,
    path,
    operationId: id,
    summary,
    ...(description ? { description } : {}),
    tags: [tag],
    security: scope ? [{ key: [] }] : [],
    request: {
      ...(request.params ? { params: request.params as ZodObject } : {}),
      ...(request.query ? { query: request.query as ZodObject } : {}),
      ...(method === 'post' ? { headers: [IDEMPOTENCY_KEY] } : {}),
      ...bodyOf(declaration),
    },
    responses: responsesOf(declaration),
  } as Parameters<OpenAPIRegistry['registerPath']>[0];
}

const IDEMPOTENCY_KEY = z
  .string()
  .optional()
  .meta({
    param: { name: 'Idempotency-Key', in: 'header' },
    description: 'The same key with the same request gives the same answer, once done (kept for 24 hours).',
  });

function bodyOf({ multipart, yaml, frames, request }: Declaration) {
  if (frames) {
    const files = z.array(z.string().meta({ format: 'binary' })).max(frames.most);
    const form = (request.body as ZodObject).extend({ [frames.field]: files });
    return { body: { required: true, content: { 'multipart/form-data': { schema: form } } } };
  }
  if (multipart) {
    const form = uploadFields.extend({ file: z.string().meta({ format: 'binary' }) });
    return {
      body: {
        required: true,
        content: { 'multipart/form-data': { schema: form }, 'application/json': { schema: uploadJson } },
      },
    };
  }
  if (!request.body) return {};
  const schema = request.body as ZodType;
  const also = yaml ? { 'application/yaml': { schema } } : {};
  return { body: { content: { 'application/json': { schema }, ...also } } };
}

function responsesOf({ status, response, produces, errors, scope }: Declaration) {
  const codes: ErrorCode[] = scope
    ? [...errors, 'unauthenticated', 'forbidden', 'rate_limited']
    : [...errors];
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of codes) {
    const at = ERRORS[code].status;
    byStatus.set(at, [...(byStatus.get(at) ?? []), code]);
  }
  const problems = [...byStatus].map(([at, list]) => [
    String(at),
    {
      description: list.map((code) => `\`${code}\`: ${ERRORS[code].title}`).join('; '),
      content: { 'application/problem+json': { schema: problem } },
    },
  ]);
  const answer = response
    ? { description: 'Done', content: { 'application/json': { schema: response } } }
    : produces
      ? { description: 'Done', content: { [produces]: { schema: z.string().meta({ format: 'binary' }) } } }
      : { description: 'Done' };
  return Object.fromEntries([[String(status), answer], ...problems.sort()]);
}
