/**
 * Onfido v3.6 under `/v3.6`, with an API key of ours as the token: `Authorization: Token token=<key>`. The official
 * clients work against it with `basePath` as their only change.
 */
import type { Facade, VendorRequest } from '../facade.ts';
import { findApplicant, findConsents, listApplicants } from './applicants/read-applicants.ts';
import {
  createApplicant,
  deleteApplicant,
  restoreApplicant,
  updateApplicant,
} from './applicants/write-applicants.ts';
import { checkProfiles } from './checks/check-profiles.ts';
import { createCheck } from './checks/create-check.ts';
import { findCheck, listChecks, resumeCheck } from './checks/read-checks.ts';
import { onfidoFailure } from './failure.ts';
import { extract } from './pictures/extract.ts';
import { DOCUMENT, LIVE_PHOTO } from './pictures/picture-record.ts';
import { readPictures } from './pictures/read-pictures.ts';
import { uploadDocument, uploadLivePhoto } from './pictures/upload-picture.ts';
import { cancelReport, findReport, listReports, resumeReport } from './reports/read-reports.ts';
import { generateSdkToken } from './sdk-token.ts';
import {
  createWebhook,
  deleteWebhook,
  findWebhook,
  listWebhooks,
  updateWebhook,
} from './webhooks/manage-webhooks.ts';
import { resendWebhooks } from './webhooks/resend-webhooks.ts';

const ROOT = '/v3.6';
const read = 'verifications:read' as const;
const write = 'verifications:write' as const;
const hooks = 'webhooks:write' as const;

const documents = readPictures(DOCUMENT);
const livePhotos = readPictures(LIVE_PHOTO);

export const onfido: Facade = {
  name: 'onfido',
  prefixes: [ROOT],
  routes: [
    { method: 'post', path: `${ROOT}/applicants`, scope: write, handle: createApplicant },
    { method: 'get', path: `${ROOT}/applicants`, scope: read, handle: listApplicants },
    { method: 'get', path: `${ROOT}/applicants/{id}`, scope: read, handle: findApplicant },
    { method: 'put', path: `${ROOT}/applicants/{id}`, scope: write, handle: updateApplicant },
    {
      method: 'delete',
      path: `${ROOT}/applicants/{id}`,
      scope: 'verifications:erase',
      handle: deleteApplicant,
    },
    {
      method: 'post',
      path: `${ROOT}/applicants/{id}/restore`,
      scope: 'verifications:erase',
      handle: restoreApplicant,
    },
    { method: 'get', path: `${ROOT}/applicants/{id}/consents`, scope: read, handle: findConsents },
    { method: 'post', path: `${ROOT}/documents`, scope: write, handle: uploadDocument },
    { method: 'get', path: `${ROOT}/documents`, scope: read, handle: documents.list },
    { method: 'get', path: `${ROOT}/documents/{id}`, scope: read, handle: documents.find },
    {
      method: 'get',
      path: `${ROOT}/documents/{id}/download`,
      scope: 'documents:read',
      handle: documents.download,
    },
    { method: 'post', path: `${ROOT}/live_photos`, scope: write, handle: uploadLivePhoto },
    { method: 'get', path: `${ROOT}/live_photos`, scope: read, handle: livePhotos.list },
    { method: 'get', path: `${ROOT}/live_photos/{id}`, scope: read, handle: livePhotos.find },
    {
      method: 'get',
      path: `${ROOT}/live_photos/{id}/download`,
      scope: 'documents:read',
      handle: livePhotos.download,
    },
    { method: 'post', path: `${ROOT}/extractions`, scope: read, handle: extract },
    { method: 'post', path: `${ROOT}/sdk_token`, scope: write, handle: generateSdkToken },
    { method: 'post', path: `${ROOT}/checks`, scope: write, handle: createCheck },
    { method: 'get', path: `${ROOT}/checks`, scope: read, handle: listChecks },
    { method: 'get', path: `${ROOT}/checks/{id}`, scope: read, handle: findCheck },
    { method: 'post', path: `${ROOT}/checks/{id}/resume`, handle: resumeCheck },
    { method: 'get', path: `${ROOT}/reports`, scope: read, handle: listReports },
    { method: 'get', path: `${ROOT}/reports/{id}`, scope: read, handle: findReport },
    { method: 'post', path: `${ROOT}/reports/{id}/resume`, handle: resumeReport },
    { method: 'post', path: `${ROOT}/reports/{id}/cancel`, handle: cancelReport },
    { method: 'post', path: `${ROOT}/webhooks/resend`, scope: hooks, handle: resendWebhooks },
    { method: 'post', path: `${ROOT}/webhooks`, scope: hooks, handle: createWebhook },
    { method: 'get', path: `${ROOT}/webhooks`, scope: hooks, handle: listWebhooks },
    { method: 'get', path: `${ROOT}/webhooks/{id}`, scope: hooks, handle: findWebhook },
    { method: 'put', path: `${ROOT}/webhooks/{id}`, scope: hooks, handle: updateWebhook },
    { method: 'delete', path: `${ROOT}/webhooks/{id}`, scope: hooks, handle: deleteWebhook },
    { method: 'get', path: `${ROOT}/ping`, handle: ping },
  ],
  profiles: checkProfiles,
  credentials: tokenOf,
  failure: onfidoFailure,
};

/** `Authorization: Token token=<key>`; null where it is not there. */
function tokenOf(request: VendorRequest) {
  const key = /^Token +token="?([^\s"]+)"?$/i.exec(request.header('authorization') ?? '')?.[1];
  return key ? { key } : null;
}

async function ping() {
  return { status: 200, content: { type: 'text/plain', bytes: Buffer.from('OK') } };
}
