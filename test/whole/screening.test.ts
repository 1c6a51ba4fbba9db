/** Lists from their import to the decision, and beyond: real service and queue; only the reading is made by hand. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import type { CaptureReading } from '../../engine/reading.ts';
import type { ListEntry } from '../../engine/screen/list-entry.ts';
import { listed } from '../../engine/screen/testing/screener-of.ts';
import { systemClock } from '../../store/clock.ts';
import { openStore } from '../../store/open-store.ts';
import type { Reader } from '../../workers/engine/reader.ts';
import { PNG } from '../support/api.ts';
import { createTestClock } from '../support/clock.ts';
import { eventually } from '../support/eventually.ts';
import { passport } from '../support/made-readings.ts';
import { openWholeService } from '../support/whole-service.ts';

/** As passport() has them. */
const HOLDER = listed('17', ['MUELLER, Juergen Paul', 'Джурген Мюллер'], {
  births: ['1974-08-12'],
  countries: ['DE'],
});
const NAMESAKE = listed('18', ['MÜLLER, Jürgen Paul']);
const SOMEBODY = listed('19', ['TORVALDSEN, Ivgeni'], {
  births: ['1962'],
  wallets: [{ chain: 'ETH', address: '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed' }],
});

const reader: Reader = {
  read: async (): Promise<CaptureReading> => passport().reading,
  measure: async () => [],
  close: async () => {},
};

const PROFILE = {
  name: 'Screened',
  steps: [
    { type: 'document' },
    { type: 'aml_screening', categories: ['sanctions'] },
    { type: 'kyt_crypto', required: false },
  ],
  autoReject: { rules: [{ amlSanctionsHit: '== true', label: 'SANCTIONS' }] },
  autoApprove: {
    rules: [{ condition: 'ALL', checks: [{ documentReadable: '== true' }, { amlHits: '== 0' }] }],
  },
};

async function openService(environment: Record<string, string> = {}, clock = systemClock) {
  const { settings, call } = await openWholeService({ reader, environment, clock });
  // What `idwell lists import` opens: another process.
  const store = await openStore(settings, { clock });
  onTestFinished(() => store.close());
  const importList = (list: string, entries: ListEntry[]) =>
    store.lists.import({ list, format: 'csv', entries, date: null, sha256: JSON.stringify(entries) });
  const verify = async (profile: object, attributes: object = {}) => {
    const released = await call('POST', '/profiles', profile);
    expect(released.status, JSON.stringify(released.body)).toBe(201);
    const made = await call('POST', '/verifications', { profile: released.body.id, attributes });
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    const { id } = made.body;
    const form = new FormData();
    form.set('type', 'photo_id');
    form.set('kind', 'passport');
    form.set('file', new Blob([PNG, id]), 'upload.png');
    await call('POST', `/verifications/${id}/documents`, form);
    await call('POST', `/verifications/${id}/submit`, {});
    return await ended(id, ({ status }) => status !== 'submitted');
  };
  // biome-ignore lint/suspicious/noExplicitAny: the test looks at answers as callers see them
  const ended = async (id: string, is: (body: any) => boolean) => {
    let { body } = await call('GET', `/verifications/${id}`);
    await eventually('it is decided', async () => {
      ({ body } = await call('GET', `/verifications/${id}`));
      return is(body);
    });
    return body;
  };
  return { call, store, importList, verify, ended };
}

// biome-ignore lint/suspicious/noExplicitAny: the test looks at answers as callers see them
const checkOf = (body: any, type: string) =>
  body.checks.find((check: { type: string }) => check.type === type);

it('approves who is on no list, and nobody where none is loaded', async () => {
  const { importList, verify } = await openService();
  const before = await verify(PROFILE);
  expect(before.status).toBe('double_check');
  expect(checkOf(before, 'aml_screening')).toMatchObject({
    status: 'not_run',
    findings: [{ code: 'list_not_loaded' }],
  });
  await importList('own', [SOMEBODY]);
  const after = await verify(PROFILE);
  expect(after.status).toBe('approved');
  expect(checkOf(after, 'aml_screening')).toMatchObject({ status: 'passed', score: 0, findings: [] });
});

it('finds who is listed, tells a namesake from the person, and shows the entry', async () => {
  const { importList, verify } = await openService();
  await importList('own', [HOLDER, SOMEBODY]);
  const found = await verify(PROFILE);
  expect(found).toMatchObject({ status: 'rejected', labels: [{ code: 'SANCTIONS', retry: 'final' }] });
  const [finding] = checkOf(found, 'aml_screening').findings;
  expect(finding).toMatchObject({ code: 'aml_sanctions', value: 'own 17', confidence: 1 });
  expect(finding.detail).toContain(
    'The list own, version 1, has MUELLER, Juergen Paul under 17: 100 of 100.',
  );
  expect(
    finding.pieces.map(({ name, score }: { name: string; score: number }) => [name, score]),
  ).toContainEqual(['date of birth', 100]);
  await importList('own', [NAMESAKE]);
  const doubted = await verify(PROFILE);
  expect(doubted.status).toBe('double_check');
  expect(doubted.decision.facts).toMatchObject({ amlHits: { value: 1 }, amlSanctionsHit: { value: null } });
});

