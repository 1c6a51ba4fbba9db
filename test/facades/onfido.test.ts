/** Onfido's official client against a running API, with `basePath` as its only change. */
import { Configuration, DefaultApi, FileTransfer } from '@onfido/api';
import { describe, expect, it } from 'vitest';
import type { Check } from '../../rules/check.ts';
import { DEFAULT_TENANT } from '../../store/open-store.ts';
import type { Job } from '../../workers/jobs.ts';
import { openTestApi, PNG } from '../support/api.ts';
import { decision, reading } from '../support/records.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests look at answers as callers see them
type Seen = Record<string, any>;

const open = async () => {
  const api = await openTestApi({ IDWELL_FACADES: 'onfido' });
  const client = async (mode: 'test' | 'live' = 'test', scopes = ['*']) =>
    new DefaultApi(
      new Configuration({ apiToken: await api.keyOf(mode, scopes), basePath: `${api.url}/v3.6` }),
    );
  const onfido = await client();
  const scoped = api.store.in({ tenantId: DEFAULT_TENANT, mode: 'test' });
  const applicant = async (more: object = {}) =>
    (await onfido.createApplicant({ first_name: 'Anna', last_name: 'Eriksson', ...more })).data;
  const picture = () => new FileTransfer(PNG, 'picture.png');
  const passport = async (id: string) =>
    (await onfido.uploadDocument('passport', id, picture(), undefined, 'front', 'UTO' as never)).data;
  const livePhoto = async (id: string) => (await onfido.uploadLivePhoto(id, picture(), false)).data;
  /** Ours behind a check. */
  const oursOf = async (id: string) =>
    (await scoped.facadeRecords('onfido').find('check', id))?.verificationId as string;
  return { ...api, onfido, client, scoped, applicant, picture, passport, livePhoto, oursOf };
};

/** Status, type and wrong fields of an error of Onfido's. */
async function refusal(call: Promise<unknown>): Promise<[number, string, string[]]> {
  const error = await call.then(
    () => null,
    (thrown) => thrown,
  );
  const { status, data } = error.response;
  return [status, data.error.type, Object.keys(data.error.fields)];
}

const documentOf = (job: Job | undefined) => (job as { data: { documentId: string } }).data.documentId;

const check = (type: Check['type'], status: Check['status'], more: Partial<Check> = {}): Check => ({
  type,
  required: true,
  status,
  score: null,
  confidence: null,
  findings: [],
  ms: 1,
  ...more,
});

describe('applicants of Onfido', () => {
  it('are created, changed, listed by page, deleted and brought back', async () => {
    const { onfido, applicant, call } = await open();
    const made = await applicant({
      dob: '1988-08-12',
      consents: [{ name: 'privacy_notices_read', granted: true }],
    });
    expect(made).toMatchObject({
      href: `/v3.6/applicants/${made.id}`,
      sandbox: true,
      delete_at: null,
      dob: '1988-08-12',
    });
    const { data: changed } = await onfido.updateApplicant(made.id, { last_name: 'Ericson' });
    expect(changed).toMatchObject({ first_name: 'Anna', last_name: 'Ericson', dob: '1988-08-12' });
    const { data: consents } = await onfido.findApplicantConsents(made.id);
    expect(consents).toMatchObject([{ name: 'privacy_notices_read', granted: true }]);
    const others = [await applicant(), await applicant()].map(({ id }) => id);
    const page = await onfido.listApplicants(2, 1);
    expect(page.data.applicants.map(({ id }) => id)).toEqual([others[0]]);
    expect(page.headers['x-total-count']).toBe('3');
    expect(page.headers.link).toContain('</v3.6/applicants?page=3&per_page=1>; rel="next"');
    await onfido.deleteApplicant(made.id);
    expect((await onfido.listApplicants(1, 20)).data.applicants).toHaveLength(2);
    const { data: all } = await onfido.listApplicants(1, 20, true);
    expect(all.applicants.find(({ id }) => id === made.id)?.delete_at).toBe('2026-03-31T09:00:00.000Z');
    expect(await refusal(onfido.findApplicant(made.id))).toEqual([410, 'gone', []]);
    await onfido.restoreApplicant(made.id);
    expect((await onfido.findApplicant(made.id)).data.delete_at).toBeNull();
    expect((await call('GET', '/v1/verifications')).body.data).toEqual([]);
  });

  it('are refused in its own words, and for keys that may not', async () => {
    const { onfido, client, url } = await open();
    expect(await refusal(onfido.createApplicant({ first_name: '', last_name: 'Eriksson' }))).toEqual([
      422,
      'validation_error',
      ['first_name'],
    ]);
    expect(await refusal(onfido.findApplicant('none'))).toEqual([404, 'resource_not_found', []]);
    expect(await refusal((await client('live')).findApplicant('none'))).toEqual([
      404,
      'resource_not_found',
      [],
    ]);
    const reader = await client('test', ['verifications:read']);
    expect(await refusal(reader.createApplicant({ first_name: 'A', last_name: 'B' }))).toEqual([
      403,
      'user_authorization_error',
      [],
    ]);
    expect((await reader.ping()).data).toMatchObject({ buffer: 'OK' });
    const stranger = new DefaultApi(new Configuration({ apiToken: 'none', basePath: `${url}/v3.6` }));
    expect(await refusal(stranger.ping())).toEqual([401, 'authorization_error', []]);
    expect(await refusal(onfido.findAddresses('SW4 6EH'))).toEqual([404, 'resource_not_found', []]);
  });
});

