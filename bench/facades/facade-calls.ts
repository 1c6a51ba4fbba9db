import { createHmac, randomUUID } from 'node:crypto';

/** The same work asked of idwell's own API and of each facade, in each one's words. */
export interface FacadeCall {
  name: string;
  /** Headers that the facade's clients send. */
  headers(key: string): Record<string, string>;
  /** Where each request is signed: headers beside those, by the key's second secret. */
  sign?(secret: string, request: BenchRequest): Record<string, string>;
  create: { path: string; body: object | (() => object) };
  /** Path of what was created. */
  get(created: Record<string, unknown>): string;
}

export interface BenchRequest {
  method: 'GET' | 'POST';
  path: string;
  /** As it is sent; empty where there is none. */
  body: string;
}

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

export const NATIVE: FacadeCall = {
  name: 'native',
  headers: bearer,
  create: { path: '/v1/verifications', body: { profile: 'standard', applicant_reference: 'bench' } },
  get: ({ id }) => `/v1/verifications/${id}`,
};

export const FACADE_CALLS: readonly FacadeCall[] = [
  {
    name: 'atlas',
    headers: bearer,
    create: { path: '/functions/v1/kyc-verifications', body: { customer_id: 'bench' } },
    get: ({ id }) => `/functions/v1/kyc-verifications/${id}`,
  },
  {
    name: 'provide',
    headers: bearer,
    create: {
      path: '/api/v1/kyc_applications',
      body: { params: { first_name: 'Janice', last_name: 'Way' } },
    },
    get: ({ id }) => `/api/v1/kyc_applications/${id}`,
  },
  {
    name: 'sumsub',
    headers: (key) => ({ 'x-app-token': key }),
    sign: (secret, { method, path, body }) => {
      const at = String(Math.floor(Date.now() / 1000));
      const signature = createHmac('sha256', secret).update(`${at}${method}${path}${body}`).digest('hex');
      return { 'x-app-access-ts': at, 'x-app-access-sig': signature };
    },
    create: {
      path: '/resources/applicants?levelName=standard',
      // Each of its own: there is one applicant of an id.
      body: () => ({ externalUserId: randomUUID() }),
    },
    get: ({ id }) => `/resources/applicants/${id}/one`,
  },
  {
    name: 'onfido',
    headers: (key) => ({ authorization: `Token token=${key}` }),
    create: { path: '/v3.6/applicants', body: { first_name: 'Janice', last_name: 'Way' } },
    get: ({ id }) => `/v3.6/applicants/${id}`,
  },
];
