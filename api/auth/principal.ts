import type { Scope } from './scopes.ts';

/** Who asks: a key of a tenant, or the applicant with the token of one verification. */
export interface Principal {
  kind: 'key' | 'applicant';
  tenant: string;
  mode: 'live' | 'test';
  /** `key_…`, or the verification's id for an applicant: what the history names. */
  id: string;
  scopes: readonly Scope[];
  /** Set for an applicant: the one verification that the token is for. */
  verification: string | null;
}

declare global {
  namespace Express {
    interface Request {
      principal?: Principal;
      /** `req_…`, also in the `X-Request-Id` header of the answer. */
      id: string;
    }
  }
}