describe('documents and live photos', () => {
  it('are kept with the applicant, read at once, and downloaded byte for byte', async () => {
    const { onfido, applicant, passport, livePhoto, jobs } = await open();
    const { id } = await applicant();
    const [document, photo] = [await passport(id), await livePhoto(id)];
    expect(document).toMatchObject({
      type: 'passport',
      side: 'front',
      issuing_country: 'UTO',
      file_name: 'picture.png',
      file_type: 'png',
      file_size: PNG.length,
      download_href: `/v3.6/documents/${document.id}/download`,
    });
    expect(jobs.map(({ name }) => name)).toEqual(['read-document', 'read-document']);
    expect((await onfido.listDocuments(id)).data.documents).toEqual([document]);
    expect((await onfido.findDocument(document.id)).data).toEqual(document);
    expect((await onfido.listLivePhotos(id)).data.live_photos).toEqual([photo]);
    const options = { responseType: 'arraybuffer' } as const;
    const { data } = await onfido.downloadLivePhoto(photo.id, options);
    expect(Buffer.from(data.buffer)).toEqual(PNG);
    expect(await refusal(onfido.findLivePhoto(document.id))).toEqual([404, 'resource_not_found', []]);
  });

  it('tell what was read of them, and what has to be photographed again', async () => {
    const { onfido, applicant, passport, scoped, picture, jobs } = await open();
    const { id } = await applicant();
    const document = await passport(id);
    const field = (value: string) => ({ value, confidence: 0.99, source: 'mrz' as const });
    const fields = {
      surname: field('ERIKSSON'),
      expiry_date: field('2031-04-15'),
      nationality: field('D'),
      issuing_state: field('D'),
      sex: field('F'),
    };
    const read = (documentId: string, findings: Parameters<typeof reading>[0] = []) =>
      scoped.readings.record({ documentId, reading: { ...reading(findings), fields }, ms: 5 });
    await read(documentOf(jobs[0]));
    const { data } = await onfido.extract({ document_id: document.id });
    expect(data).toEqual({
      document_id: document.id,
      document_classification: { document_type: 'passport', issuing_country: 'DEU' },
      extracted_data: {
        last_name: 'ERIKSSON',
        date_of_expiry: '2031-04-15',
        expiry_date: '2031-04-15',
        nationality: 'DEU',
        issuing_country: 'DEU',
        gender: 'Female',
        document_type: 'passport',
      },
    });
    const upload = onfido.uploadDocument('passport', id, picture(), undefined, undefined, undefined, true);
    await expect.poll(() => jobs.length).toBe(2);
    const blurred = { step: 'document', code: 'image_blurred', confidence: 1, detail: 'Blurred.' } as const;
    await read(documentOf(jobs[1]), [blurred]);
    expect(await refusal(upload)).toEqual([422, 'validation_error', ['detect_blur']]);
    expect((await onfido.listDocuments(id)).data.documents).toEqual([document]);
    expect(await refusal(onfido.uploadDocument('passport', 'none', picture()))).toEqual([
      404,
      'resource_not_found',
      [],
    ]);
    const text = new FileTransfer(Buffer.from('no picture'), 'a.txt');
    expect(await refusal(onfido.uploadDocument('passport', id, text))).toEqual([
      422,
      'validation_error',
      ['file'],
    ]);
  });
});

