/** Veriff as a provider: a session is a verification, its vendorData the caller's reference. */
import { completeProvider } from '../complete-provider.ts';
import type {
  ApplicantSession,
  NewVerification,
  Provider,
  ProviderAction,
  ProviderVerification,
} from '../provider.ts';
import { ProviderError } from '../provider-error.ts';
import { hmacHex } from '../vendor/check-signature.ts';
import { healthBy } from '../vendor/health-by.ts';
import { type References, referencesInMemory, withReferences } from '../vendor/references.ts';
import { refuseIncomplete, refuseUnlessStarted } from '../vendor/refuse-submit.ts';
import { vendorHttp } from '../vendor/vendor-http.ts';
import { readVeriff } from './read-veriff.ts';
import { uploadToVeriff } from './upload-to-veriff.ts';
import { veriffWebhook } from './veriff-webhook.ts';

export interface VeriffOptions {
  apiKey: string;
  sharedSecret: string;
  /** `https://stationapi.veriff.com` by default. */
  baseUrl?: string;
  /** Secrets of the webhooks; the shared secret where it is left out. */
  webhookSecrets?: readonly string[];
  references?: References;
  /** Milliseconds for one request. */
  timeout?: number;
  fetch?: typeof fetch;
}

export function createVeriffProvider(options: VeriffOptions): Provider {
  const {
    apiKey,
    sharedSecret,
    baseUrl = 'https://stationapi.veriff.com',
    references = referencesInMemory(),
  } = options;
  const { webhookSecrets = [sharedSecret] } = options;
  const ask = vendorHttp({
    provider: 'veriff',
    baseUrl,
    timeout: options.timeout,
    fetch: options.fetch,
    // Over the body, and where there is none over the id of the session.
    headers: ({ path, body }) => ({
      'x-auth-client': apiKey,
      'x-hmac-signature': hmacHex(
        sharedSecret,
        'sha256',
        body.length > 0 ? body : (path.split('/')[3] ?? ''),
      ),
    }),
  });
  // Those created here.
  const sessions = new Map<string, ApplicantSession>();
  const path = (id: string, rest = '') => `/v1/sessions/${encodeURIComponent(id)}${rest}`;
  const get = (id: string, action: ProviderAction = 'get') => readVeriff(ask, id, action);

  async function create(input: NewVerification): Promise<ProviderVerification> {
    const known = await references.find(input.reference);
    if (known) return withReferences(await get(known, 'create'), input);
    const json = { verification: sessionOf(input) };
    const { body } = await ask({ action: 'create', method: 'POST', path: '/v1/sessions', json });
    const { id, url, sessionToken = null } = body.verification;
    await references.keep(input.reference, id);
    sessions.set(id, { url, token: sessionToken, expiresAt: null });
    return withReferences(await get(id, 'create'), input);
  }

  return completeProvider({
    name: 'veriff',
    capabilities: {
      actions: ['create', 'upload', 'submit', 'get', 'cancel', 'session', 'webhook'],
      captures: ['photo_id', 'selfie', 'proof_of_address'],
      decides: true,
      offline: false,
    },
    create,
    get: (id) => get(id),
    upload: (id, upload) => uploadToVeriff(ask, id, upload),
    submit: async (id) => {
      const before = await get(id, 'submit');
      refuseUnlessStarted(before);
      refuseIncomplete(before);
      const json = { verification: { status: 'submitted' } };
      await ask({ action: 'submit', method: 'PATCH', path: path(id), json });
      return get(id, 'submit');
    },
    cancel: async (id) => {
      const before = await get(id, 'cancel');
      await ask({ action: 'cancel', method: 'DELETE', path: path(id) });
      return { ...before, status: 'canceled', outcome: null, retry: null };
    },
    session: async (id) => {
      const session = sessions.get(id);
      if (session) return session;
      const message = 'Veriff shows the page of a session when it is created, and not again.';
      throw new ProviderError({ provider: 'veriff', action: 'session' }, 'not_found', message);
    },
    parseWebhook: async (request) => veriffWebhook(request, webhookSecrets),
    // Any answer of the service shows that it is there.
    health: () =>
      healthBy(() => ask({ action: 'health', path: path('health', '/attempts') }).catch(unlessRefused)),
  });
}

function unlessRefused(error: unknown): void {
  const status = error instanceof ProviderError ? (error.details.httpStatus ?? 0) : 0;
  if (status < 400 || status >= 500) throw error;
}

function sessionOf({ reference, applicantReference, expected = {} }: NewVerification) {
  const { firstName, lastName, dateOfBirth, documentNumber } = expected;
  return {
    vendorData: reference,
    endUserId: applicantReference,
    person: {
      ...(firstName ? { firstName } : {}),
      ...(lastName ? { lastName } : {}),
      ...(dateOfBirth ? { dateOfBirth } : {}),
    },
    ...(documentNumber ? { document: { number: documentNumber } } : {}),
  };
}
