/**
 * What the typed client is generated from our OpenAPI description: the types of every operation, and how each is
 * called. `npm run client` writes the files; a test fails where they are not those of the routes.
 */
import openapiTS, { astToString } from 'openapi-typescript';
import { describeApi } from '../api/openapi.ts';
import type { Route } from '../api/route.ts';
import { ROUTES } from '../api/routes.ts';

const FOLDER = 'providers/idwell/generated';
const HEAD = '/* Written by `npm run client` from the routes of the API; not by hand. */\n';

/** Text of each file, by its path from the root. */
export async function clientFiles(): Promise<Record<string, string>> {
  return {
    [`${FOLDER}/api-types.ts`]: HEAD + (await apiTypes()),
    [`${FOLDER}/operation-calls.ts`]: HEAD + operationCalls(ROUTES),
  };
}

/** Answers of success alone: problems have one shape, which the client knows. */
async function apiTypes(): Promise<string> {
  const description = structuredClone(describeApi(ROUTES, 'http://localhost:8080', '0.0.0'));
  for (const path of Object.values(description.paths ?? {})) {
    for (const operation of Object.values(path) as { responses?: Record<string, unknown> }[]) {
      const kept = Object.entries(operation.responses ?? {}).filter(([status]) => status.startsWith('2'));
      operation.responses = Object.fromEntries(kept);
    }
  }
  return astToString(await openapiTS(JSON.parse(JSON.stringify(description))));
}

function operationCalls(routes: readonly Route[]): string {
  const lines = routes.map(({ declaration: { id, method, path, multipart, frames, response, produces } }) => {
    const body = multipart ? 'multipart' : frames ? 'frames' : 'json';
    const answer = response ? 'json' : produces ? 'content' : 'nothing';
    const field = frames ? `, field: '${frames.field}'` : '';
    return `  ${id}: { method: '${method}', path: '${path}', body: '${body}', answer: '${answer}'${field} },`;
  });
  return `export const OPERATION_CALLS = {\n${lines.join('\n')}\n} as const;\n`;
}
