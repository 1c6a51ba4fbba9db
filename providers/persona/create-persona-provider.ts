/**
 * Persona as a provider: an inquiry is a verification. The person takes the pictures on Persona's own page
 * (`session`); its public API takes none from a server, so that upload and submit are not offered.
 */
import { completeProvider } from '../complete-provider.ts';
import type { NewVerification, Provider, ProviderAction, ProviderVerification } from '../provider.ts';
import { healthBy } from '../vendor/health-by.ts';
import { onlyText } from '../vendor/only-text.ts';
import { vendorHttp } from '../vendor/vendor-http.ts';
import { personaWebhook } from './persona-webhook.ts';
import { type Inquiry, readInquiry } from './read-inquiry.ts';

export interface PersonaOptions {
  apiKey: string;
  /** `itmpl_…` of those that are created without a level. */
  templateId: string;
  /** `https://api.withpersona.com/api/v1` by default. */
  baseUrl?: string;
  /** `2023-01-05` by default; answers are read as of this version. */
  version?: string;
  /** None: webhooks are refused. */
  webhookSecrets?: readonly string[];
  /** Milliseconds since 1970. */
  now?: () => number;
  /** Milliseconds for one request. */
  timeout?: number;
  fetch?: typeof fetch;
}

export function createPersonaProvider(options: PersonaOptions): Provider {
  const {
    apiKey,
    templateId,
    baseUrl = 'https://api.withpersona.com/api/v1',
    version = '2023-01-05',
  } = options;
  const { webhookSecrets = [], now = Date.now } = options;
  const ask = vendorHttp({
    provider: 'persona',
    baseUrl,
    timeout: options.timeout,
    fetch: options.fetch,
    headers: () => ({
      authorization: `Bearer ${apiKey}`,
      'persona-version': version,
      'key-inflection': 'kebab',
    }),
  });
  const path = (id: string, rest = '') => `/inquiries/${encodeURIComponent(id)}${rest}`;
  const get = async (id: string) => readInquiry((await ask({ action: 'get', path: path(id) })).body);
  const act = async (action: ProviderAction, id: string, verb: string, comment?: string) => {
    const json = comment === undefined ? {} : { meta: { comment } };
    return readInquiry((await ask({ action, method: 'POST', path: path(id, `/${verb}`), json })).body);
  };

  async function create(input: NewVerification): Promise<ProviderVerification> {
    const attributes = {
      'inquiry-template-id': input.level ?? templateId,
      'reference-id': input.reference,
      fields: fieldsOf(input),
      ...(input.applicantReference ? { tags: [`applicant:${input.applicantReference}`] } : {}),
    };
    const headers = { 'idempotency-key': input.reference };
    const json = { data: { attributes } };
    const { body } = await ask({ action: 'create', method: 'POST', path: '/inquiries', json, headers });
    return readInquiry(body);
  }

  return completeProvider({
    name: 'persona',
    capabilities: {
      actions: ['create', 'get', 'find', 'list', 'approve', 'reject', 'cancel', 'session', 'webhook'],
      captures: [],
      decides: true,
      offline: false,
    },
    create,
    get,
    find: async (reference) => {
      const query = new URLSearchParams({ 'filter[reference-id]': reference, 'page[size]': '1' });
      const { body } = await ask({ action: 'find', path: `/inquiries?${query}` });
      const [data] = body.data as Inquiry[];
      return data ? readInquiry({ data }) : null;
    },
    list: async ({ limit = 20, cursor, status, applicantReference } = {}) => {
      const query = new URLSearchParams({
        'page[size]': String(limit),
        ...(cursor ? { 'page[after]': cursor } : {}),
      });
      const { body } = await ask({ action: 'list', path: `/inquiries?${query}` });
      const all = (body.data as Inquiry[]).map((data) => readInquiry({ data }));
      const verifications = all.filter(
        (each) =>
          (!status || each.status === status) &&
          (!applicantReference || each.applicantReference === applicantReference),
      );
      return { verifications, cursor: body.links?.next ? (all.at(-1)?.id ?? null) : null };
    },
    approve: (id, { reason }) => act('approve', id, 'approve', reason),
    reject: (id, { reason }) => act('reject', id, 'decline', reason),
    cancel: (id) => act('cancel', id, 'expire'),
    session: async (id) => {
      const { body } = await ask({
        action: 'session',
        method: 'POST',
        path: path(id, '/generate-one-time-link'),
        json: {},
      });
      const url = body.meta?.['one-time-link'] ?? null;
      return { url, token: body.meta?.['session-token'] ?? null, expiresAt: null };
    },
    parseWebhook: async (request) => personaWebhook(request, webhookSecrets, now()),
    health: () => healthBy(() => ask({ action: 'health', path: '/inquiries?page[size]=1' })),
  });
}

function fieldsOf({ expected = {}, email, phone }: NewVerification): Record<string, string> {
  const { firstName, lastName, dateOfBirth, address = {} } = expected;
  return onlyText({
    'name-first': firstName,
    'name-last': lastName,
    birthdate: dateOfBirth,
    'email-address': email,
    'phone-number': phone,
    'address-street-1': address.street,
    'address-city': address.city,
    'address-subdivision': address.state,
    'address-postal-code': address.postcode,
    'address-country-code': address.country,
  });
}
