/** Atlas: KYC verifications under `/functions/v1/kyc-verifications`, with an API key of ours as the bearer. */
import { bearerOf } from '../bearer.ts';
import type { Facade } from '../facade.ts';
import {
  approveVerification,
  getVerification,
  rejectVerification,
  submitVerification,
} from './change-verification.ts';
import { createVerification } from './create-verification.ts';
import { listVerifications } from './list-verifications.ts';

const ROOT = '/functions/v1/kyc-verifications';

export const atlas: Facade = {
  name: 'atlas',
  prefixes: [ROOT],
  routes: [
    { method: 'post', path: ROOT, handle: createVerification },
    { method: 'get', path: ROOT, handle: listVerifications },
    { method: 'get', path: `${ROOT}/{id}`, handle: getVerification },
    { method: 'post', path: `${ROOT}/{id}/submit`, handle: submitVerification },
    { method: 'post', path: `${ROOT}/{id}/approve`, handle: approveVerification },
    { method: 'post', path: `${ROOT}/{id}/reject`, handle: rejectVerification },
  ],
  credentials: bearerOf,
  // The seed shows no error; this is the shape of Atlas's kin (Stripe and others).
  failure: ({ status, code, message, fields, requestId }) => ({
    status,
    body: {
      error: { code, message, ...(Object.keys(fields).length > 0 ? { fields } : {}), request_id: requestId },
    },
  }),
};
