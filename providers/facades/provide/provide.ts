/** Provide: KYC and KYB applications under `/api/v1/kyc_applications`, with an API key of ours as the bearer. */
import { bearerOf } from '../bearer.ts';
import type { Facade } from '../facade.ts';
import { createApplication } from './create-application.ts';
import { getApplication, listApplications } from './read-applications.ts';
import { updateApplication } from './update-application.ts';

const ROOT = '/api/v1/kyc_applications';

export const provide: Facade = {
  name: 'provide',
  prefixes: [ROOT],
  routes: [
    { method: 'get', path: ROOT, handle: listApplications },
    { method: 'post', path: ROOT, handle: createApplication },
    { method: 'get', path: `${ROOT}/{id}`, handle: getApplication },
    { method: 'put', path: `${ROOT}/{id}`, handle: updateApplication },
  ],
  credentials: bearerOf,
  failure: ({ status, code, message, fields, requestId }) => {
    const errors = Object.entries(fields).map(([field, why]) => ({ code, field, message: why }));
    return {
      status,
      body: { message, errors: errors.length > 0 ? errors : [{ code, message }], request_id: requestId },
    };
  },
};