describe('checks and their reports', () => {
  it('go on with what was uploaded, and are clear where all was found right', async () => {
    const { onfido, applicant, passport, livePhoto, scoped, oursOf, call } = await open();
    const { id } = await applicant({ dob: '1988-08-12' });
    const [document, photo] = [await passport(id), await livePhoto(id)];
    const { data: made } = await onfido.createCheck({
      applicant_id: id,
      report_names: ['document', 'facial_similarity_photo'],
      tags: ['vip'],
    });
    expect(made).toMatchObject({ status: 'in_progress', result: null, tags: ['vip'], applicant_id: id });
    const ours = await oursOf(made.id);
    const { body: native } = await call('GET', `/v1/verifications/${ours}`);
    expect(native).toMatchObject({
      status: 'submitted',
      profile: { id: 'onfido-document-photo' },
      applicant_reference: id,
      expected: {
        person: { first_name: 'Anna', last_name: 'Eriksson', date_of_birth: '1988-08-12' },
        documents: [{ country: 'UTO' }],
      },
    });
    expect((await call('GET', '/v1/verifications')).body.data).toHaveLength(1);
    const field = (value: string) => ({
      value,
      confidence: 0.99,
      source: 'mrz',
      others: [{ source: 'viz', value, confidence: 0.9 }],
    });
    await scoped.recordDecision(
      ours,
      1,
      decision('approved', {
        extracted: {
          surname: field('ERIKSSON'),
          expiry_date: field('2031-04-15'),
          document_number: field('L1'),
        },
        comparisons: [
          {
            field: 'name',
            expected: 'Anna Eriksson',
            extracted: 'ANNA ERIKSSON',
            score: 100,
            result: 'match',
            pieces: [],
            detail: 'The name is the same.',
          },
        ],
        checks: [
          check('document', 'passed', { score: 100 }),
          check('selfie', 'passed'),
          check('face_match', 'passed', { score: 95 }),
          check('duplicates', 'passed'),
        ],
      }),
    );
    expect((await onfido.findCheck(made.id)).data).toMatchObject({ status: 'complete', result: 'clear' });
    const { data } = await onfido.listReports(made.id);
    const [first, second] = data.reports as unknown as Seen[];
    expect(first).toMatchObject({
      name: 'document',
      status: 'complete',
      result: 'clear',
      sub_result: 'clear',
      documents: [{ id: document.id }],
      properties: { last_name: 'ERIKSSON', document_numbers: [{ type: 'document_number', value: 'L1' }] },
    });
    const results = Object.entries(first?.breakdown).map(([name, tree]) => [name, (tree as Seen).result]);
    expect(Object.fromEntries(results)).toEqual({
      data_comparison: 'clear',
      data_validation: 'clear',
      data_consistency: 'clear',
      image_integrity: 'clear',
      visual_authenticity: 'clear',
      compromised_document: 'clear',
      age_validation: null,
      police_record: null,
      issuing_authority: null,
    });
    expect(first?.breakdown.visual_authenticity.breakdown).toMatchObject({
      template: { result: null },
      security_features: { result: null },
      digital_tampering: { result: null },
    });
    expect(second).toMatchObject({
      result: 'clear',
      sub_result: null,
      live_photos: [{ id: photo.id }],
      breakdown: {
        face_comparison: { result: 'clear', breakdown: { face_match: { properties: { score: 0.95 } } } },
        visual_authenticity: { result: null },
      },
      properties: { score: 0.95 },
    });
    expect((await onfido.findReport(second?.id)).data).toEqual(second);
  });

  it('say by which report, which breakdown and why a check is to be considered', async () => {
    const { onfido, applicant, passport, livePhoto, scoped, oursOf } = await open();
    const { id } = await applicant();
    await passport(id);
    await livePhoto(id);
    const names = ['document', 'facial_similarity_photo', 'watchlist_standard'] as const;
    const rejected = async (more: Parameters<typeof decision>[1]) => {
      const { data } = await onfido.createCheck({ applicant_id: id, report_names: [...names] });
      await scoped.recordDecision(await oursOf(data.id), 1, decision('rejected', more));
      const { data: list } = await onfido.listReports(data.id);
      return list.reports as unknown as Seen[];
    };
    const label = (code: string, retry: 'retry' | 'final') => ({
      code,
      retry,
      message: '',
      detail: '',
      findings: [],
      captures: [],
    });
    const capture = { type: 'photo_id', side: 'front' } as const;
    const found = { step: 'document', confidence: 1, detail: 'It is blurred.', capture } as const;
    const blurred = await rejected({
      labels: [label('BLURRED_PHOTO', 'retry')],
      checks: [
        check('document', 'failed', {
          findings: [
            { ...found, code: 'image_blurred' },
            { ...found, code: 'image_dark', advice: true },
          ],
        }),
        check('selfie', 'passed'),
        check('face_match', 'passed', { score: 95 }),
        check('aml_screening', 'not_run'),
      ],
    });
    expect(blurred.map(({ result, sub_result }) => [result, sub_result])).toEqual([
      ['consider', 'caution'],
      ['clear', null],
      ['consider', null],
    ]);
    expect(blurred[0]?.breakdown.image_integrity).toMatchObject({
      result: 'consider',
      breakdown: {
        image_quality: { result: 'consider', properties: { blurred_photo: 'It is blurred.' } },
        supported_document: { result: null },
      },
    });
    expect(blurred[2]?.breakdown.sanction).toEqual({ result: null });
    const listed = await rejected({
      retry: 'final',
      labels: [label('SANCTIONS', 'final')],
      checks: [
        check('document', 'passed', { score: 100 }),
        check('selfie', 'passed'),
        check('face_match', 'passed', { score: 95 }),
        check('aml_screening', 'failed', {
          findings: [
            {
              step: 'aml_screening',
              code: 'aml_sanctions',
              value: 'ofac 7',
              confidence: 0.97,
              detail: 'Listed.',
            },
          ],
        }),
      ],
    });
    expect(listed.map(({ result, sub_result }) => [result, sub_result])).toEqual([
      ['clear', 'clear'],
      ['clear', null],
      ['consider', null],
    ]);
    expect(listed[2]).toMatchObject({
      breakdown: { sanction: { result: 'consider' }, politically_exposed_person: { result: null } },
      properties: { records: [{ entry: 'ofac 7', match_score: 0.97 }] },
    });
  });

  it('wait for a person, are paused and resumed, withdrawn, and begun again with the same pictures', async () => {
    const { onfido, applicant, passport, scoped, oursOf, call } = await open();
    const { id } = await applicant();
    const document = await passport(id);
    const create = async (more: object = {}) =>
      (await onfido.createCheck({ applicant_id: id, report_names: ['document'], ...more })).data;
    const first = await create();
    const [report] = first.report_ids as [string];
    const ours = await oursOf(first.id);
    await scoped.recordDecision(ours, 1, decision('double_check', { checks: [check('document', 'review')] }));
    expect((await onfido.findCheck(first.id)).data).toMatchObject({ status: 'in_progress', result: null });
    expect((await onfido.findReport(report)).data).toMatchObject({
      status: 'awaiting_approval',
      sub_result: 'suspected',
      result: null,
    });
    await call('POST', `/v1/verifications/${ours}/hold`, {});
    expect((await onfido.findCheck(first.id)).data).toMatchObject({ status: 'paused', paused: true });
    await onfido.resumeCheck(first.id);
    await onfido.cancelReport(report);
    expect((await onfido.findCheck(first.id)).data.status).toBe('withdrawn');
    const again = await create({ document_ids: [document.id] });
    expect(await oursOf(again.id)).not.toBe(ours);
    const { data } = await onfido.findReport((again.report_ids as [string])[0]);
    expect(data).toMatchObject({ status: 'awaiting_data', documents: [{ id: document.id }], breakdown: {} });
    expect((await onfido.listChecks(id)).data.checks.map((each) => each.id)).toEqual([again.id, first.id]);
  });

  it('let the applicant send what is missing, and refuse it where nobody is asked', async () => {
    const { onfido, applicant, url, picture } = await open();
    const { id } = await applicant();
    const asked = { applicant_id: id, report_names: ['document', 'facial_similarity_photo'] as const };
    const names = { ...asked, report_names: [...asked.report_names] };
    expect(await refusal(onfido.createCheck(names))).toEqual([422, 'validation_error', ['applicant_id']]);
    const { data: made } = await onfido.createCheck({ ...names, applicant_provides_data: true });
    expect(made).toMatchObject({
      status: 'awaiting_applicant',
      form_uri: expect.stringContaining(`${url}/v/`),
    });
    const [path, token] = (made.form_uri as string).split('#') as [string, string];
    const ours = path.slice(path.lastIndexOf('/') + 1);
    for (const type of ['photo_id', 'selfie']) {
      const body = new FormData();
      body.set('type', type);
      body.set('file', new Blob([picture().buffer as Uint8Array<ArrayBuffer>]), 'x.png');
      const headers = { authorization: `Bearer ${token}` };
      const sent = await fetch(`${url}/v1/verifications/${ours}/documents`, {
        method: 'POST',
        headers,
        body,
      });
      expect(sent.status).toBe(201);
    }
    const { data } = await onfido.listReports(made.id);
    const { data: listed } = await onfido.listDocuments(id);
    expect(data.reports[0]).toMatchObject({ documents: [{ id: listed.documents[0]?.id }] });
    const unknown = onfido.createCheck({ ...names, report_names: ['identity_enhanced'] });
    expect(await refusal(unknown)).toEqual([422, 'validation_error', ['report_names.0']]);
    const foreign = onfido.createCheck({ ...names, document_ids: ['none'] });
    expect(await refusal(foreign)).toEqual([422, 'validation_error', ['document_ids']]);
  });

  it('are forced in the sandbox by consider and sub_result, and never in live mode', async () => {
    const { onfido, client, applicant, passport, oursOf, call, picture } = await open();
    const { id } = await applicant();
    await passport(id);
    const metadata = async (more: object) => {
      const { data } = await onfido.createCheck({ applicant_id: id, report_names: ['document'], ...more });
      return (await call('GET', `/v1/verifications/${await oursOf(data.id)}`)).body.metadata;
    };
    expect(await metadata({ sub_result: 'suspected' })).toEqual({ sandbox_outcome: 'double_check' });
    expect(await metadata({ consider: ['document'], sub_result: 'rejected' })).toEqual({
      sandbox_outcome: 'rejected_final',
      sandbox_labels: 'NOT_READABLE,FORGERY',
    });
    const live = await client('live');
    const { data: other } = await live.createApplicant({ first_name: 'Anna', last_name: 'Consider' });
    await live.uploadDocument('passport', other.id, picture());
    const { data } = await live.createCheck({
      applicant_id: other.id,
      report_names: ['document'],
      consider: ['document'],
    });
    expect(data).toMatchObject({ status: 'in_progress', sandbox: false });
  });
});

