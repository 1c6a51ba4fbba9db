/**
 * Onfido (API v3.6) as a provider: an applicant is made for each verification, and submit makes its check. Onfido keeps
 * no id of the caller's, so that which applicant belongs to which reference is kept here (`references`).
 */
import { completeProvider } from '../complete-provider.ts';
import type { ExpectedAddress, NewVerification, Provider, ProviderVerification } from '../provider.ts';
import { ProviderError } from '../provider-error.ts';
import { healthBy } from '../vendor/health-by.ts';
import { type References, referencesInMemory, withReferences } from '../vendor/references.ts';
import { refuseIncomplete, refuseUnlessStarted } from '../vendor/refuse-submit.ts';
import { type AskVendor, vendorHttp } from '../vendor/vendor-http.ts';
import { onfidoWebhook } from './onfido-webhook.ts';
import { readOnfido } from './read-onfido.ts';
import { uploadToOnfido } from './upload-to-onfido.ts';

export interface OnfidoOptions {
  apiToken: string;
  /** `https://api.eu.onfido.com/v3.6` by default. */
  baseUrl?: string;
  /** Level -> names of the reports of its checks; `document` and `facial_similarity_photo` by default. */
  reports?: Record<string, readonly string[]>;
  /** Tokens of the webhooks: more than one while they are changed. None: webhooks are refused. */
  webhookTokens?: readonly string[];
  references?: References;
  /** Milliseconds for one request. */
  timeout?: number;
  fetch?: typeof fetch;
}

const DEFAULT_REPORTS = ['document', 'facial_similarity_photo'];

export function createOnfidoProvider(options: OnfidoOptions): Provider {
  const { apiToken, baseUrl = 'https://api.eu.onfido.com/v3.6', reports = {}, webhookTokens = [] } = options;
  const { references = referencesInMemory() } = options;
  const ask = vendorHttp({
    provider: 'onfido',
    baseUrl,
    timeout: options.timeout,
    fetch: options.fetch,
    headers: () => ({ authorization: `Token token=${apiToken}` }),
  });
  // Of those made here; a check of Onfido's names its reports itself.
  const levels = new Map<string, string>();
  const get = (id: string, action: 'get' | 'create' | 'submit' | 'resubmit' = 'get') =>
    readOnfido(ask, id, action);

  async function create(input: NewVerification): Promise<ProviderVerification> {
    const known = await references.find(input.reference);
    if (known) return withReferences(await get(known, 'create'), input);
    const { body } = await ask({
      action: 'create',
      method: 'POST',
      path: '/applicants',
      json: applicantOf(input),
    });
    await references.keep(input.reference, body.id);
    if (input.level) levels.set(body.id, input.level);
    return withReferences(await get(body.id, 'create'), input);
  }

  async function submit(id: string): Promise<ProviderVerification> {
    const before = await get(id, 'submit');
    refuseUnlessStarted(before);
    refuseIncomplete(before);
    const report_names = reports[levels.get(id) ?? ''] ?? DEFAULT_REPORTS;
    const json = { applicant_id: id, report_names };
    await ask({ action: 'submit', method: 'POST', path: '/checks', json });
    return get(id, 'submit');
  }

  return completeProvider({
    name: 'onfido',
    capabilities: {
      actions: ['create', 'upload', 'submit', 'get', 'list', 'resubmit', 'session', 'webhook'],
      captures: ['photo_id', 'selfie', 'proof_of_address'],
      decides: true,
      offline: false,
    },
    create,
    submit,
    get: (id) => get(id),
    upload: (id, upload) => uploadToOnfido(ask, id, upload),
    list: async ({ limit = 20, cursor, status, applicantReference } = {}) => {
      const page = cursor ? Number(cursor) : 1;
      const path = `/applicants?page=${page}&per_page=${limit}`;
      const { body, headers } = await ask({ action: 'list', path });
      const ids = (body.applicants as { id: string }[]).map((each) => each.id);
      const all = await Promise.all(ids.map((id) => readOnfido(ask, id, 'list')));
      const verifications = all.filter(
        (each) =>
          (!status || each.status === status) &&
          (!applicantReference || each.applicantReference === applicantReference),
      );
      const total = Number(headers.get('x-total-count') ?? 0);
      return { verifications, cursor: page * limit < total ? String(page + 1) : null };
    },
    // The next upload and submit make another check of the same applicant.
    resubmit: (id) => reopened(ask, id),
    session: async (id) => {
      const { body } = await ask({
        action: 'session',
        method: 'POST',
        path: '/sdk_token',
        json: { applicant_id: id },
      });
      return { url: null, token: body.token, expiresAt: null };
    },
    parseWebhook: (request) => onfidoWebhook(request, webhookTokens, ask),
    health: () => healthBy(() => ask({ action: 'health', path: '/ping' }).catch(unlessPong)),
  });
}

/** It answers `OK`, which is no JSON. */
function unlessPong(error: unknown): void {
  if (!(error instanceof ProviderError && error.details.httpStatus === 200)) throw error;
}

async function reopened(ask: AskVendor, id: string): Promise<ProviderVerification> {
  const verification = await readOnfido(ask, id, 'resubmit');
  if (verification.status === 'rejected' && verification.retry === 'retry') {
    return { ...verification, status: 'started', outcome: null, retry: null };
  }
  const message = `it is ${verification.status}${verification.retry === 'final' ? ' for good' : ''}.`;
  const { status } = verification;
  throw new ProviderError({ provider: 'onfido', action: 'resubmit' }, 'wrong_status', message, { status });
}

/** Onfido wants a name; who has none yet is told so by a dash. */
function applicantOf({ expected = {}, email, phone, country }: NewVerification) {
  const { firstName = '-', lastName = '-', dateOfBirth, address } = expected;
  return {
    first_name: firstName,
    last_name: lastName,
    ...(dateOfBirth ? { dob: dateOfBirth } : {}),
    ...(email ? { email } : {}),
    ...(phone ? { phone_number: phone } : {}),
    ...(address ? { address: addressOf(address) } : {}),
    ...(country?.length === 3 ? { location: { country_of_residence: country } } : {}),
  };
}

function addressOf({ street, city, state, postcode, country }: ExpectedAddress) {
  return {
    ...(street ? { street } : {}),
    ...(city ? { town: city } : {}),
    ...(state ? { state } : {}),
    postcode: postcode ?? '',
    country: country ?? '',
  };
}
