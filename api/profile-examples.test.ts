/** The examples of another provider's documentation, over the API: they load as they stand, and mean what its text says. */
import { describe, expect, it } from 'vitest';
import { openTestApi, type TestApi } from '../test/support/api.ts';
import { PROFILE_EXAMPLES } from '../test/support/profile-examples.ts';

type Example = keyof typeof PROFILE_EXAMPLES;

/** A person of whom everything is well, as far as the steps go. */
const WELL = {
  documentReadable: true,
  documentComplete: true,
  documentVisible: true,
  documentAllowed: true,
  documentKind: 'passport',
  documentExpired: false,
  documentFraudScore: 0,
  documentSpecimen: false,
  documentResult: 'pass',
  documentCountry: 'DE',
  country: 'DE',
  age: 40,
  ageResult: 'pass',
  estimatedAge: 36,
  selfieUsable: true,
  selfieResult: 'pass',
  livenessResult: 'pass',
  livenessMethod: 'active',
  faceMatchScore: 95,
  faceMatchResult: 'pass',
  amlResult: 'pass',
  amlHits: 0,
  amlSanctionsHit: false,
  kytResult: 'pass',
  kytRiskScore: 0,
  nonDocumentResult: 'pass',
  transactionValue: 100,
};

async function made(api: TestApi, example: Example): Promise<string> {
  const { status, body } = await api.call('POST', '/v1/profiles', PROFILE_EXAMPLES[example]);
  expect(status).toBe(201);
  return body.id;
}

async function tested(api: TestApi, id: string, facts: object) {
  const { body } = await api.call('POST', `/v1/profiles/${id}/test`, { facts: { ...WELL, ...facts } });
  const statuses = Object.fromEntries(
    body.steps.map(({ type, status }: { type: string; status: string }) => [type, status]),
  );
  return { result: body.result as string, statuses };
}

describe('examples', () => {
  it('are taken as they stand', async () => {
    const api = await openTestApi();
    for (const example of Object.keys(PROFILE_EXAMPLES) as Example[]) {
      const { body } = await api.call('GET', `/v1/profiles/${await made(api, example)}`);
      expect(body).toMatchObject({ name: PROFILE_EXAMPLES[example].name, version: 1 });
      const types = PROFILE_EXAMPLES[example].steps.map(({ type }) => type);
      expect(body.content.steps.map(({ type }: { type: string }) => type)).toEqual(types);
    }
  });

  it('high-value customer: always a person', async () => {
    const api = await openTestApi();
    expect((await tested(api, await made(api, 'high-value customer'), {})).result).toBe('double_check');
  });

  it('conditional steps: screening for some countries or from 10,000 on, deepfake from a fraud score of 40 on', async () => {
    const api = await openTestApi();
    const id = await made(api, 'conditional steps');
    const asked = async (facts: object) => {
      const { statuses } = await tested(api, id, facts);
      return ['aml_screening', 'deepfake'].filter((type) => statuses[type] !== 'left_out');
    };
    expect(await asked({})).toEqual([]);
    expect(await asked({ country: 'IR' })).toEqual(['aml_screening']);
    expect(await asked({ transactionValue: 10_000 })).toEqual(['aml_screening']);
    expect(await asked({ transactionValue: 9_999 })).toEqual([]);
    expect(await asked({ documentFraudScore: 40 })).toEqual(['deepfake']);
  });

  it('rules: all of autoApprove, any of autoReject, a person between them', async () => {
    const api = await openTestApi();
    const id = await made(api, 'rules and review');
    const outcome = async (facts: object) => (await tested(api, id, facts)).result;
    expect(await outcome({})).toBe('approved');
    expect(await outcome({ documentFraudScore: 30 })).toBe('double_check');
    expect(await outcome({ faceMatchScore: 84 })).toBe('double_check');
    expect(await outcome({ amlHits: 1 })).toBe('double_check');
    expect(await outcome({ amlHits: null })).toBe('double_check');
    expect(await outcome({ documentFraudScore: 70 })).toBe('rejected');
    expect(await outcome({ faceMatchScore: 59 })).toBe('rejected');
    expect(await outcome({ amlSanctionsHit: true })).toBe('rejected');
  });

  it('crypto exchange: no hit, and a wallet below 40', async () => {
    const api = await openTestApi();
    const id = await made(api, 'crypto exchange');
    const outcome = async (facts: object) => (await tested(api, id, facts)).result;
    expect(await outcome({})).toBe('approved');
    expect(await outcome({ amlHits: 1, amlResult: 'review' })).toBe('double_check');
    expect(await outcome({ kytRiskScore: 40 })).toBe('double_check');
    expect(await outcome({ kytRiskScore: null })).toBe('double_check');
  });

  it('gaming: a face that looks under 18 or an expired document is rejected', async () => {
    const api = await openTestApi();
    const id = await made(api, 'gaming');
    const outcome = async (facts: object) => (await tested(api, id, facts)).result;
    expect(await outcome({ estimatedAge: 17 })).toBe('rejected');
    expect(await outcome({ documentExpired: true })).toBe('rejected');
    // Nothing is approved automatically without autoApprove.
    expect(await outcome({})).toBe('double_check');
  });

  it('bank: a hit or a weak face goes to a person, all five steps are taken', async () => {
    const api = await openTestApi();
    const { result, statuses } = await tested(api, await made(api, 'bank'), { amlHits: 1 });
    expect(result).toBe('double_check');
    expect(Object.values(statuses)).toEqual(['pass', 'pass', 'pass', 'pass', 'pass']);
  });

  it('annual re-verification: asks for a selfie alone', async () => {
    const api = await openTestApi();
    const id = await made(api, 'annual re-verification');
    const { body } = await api.call('POST', '/v1/verifications', { profile: id });
    expect(body.missing).toEqual([{ type: 'selfie', side: null }]);
  });
});

describe('a profile in YAML', () => {
  const yaml = 'name: Of my own\n# with a comment\nsteps:\n  - type: document\n';
  const send = (api: TestApi, text: string, method = 'POST', path = '/v1/profiles') =>
    api.call(method, path, text, { 'content-type': 'application/yaml' });

  it('is taken as JSON is, by POST and PUT', async () => {
    const api = await openTestApi();
    const { status, body } = await send(api, yaml);
    expect([status, body.name, body.content.steps[0].type]).toEqual([201, 'Of my own', 'document']);
    const changed = await send(api, yaml.replace('Of my own', 'Another'), 'PUT', `/v1/profiles/${body.id}`);
    expect([changed.status, changed.body.name, changed.body.version]).toEqual([200, 'Another', 2]);
  });

  it.each([
    ['a: b: c', 'invalid_yaml'],
    ['- 1', 'invalid_request'],
    ['name: X\nsteps: []\n', 'invalid_request'],
    [`a: &a [1]\nb: [${'*a, '.repeat(90)}]\n`, 'invalid_yaml'],
  ])('%j is refused with a reason', async (text, code) => {
    const api = await openTestApi();
    const { status, body } = await send(api, text);
    expect([status < 500, body.code]).toEqual([true, code]);
  });
});
