import type { Request, RequestHandler } from 'express';
import type { ApiContext } from '../context.ts';
import { Problem } from '../errors/problem.ts';
import { openApplicantToken } from './applicant-token.ts';
import type { Principal } from './principal.ts';
import { requireScope } from './require-scope.ts';
import { ALL_SCOPES, type Scope } from './scopes.ts';

/** Finds out who asks, and whether they may. An applicant is let through only where the route says so. */
export function authenticate(context: ApiContext, scope: Scope, applicant: boolean): RequestHandler {
  return async (request, _response, next) => {
    const principal = await principalOf(context, bearer(request));
    if (principal.kind === 'applicant') {
      const own = applicant && request.params.id === principal.verification;
      if (!own)
        throw new Problem('forbidden', 'The token of an applicant is good for its own verification only.');
    } else requireScope(principal, scope);
    request.principal = principal;
    next();
  };
}

function bearer(request: Request): string {
  const match = /^Bearer +(\S+)$/i.exec(request.get('authorization') ?? '');
  if (match?.[1]) return match[1];
  throw new Problem('unauthenticated', 'The request has no `Authorization: Bearer` header.', CHALLENGE);
}

const CHALLENGE = { headers: { 'WWW-Authenticate': 'Bearer realm="idwell"' } };

async function principalOf(context: ApiContext, secret: string): Promise<Principal> {
  const found = secret.startsWith('idv_') ? await applicantOf(context, secret) : await keyOf(context, secret);
  if (found) return found;
  throw new Problem('unauthenticated', 'The key or token is unknown, revoked or expired.', CHALLENGE);
}

/** The principal of an API key; null where it is unknown or revoked. */
export async function keyOf({ store }: ApiContext, secret: string): Promise<Principal | null> {
  const key = await store.everywhere.authenticate(secret);
  if (!key) return null;
  const scopes = key.scopes.includes('*') ? ALL_SCOPES : (key.scopes as Scope[]);
  const { id, mode, tenant_id } = key;
  return { kind: 'key', tenant: tenant_id, mode, id, scopes, verification: null };
}

async function applicantOf({ store }: ApiContext, token: string): Promise<Principal | null> {
  const id = openApplicantToken(store.seal, token, store.clock.now());
  const scope = id === null ? null : await store.everywhere.locate('verification', id);
  if (id === null || scope === null) return null;
  return {
    kind: 'applicant',
    tenant: scope.tenantId,
    mode: scope.mode,
    id: 'applicant',
    scopes: [],
    verification: id,
  };
}
