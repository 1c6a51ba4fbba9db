/** Sumsub's API: applicants under `/resources`, with signed requests. */
import type { Facade, FacadeFailure, VendorAnswer } from '../facade.ts';
import { addDocument } from './add-document.ts';
import { changeContact, changeFixedInfo, setTags } from './change-info.ts';
import { createApplicant } from './create-applicant.ts';
import { sumsubCredentials } from './credentials.ts';
import {
  getApiStatus,
  getApplicant,
  getApplicantByExternalId,
  getLatestChecks,
  getRequiredDocs,
  getStatus,
  listLevels,
} from './read-applicants.ts';
import { deactivateImage, getImage, getModerationStates, getRequiredDocsStatus } from './read-images.ts';
import { moveToLevel, resetApplicant, resetStep } from './restart.ts';
import { blockApplicant, setPending } from './review-applicant.ts';
import { createAccessToken, createLink } from './sessions.ts';

const ONE = '/resources/applicants/{id}';
const IMAGE = '/resources/inspections/{inspection}/resources/{image}';

export const sumsub: Facade = {
  name: 'sumsub',
  prefixes: ['/resources'],
  routes: [
    { method: 'get', path: '/resources/status/api', handle: getApiStatus },
    { method: 'get', path: '/resources/applicants/-/levels', handle: listLevels },
    { method: 'post', path: '/resources/applicants', handle: createApplicant },
    { method: 'patch', path: '/resources/applicants', scope: 'verifications:write', handle: changeContact },
    {
      method: 'get',
      path: '/resources/applicants/-;externalUserId={external}/one',
      handle: getApplicantByExternalId,
    },
    { method: 'get', path: `${ONE}/one`, handle: getApplicant },
    { method: 'patch', path: `${ONE}/fixedInfo`, handle: changeFixedInfo },
    { method: 'patch', path: `${ONE}/info`, handle: changeFixedInfo },
    { method: 'post', path: `${ONE}/info/idDoc`, scope: 'verifications:write', handle: addDocument },
    { method: 'get', path: `${ONE}/requiredIdDocs`, handle: getRequiredDocs },
    { method: 'post', path: `${ONE}/requiredIdDocs`, handle: getRequiredDocs },
    { method: 'get', path: `${ONE}/requiredIdDocsStatus`, handle: getRequiredDocsStatus },
    { method: 'post', path: `${ONE}/status/pending`, handle: setPending },
    { method: 'get', path: `${ONE}/status`, handle: getStatus },
    { method: 'post', path: `${ONE}/reset`, scope: 'verifications:write', handle: resetApplicant },
    { method: 'post', path: `${ONE}/resetStep/{set}`, scope: 'verifications:write', handle: resetStep },
    { method: 'post', path: `${ONE}/moveToLevel`, scope: 'verifications:write', handle: moveToLevel },
    { method: 'post', path: `${ONE}/blacklist`, scope: 'verifications:decide', handle: blockApplicant },
    { method: 'post', path: `${ONE}/tags`, scope: 'verifications:write', handle: setTags },
    { method: 'get', path: '/resources/moderationStates/-;applicantId={id}', handle: getModerationStates },
    { method: 'get', path: '/resources/checks/latest', handle: getLatestChecks },
    { method: 'post', path: '/resources/accessTokens', handle: createAccessToken },
    { method: 'post', path: '/resources/accessTokens/sdk', handle: createAccessToken },
    { method: 'post', path: '/resources/sdkIntegrations/levels/-/websdkLink', handle: createLink },
    { method: 'get', path: IMAGE, handle: getImage },
    { method: 'delete', path: IMAGE, handle: deactivateImage },
  ],
  credentials: sumsubCredentials,
  failure,
};

/** Sumsub answers what does not fit with 400, and knows no 422. */
function failure({ status, code, message, fields, requestId }: FacadeFailure): VendorAnswer {
  const first = Object.entries(fields)[0];
  const shown = status === 422 ? 400 : status;
  const description = first ? `${first[0]}: ${first[1]}` : message;
  return {
    status: shown,
    body: { description, code: shown, errorName: code, correlationId: requestId },
    headers: { 'x-correlation-id': requestId },
  };
}
