/** Sumsub as a provider: an applicant is a verification, their externalUserId the caller's reference, their level ours. */
import { completeProvider } from '../complete-provider.ts';
import type {
  ExpectedAddress,
  NewVerification,
  Provider,
  ProviderAction,
  ProviderVerification,
} from '../provider.ts';
import { ProviderError } from '../provider-error.ts';
import { hmacHex } from '../vendor/check-signature.ts';
import { healthBy } from '../vendor/health-by.ts';
import { refuseIncomplete } from '../vendor/refuse-submit.ts';
import { vendorHttp } from '../vendor/vendor-http.ts';
import { readSumsub } from './read-sumsub.ts';
import { sumsubWebhook } from './sumsub-webhook.ts';
import { uploadToSumsub } from './upload-to-sumsub.ts';

export interface SumsubOptions {
  appToken: string;
  secretKey: string;
  /** Level of those that are created without one. */
  levelName: string;
  /** `https://api.sumsub.com` by default. */
  baseUrl?: string;
  /** Secret keys of the webhooks: more than one while they are changed. None: webhooks are refused. */
  webhookSecrets?: readonly string[];
  /** Milliseconds since 1970; signatures carry the time. */
  now?: () => number;
  /** Milliseconds for one request. */
  timeout?: number;
  fetch?: typeof fetch;
}

export function createSumsubProvider(options: SumsubOptions): Provider {
  const { appToken, secretKey, levelName, baseUrl = 'https://api.sumsub.com', webhookSecrets = [] } = options;
  const { now = Date.now } = options;
  const ask = vendorHttp({
    provider: 'sumsub',
    baseUrl,
    timeout: options.timeout,
    fetch: options.fetch,
    headers: ({ method, path, body }) => {
      const at = String(Math.floor(now() / 1000));
      return {
        'x-app-token': appToken,
        'x-app-access-ts': at,
        'x-app-access-sig': hmacHex(secretKey, 'sha256', at, method, path, body),
      };
    },
  });
  const get = (id: string, action: ProviderAction = 'get') => readSumsub(ask, id, action);

  async function idFor(reference: string, action: ProviderAction): Promise<string> {
    const path = `/resources/applicants/-;externalUserId=${encodeURIComponent(reference)}/one`;
    return (await ask({ action, path })).body.id;
  }

  async function find(reference: string): Promise<ProviderVerification | null> {
    try {
      return await get(await idFor(reference, 'find'), 'find');
    } catch (error) {
      if (error instanceof ProviderError && error.code === 'not_found') return null;
      throw error;
    }
  }

  async function create(input: NewVerification): Promise<ProviderVerification> {
    const action = 'create';
    const level = encodeURIComponent(input.level ?? levelName);
    const path = `/resources/applicants?levelName=${level}`;
    try {
      const { body } = await ask({ action, method: 'POST', path, json: applicantOf(input) });
      return await withReferences(get(body.id, action), input);
    } catch (error) {
      // Sumsub keeps one applicant for an externalUserId: asked again it says so.
      if (!(error instanceof ProviderError) || error.code !== 'wrong_status') throw error;
      return await withReferences(get(await idFor(input.reference, action), action), input);
    }
  }

  return completeProvider({
    name: 'sumsub',
    capabilities: {
      actions: ['create', 'upload', 'submit', 'get', 'find', 'resubmit', 'session', 'webhook'],
      captures: ['photo_id', 'selfie', 'proof_of_address'],
      decides: true,
      offline: false,
    },
    create,
    get: (id) => get(id),
    find,
    upload: (id, upload) => uploadToSumsub(ask, id, upload),
    submit: async (id) => {
      const path = `/resources/applicants/${encodeURIComponent(id)}/status/pending`;
      const before = await get(id, 'submit');
      if (before.status === 'started') refuseIncomplete(before);
      await ask({ action: 'submit', method: 'POST', path });
      return get(id, 'submit');
    },
    // What was rejected with retry takes new pictures at once: there is nothing to open.
    resubmit: async (id) => {
      const verification = await get(id, 'resubmit');
      if (verification.retry === 'retry' && verification.status === 'rejected')
        return { ...verification, status: 'started', outcome: null, retry: null };
      const where = { provider: 'sumsub', action: 'resubmit' } as const;
      const { status } = verification;
      throw new ProviderError(where, 'wrong_status', `it is ${status}.`, { status });
    },
    session: async (id) => {
      const { level, reference } = await get(id, 'session');
      const query = `userId=${encodeURIComponent(reference ?? '')}&levelName=${encodeURIComponent(level ?? levelName)}`;
      const { body } = await ask({
        action: 'session',
        method: 'POST',
        path: `/resources/accessTokens?${query}`,
      });
      return { url: null, token: body.token, expiresAt: null };
    },
    parseWebhook: async (request) => sumsubWebhook(request, webhookSecrets),
    health: () => healthBy(() => ask({ action: 'health', path: '/resources/status/api' })),
  });
}

async function withReferences(
  verification: Promise<ProviderVerification>,
  { applicantReference }: NewVerification,
): Promise<ProviderVerification> {
  return { ...(await verification), applicantReference };
}

function applicantOf({ reference, expected = {}, email, phone, country }: NewVerification) {
  const { firstName, lastName, dateOfBirth, nationality, address } = expected;
  const fixed = {
    ...(firstName ? { firstName } : {}),
    ...(lastName ? { lastName } : {}),
    ...(dateOfBirth ? { dob: dateOfBirth } : {}),
    ...(nationality ? { nationality } : {}),
    ...(country ? { country } : {}),
    ...(address ? { addresses: [addressOf(address)] } : {}),
  };
  return {
    externalUserId: reference,
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
    ...(Object.keys(fixed).length > 0 ? { fixedInfo: fixed } : {}),
  };
}

function addressOf({ street, city, state, postcode, country }: ExpectedAddress) {
  return { street, town: city, state, postCode: postcode, country };
}
