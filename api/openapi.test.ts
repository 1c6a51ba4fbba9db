import { describe, expect, it } from 'vitest';
import { openTestApi } from '../test/support/api.ts';
import { ERRORS } from './errors/catalogue.ts';
import { ROUTES } from './routes.ts';

describe('the description of the API', () => {
  it('holds every route with an id of its own, its answers and its problems', async () => {
    const api = await openTestApi();
    const { body } = await api.call('GET', '/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    const operations = ROUTES.map(({ declaration: { path, method } }) => body.paths[path][method]);
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(ROUTES.length);
    for (const operation of operations) {
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['401', '403', '429']));
    }
    expect(body.components.schemas.Verification.required).toContain('decision');
  });

  it('is shown as a page that needs no script and nothing from outside', async () => {
    const api = await openTestApi();
    const { status, body, headers } = await api.call('GET', '/docs');
    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    for (const { declaration } of ROUTES) expect(body).toContain(`id="${declaration.id}"`);
    for (const code of Object.keys(ERRORS)) expect(body).toContain(`id="${code}"`);
    expect(body).not.toMatch(/<script|https?:\/\/(?!127\.0\.0\.1)/);
  });
});
