/** idwell as a provider: over HTTP with `createClient`, or in its own process (service/start-embedded.ts). */
import { createHash } from 'node:crypto';
import { completeProvider } from '../complete-provider.ts';
import type {
  ExpectedAddress,
  ExpectedPerson,
  NewVerification,
  Provider,
  ProviderAction,
  Upload,
} from '../provider.ts';
import { healthBy } from '../vendor/health-by.ts';
import { ApiError } from './api-error.ts';
import { providerErrorOf } from './idwell-error.ts';
import { idwellWebhook } from './idwell-webhook.ts';
import type { NativeApi, NativeVerification } from './native-api.ts';
import { readNative } from './read-native.ts';

export interface IdwellOptions {
  api: NativeApi;
  /** `idwell` by default. */
  name?: string;
  /** Profile of those that are created without a level; `standard` by default. */
  profile?: string;
  /** Secrets of the webhooks, `whsec_…`. None: webhooks are refused. */
  webhookSecrets?: readonly string[];
  /** A person decides whatever comes (the profile `manual`). */
  decides?: boolean;
}

export function createIdwellProvider(options: IdwellOptions): Provider {
  const { api, name = 'idwell', profile = 'standard', webhookSecrets = [], decides = true } = options;

  async function doing<T>(action: ProviderAction, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw providerErrorOf({ provider: name, action }, error);
    }
  }
  const seen = (action: ProviderAction, work: () => Promise<NativeVerification>) =>
    doing(action, async () => readNative(name, await work()));
  const path = (id: string) => ({ path: { id } });
  const noted = (id: string, comment?: string) => ({ ...path(id), body: comment ? { comment } : {} });

  return completeProvider({
    name,
    capabilities: {
      actions: [
        'create',
        'upload',
        'submit',
        'get',
        'find',
        'list',
        'approve',
        'reject',
        'hold',
        'resume',
        'cancel',
        'resubmit',
        'session',
        'webhook',
      ],
      captures: ['photo_id', 'proof_of_address', 'selfie'],
      decides,
      offline: true,
    },
    create: (input) => seen('create', () => createOnce(api, profile, input)),
    upload: (id, upload) =>
      doing('upload', async () => {
        const { id: document, reading } = await api.call('uploadDocument', {
          ...path(id),
          ...uploadOf(upload),
        });
        const problems = (reading?.problems ?? []).map(({ code, message }) => ({
          code,
          retry: 'retry' as const,
          message,
          native: code,
        }));
        return { id: document, problems };
      }),
    submit: (id) => seen('submit', () => api.call('submitVerification', noted(id))),
    get: (id) => seen('get', () => api.call('getVerification', path(id))),
    find: (reference) =>
      doing('find', async () => {
        const found = await findByReference(api, reference);
        return found && readNative(name, found);
      }),
    list: ({ status, applicantReference, limit = 20, cursor } = {}) =>
      doing('list', async () => {
        const query = {
          limit,
          ...(status ? { status } : {}),
          ...(applicantReference ? { applicant_reference: applicantReference } : {}),
          ...(cursor ? { cursor } : {}),
        };
        const { data, next_cursor } = await api.call('listVerifications', { query });
        const whole = await Promise.all(data.map(({ id }) => api.call('getVerification', path(id))));
        return { verifications: whole.map((each) => readNative(name, each)), cursor: next_cursor };
      }),
    approve: (id, { reason }) =>
      seen('approve', () => api.call('approveVerification', { ...path(id), body: { reason } })),
    reject: (id, { reason, labels, retry }) =>
      seen('reject', () => {
        const body = { reason, ...(labels ? { labels } : {}), ...(retry ? { retry } : {}) };
        return api.call('rejectVerification', { ...path(id), body });
      }),
    hold: (id, comment) => seen('hold', () => api.call('holdVerification', noted(id, comment))),
    resume: (id, comment) => seen('resume', () => api.call('resumeVerification', noted(id, comment))),
    cancel: (id, comment) => seen('cancel', () => api.call('cancelVerification', noted(id, comment))),
    resubmit: (id, comment) => seen('resubmit', () => api.call('resubmitVerification', noted(id, comment))),
    session: (id) =>
      doing('session', async () => {
        const { url, expires_at } = await api.call('getVerification', path(id));
        return { url, token: url.split('#')[1] ?? null, expiresAt: expires_at };
      }),
    parseWebhook: async (request) => idwellWebhook(name, request, webhookSecrets),
    health: () => healthBy(() => api.call('listVerifications', { query: { limit: 1 } })),
  });
}

/** Looked for by its reference first, and made under a key of it, so that two who ask at once make one. */
async function createOnce(
  api: NativeApi,
  profile: string,
  input: NewVerification,
): Promise<NativeVerification> {
  const known = await findByReference(api, input.reference);
  if (known) return known;
  const idempotencyKey = `reference-${createHash('sha256').update(input.reference).digest('hex')}`;
  try {
    return await api.call('createVerification', { body: bodyOf(profile, input), idempotencyKey });
  } catch (error) {
    const made = await madeInstead(api, input, error);
    if (made) return made;
    throw error;
  }
}

/** By another at the same time; or none is needed, since an earlier one of the person still counts (`skipIf`). */
async function madeInstead(
  api: NativeApi,
  { reference }: NewVerification,
  error: unknown,
): Promise<NativeVerification | null> {
  if (!(error instanceof ApiError)) return null;
  if (error.code.startsWith('idempotency_')) return findByReference(api, reference);
  const earlier = error.code === 'not_needed' ? error.parts.verificationId : undefined;
  return earlier ? await api.call('getVerification', { path: { id: earlier } }) : null;
}

async function findByReference(api: NativeApi, reference: string): Promise<NativeVerification | null> {
  const { data } = await api.call('listVerifications', { query: { vendor_reference: reference, limit: 1 } });
  const [found] = data;
  return found ? await api.call('getVerification', { path: { id: found.id } }) : null;
}

function bodyOf(profile: string, input: NewVerification) {
  const { applicantReference, reference, level = profile, country, expected, metadata } = input;
  return {
    profile: level,
    applicant_reference: applicantReference,
    vendor_reference: reference,
    ...(country?.length === 2 ? { attributes: { residenceCountry: country.toUpperCase() } } : {}),
    ...(expected ? { expected: expectedOf(expected) } : {}),
    ...(metadata ? { metadata } : {}),
  };
}

function expectedOf(expected: ExpectedPerson) {
  const { firstName, lastName, dateOfBirth, nationality, documentNumber, address } = expected;
  const person = {
    ...(firstName ? { first_name: firstName } : {}),
    ...(lastName ? { last_name: lastName } : {}),
    ...(dateOfBirth ? { date_of_birth: dateOfBirth } : {}),
    ...(nationality ? { nationality } : {}),
  };
  return {
    ...(Object.keys(person).length > 0 ? { person } : {}),
    ...(address ? { address: addressOf(address) } : {}),
    ...(documentNumber ? { documents: [{ number: documentNumber }] } : {}),
  };
}

/** A part that the API needs and nobody gave is refused by it, with its name. */
function addressOf({ street, city, state, postcode, country }: ExpectedAddress) {
  const address = { street, city, ...(state ? { state } : {}), postal_code: postcode, country };
  return address as { street: string; city: string; state?: string; postal_code: string; country: string };
}

function uploadOf({ type, side, kind, content }: Upload) {
  const body = { type, ...(side && type === 'photo_id' ? { side } : {}), ...(kind ? { kind } : {}) };
  return { body, file: content };
}