describe('the rest', () => {
  it('gives a token for the applicant that holds our page, and what was sent there belongs to the applicant', async () => {
    const { onfido, applicant, url } = await open();
    const { id } = await applicant();
    const { data } = await onfido.generateSdkToken({ applicant_id: id, referrer: '*://*/*' });
    const payload = JSON.parse(Buffer.from(data.token.split('.')[1] as string, 'base64url').toString());
    expect(payload.payload).toEqual({ app: id, ref: '*://*/*' });
    const token = data.token.split('.').slice(2).join('.');
    const ours = new URL(payload.url).pathname.split('/').at(-1);
    const seen = await fetch(`${url}/v1/verifications/${ours}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(seen.status).toBe(200);
  });

  it('keeps webhooks: the token is shown once, a change keeps it, a deleted one is gone', async () => {
    const { onfido, call } = await open();
    const { data: made } = await onfido.createWebhook({
      url: 'https://example.com/onfido',
      events: ['check.completed'],
    });
    expect(made.token).toMatch(/^\S{16,}$/);
    const endpoints = async () =>
      (await call('GET', '/v1/webhooks')).body.data.filter(({ disabled }: Seen) => !disabled);
    expect(await endpoints()).toMatchObject([
      { dialect: 'onfido', events: ['verification.approved', 'verification.rejected'] },
    ]);
    const { data: changed } = await onfido.updateWebhook(made.id, { url: 'https://example.com/other' });
    expect(changed).toMatchObject({
      id: made.id,
      url: 'https://example.com/other',
      events: ['check.completed'],
    });
    expect(changed.token).toBeUndefined();
    expect((await endpoints()).map(({ url }: { url: string }) => url)).toEqual(['https://example.com/other']);
    await onfido.updateWebhook(made.id, { enabled: false });
    expect(await endpoints()).toEqual([]);
    expect((await onfido.listWebhooks()).data.webhooks).toHaveLength(1);
    await onfido.deleteWebhook(made.id);
    expect(await refusal(onfido.findWebhook(made.id))).toEqual([404, 'resource_not_found', []]);
    expect(await refusal(onfido.createWebhook({ url: 'nowhere' }))).toEqual([
      422,
      'validation_error',
      ['url'],
    ]);
  });
});
