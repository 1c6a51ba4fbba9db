/** VeriPlus: verification profiles, their tests and figures, and upgrades, under `/api/v3`. */
import { bearerOf } from '../bearer.ts';
import type { Facade } from '../facade.ts';
import { getAnalytics } from './get-analytics.ts';
import { changeProfile, createProfile, getProfile, listProfiles } from './manage-profiles.ts';
import { testProfile } from './test-profile.ts';
import { upgradeVerification } from './upgrade-verification.ts';

const ROOT = '/api/v3';
const PROFILES = `${ROOT}/verification-profiles`;

export const veriplus: Facade = {
  name: 'veriplus',
  prefixes: [ROOT],
  routes: [
    { method: 'post', path: PROFILES, handle: createProfile },
    { method: 'get', path: PROFILES, handle: listProfiles },
    { method: 'get', path: `${PROFILES}/{id}`, handle: getProfile },
    { method: 'put', path: `${PROFILES}/{id}`, handle: changeProfile },
    { method: 'post', path: `${PROFILES}/{id}/test`, handle: testProfile },
    { method: 'get', path: `${PROFILES}/{id}/analytics`, handle: getAnalytics },
    { method: 'post', path: `${ROOT}/applicants/{id}/upgrade-verification`, handle: upgradeVerification },
  ],
  credentials: bearerOf,
  // The documentation shows no error.
  failure: ({ status, code, message, fields, requestId }) => ({
    status,
    body: { error: { code, message, ...(Object.keys(fields).length > 0 ? { fields } : {}), requestId } },
  }),
};
