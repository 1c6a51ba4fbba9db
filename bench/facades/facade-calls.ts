/** The same work asked of idwell's own API and of each facade, in each one's words. */
export interface FacadeCall {
  name: string;
  /** Headers that the facade's clients send. */
  headers(key: string): Record<string, string>;
  create: { path: string; body: object };
  /** Path of what was created. */
  get(created: Record<string, unknown>): string;
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
];