it('clears nobody with a list that has grown too old', async () => {
  const clock = createTestClock();
  const { importList, verify } = await openService({ IDWELL_LIST_MAX_AGE: '7d' }, clock);
  await importList('own', [SOMEBODY]);
  clock.advance(8 * 86_400_000);
  const late = await verify(PROFILE);
  expect(late.status).toBe('double_check');
  expect(checkOf(late, 'aml_screening').findings[0].detail).toBe(
    'The list own is 8 days old, and at most 7 are allowed.',
  );
  expect((await importList('own', [SOMEBODY])).isNew).toBe(false);
  expect((await verify(PROFILE)).status).toBe('approved');
});

it('screens a wallet that was given with the verification', async () => {
  const { importList, verify } = await openService();
  await importList('own', [SOMEBODY]);
  const profile = {
    ...PROFILE,
    steps: [{ type: 'document' }, { type: 'kyt_crypto', walletAddress: '{{applicant.cryptoWallet}}' }],
    autoReject: { rules: [{ kytRiskScore: '>= 90', label: 'SANCTIONS' }] },
    autoApprove: {
      rules: [{ condition: 'ALL', checks: [{ documentReadable: '== true' }, { kytRiskScore: '< 40' }] }],
    },
  };
  const risk = async (cryptoWallet?: string) => {
    const { status, decision } = await verify(profile, cryptoWallet ? { cryptoWallet } : {});
    return [status, decision.facts.kytRiskScore.value];
  };
  expect(await risk('0x5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED')).toEqual(['rejected', 100]);
  expect(await risk('0x00000000000000000000000000000000000000aa')).toEqual(['approved', 0]);
  expect(await risk('0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD')).toEqual(['double_check', null]);
  expect(await risk('1BpEi6DfDAUFd7GtittLSdBeYJvcoaVggu')).toEqual(['double_check', null]);
  expect(await risk()).toEqual(['double_check', null]);
});

it('screens the approved again when a list changes, once, and leaves what a person settled', async () => {
  const { call, store, importList, verify, ended } = await openService();
  await importList('own', [SOMEBODY]);
  const approved = await verify(PROFILE);
  expect(approved.status).toBe('approved');
  await importList('own', [SOMEBODY, NAMESAKE]);
  const doubted = await ended(approved.id, ({ status }) => status !== 'approved');
  expect(doubted).toMatchObject({ status: 'double_check', decision: { source: 'rescreening' } });
  expect(checkOf(doubted, 'aml_screening').findings[0]).toMatchObject({
    code: 'aml_sanctions',
    value: 'own 18',
  });
  const history = await call('GET', `/verifications/${approved.id}/history`);
  const moves = history.body.data.map(({ to, action }: { to: string; action: string }) => [to, action]);
  expect(moves.filter(([, action]: [string, string]) => action === 'decide')).toHaveLength(2);
  const events = await store.in({ tenantId: 'ten_default', mode: 'live' }).events.of(approved.id);
  expect(events.at(-1)).toMatchObject({
    payload: { data: { status: 'double_check', previous_status: 'approved' } },
  });

  await call('POST', `/verifications/${approved.id}/approve`, { comment: 'Another person of that name.' });
  await importList('other', [listed('1', ['Somebody Else'])]);
  await eventually('everybody is screened', async () => {
    return (await store.everywhere.unscreened(await store.lists.state(), 1)).length === 0;
  });
  expect((await call('GET', `/verifications/${approved.id}`)).body.status).toBe('approved');
  await importList('other', [HOLDER]);
  const rejected = await ended(approved.id, ({ status }) => status !== 'approved');
  expect(rejected).toMatchObject({ status: 'rejected', labels: [{ code: 'SANCTIONS' }] });
});

it('asks services of records, and takes no answer for unknown', async () => {
  const asked: { key: string | undefined; body: unknown }[] = [];
  let answer: { status: number; body: string } = { status: 200, body: '{"result":"match"}' };
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      asked.push({ key: request.headers['idempotency-key'] as string, body: JSON.parse(text) });
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => void server.close());
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/person`;
  const { verify } = await openService({ IDWELL_RECORD_SOURCES: `credit_bureau=${address}` });
  const profileOf = (methods: string[]) => ({
    ...PROFILE,
    steps: [{ type: 'document' }, { type: 'non_document', methods }],
    autoReject: { rules: [{ nonDocumentResult: '== fail' }] },
    autoApprove: {
      rules: [
        { condition: 'ALL', checks: [{ documentReadable: '== true' }, { nonDocumentResult: '== pass' }] },
      ],
    },
  });
  const profile = profileOf(['credit_bureau']);
  const good = await verify(profile);
  expect(good.status).toBe('approved');
  expect(asked[0]).toMatchObject({
    key: `${good.id}.1.credit_bureau`,
    body: { method: 'credit_bureau', person: { last_name: 'MUELLER', date_of_birth: '1974-08-12' } },
  });
  answer = { status: 200, body: '{"result":"mismatch","detail":"another date of birth"}' };
  const bad = await verify(profile);
  expect(bad).toMatchObject({ status: 'rejected', labels: [{ code: 'DB_DATA_MISMATCH' }] });
  for (const broken of [
    { status: 500, body: '{}' },
    { status: 200, body: 'hello' },
    { status: 200, body: '{"result":"unknown"}' },
  ]) {
    answer = broken;
    expect((await verify(profile)).status).toBe('double_check');
  }
  expect((await verify(profileOf(['credit_bureau', 'register']))).status).toBe('double_check');
});
