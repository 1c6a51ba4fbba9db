/** Readable pages of the API, written on the server from the OpenAPI description: no script, nothing from outside. */
import { ERRORS } from '../errors/catalogue.ts';

interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  description?: string;
  default?: unknown;
  additionalProperties?: unknown;
}
interface Media {
  schema?: Schema;
}
interface Operation {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema: Schema }[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, { description: string; content?: Record<string, Media> }>;
}
export interface Description {
  info: { title: string; version: string; description?: string };
  servers?: { url: string }[];
  paths?: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, Schema> };
}

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
/** Back-ticks of the descriptions become code. */
const prose = (text = '') => escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');

export function docsPage(description: Description): string {
  const operations = Object.entries(description.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const tags = [...new Set(operations.flatMap(({ operation }) => operation.tags))];
  const schemas = Object.entries(description.components?.schemas ?? {});
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(description.info.title)} API</title><link rel="stylesheet" href="/docs/docs.css"></head><body>
<nav><h1>idwell <small>API ${escapeHtml(description.info.version)}</small></h1>
${tags.map((tag) => navOf(tag, operations)).join('')}
<h2>Shapes</h2><ul>${schemas.map(([name]) => `<li><a href="#shape-${name}">${name}</a></li>`).join('')}</ul>
<h2><a href="#errors">Errors</a></h2><p><a href="/openapi.json">openapi.json</a></p></nav>
<main><header><p>${prose(description.info.description)}</p>
<pre>curl ${escapeHtml(description.servers?.[0]?.url ?? '')}/v1/verifications \\
  -H "Authorization: Bearer $IDWELL_KEY" -H "Content-Type: application/json" \\
  -d '{"profile": "standard", "expected": {"person": {"first_name": "Anna", "last_name": "Eriksson"}}}'</pre></header>
${tags
  .map(
    (tag) =>
      `<h2>${escapeHtml(tag)}</h2>${operations
        .filter(({ operation }) => operation.tags.includes(tag))
        .map(sectionOf)
        .join('')}`,
  )
  .join('')}
<h2>Shapes</h2>${schemas.map(([name, schema]) => `<section id="shape-${name}"><h3>${name}</h3>${fieldsOf(schema)}</section>`).join('')}
<h2 id="errors">Errors</h2><p>Every error is <code>application/problem+json</code> with a code and the fix.</p>
<table><tr><th>code</th><th>status</th><th>meaning</th><th>fix</th></tr>
${Object.entries(ERRORS)
  .map(
    ([code, { status, title, fix }]) =>
      `<tr id="${code}"><td><code>${code}</code></td><td>${status}</td><td>${prose(title)}</td><td>${prose(fix)}</td></tr>`,
  )
  .join('')}
</table></main></body></html>`;
}

type Placed = { path: string; method: string; operation: Operation };

function navOf(tag: string, operations: Placed[]): string {
  const items = operations
    .filter(({ operation }) => operation.tags.includes(tag))
    .map(({ operation }) => `<li><a href="#${operation.operationId}">${prose(operation.summary)}</a></li>`);
  return `<h2>${escapeHtml(tag)}</h2><ul>${items.join('')}</ul>`;
}

function sectionOf({ path, method, operation }: Placed): string {
  const parameters = operation.parameters ?? [];
  const rows = parameters.map(
    ({ name, in: where, required, description, schema }) =>
      `<tr><td><code>${escapeHtml(name)}</code></td><td>${where}${required ? ', required' : ''}</td><td>${typeOf(schema)} ${prose(description ?? schema.description)}</td></tr>`,
  );
  const bodies = Object.entries(operation.requestBody?.content ?? {}).map(
    ([type, media]) => `<h4>Body <small>${type}</small></h4>${fieldsOf(media.schema ?? {})}`,
  );
  const answers = Object.entries(operation.responses).map(([status, { description, content }]) => {
    const shapes = Object.values(content ?? {}).map((media) => typeOf(media.schema ?? {}));
    return `<tr><td>${status}</td><td>${prose(description)}</td><td>${shapes.join(', ')}</td></tr>`;
  });
  return `<section id="${operation.operationId}"><h3><span class="${method}">${method.toUpperCase()}</span> <code>${escapeHtml(path)}</code></h3>
<p><b>${prose(operation.summary)}</b> ${prose(operation.description)}</p>
${rows.length ? `<table>${rows.join('')}</table>` : ''}${bodies.join('')}
<h4>Answers</h4><table>${answers.join('')}</table></section>`;
}

function fieldsOf(schema: Schema): string {
  if (!schema.properties) return `<p>${typeOf(schema)}</p>`;
  const rows = Object.entries(schema.properties).map(([name, field]) => {
    const need = schema.required?.includes(name) ? 'required' : '';
    const fallback =
      field.default === undefined
        ? ''
        : ` Default <code>${escapeHtml(JSON.stringify(field.default))}</code>.`;
    return `<tr><td><code>${escapeHtml(name)}</code></td><td>${typeOf(field)} <i>${need}</i></td><td>${prose(field.description)}${fallback}</td></tr>`;
  });
  return `<table>${rows.join('')}</table>`;
}

function typeOf(schema: Schema): string {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) as string;
    return `<a href="#shape-${name}">${name}</a>`;
  }
  if (schema.enum) return schema.enum.map((value) => `<code>${escapeHtml(String(value))}</code>`).join(' ');
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices) return choices.map(typeOf).join(' or ');
  if (schema.items) return `list of ${typeOf(schema.items)}`;
  const type = Array.isArray(schema.type) ? schema.type.join(' or ') : (schema.type ?? 'any');
  return type === 'object' && schema.properties
    ? `object ${Object.keys(schema.properties).join(', ')}`
    : type;
}
