/** Sumsub's words over a running API, asked by a client of Sumsub's; the pictures are decided on by hand. */
import { createHmac } from 'node:crypto';
import { createClient, IdDocType } from 'sumsub-node-sdk';
import { describe, expect, it } from 'vitest';
import { DEFAULT_TENANT } from '../../store/open-store.ts';
import { openTestApi, PNG } from '../support/api.ts';
import { decision, reading } from '../support/records.ts';

const INFO = { firstName: 'Anna Maria', lastName: 'Eriksson', dob: '1988-08-12' };

const open = async () => {
  const api = await openTestApi({ IDWELL_FACADES: 'sumsub' });
  // Whatever is sent is read at once, without findings unless the test says which.
  const findings: Parameters<typeof reading>[0] = [];
  api.context.jobs.add = async (...jobs) => {
    for (const { data } of jobs.filter(({ name }) => name === 'read-document')) {
      const { documentId } = data as { documentId: string };
      await scoped.readings.record({ documentId, reading: reading([...(findings ?? [])]), ms: 1 });
    }
  };
  // The client signs with the time as it is.
  api.clock.advance(Date.now() - api.clock.now().getTime());
  const scoped = api.store.in({ tenantId: DEFAULT_TENANT, mode: 'test' });
  const signed = await scoped.apiKeys.create({ name: 'theirs', scopes: ['*'], signed: true });
  const config = {
    baseURL: api.url,
    appToken: signed.secret,
    secretKey: signed.signingSecret as string,
  };
  const sumsub = createClient(config);
  // What the vendor refuses is looked at, not thrown.
  sumsub.client.defaults.validateStatus = () => true;
  const create = async (user: string, level = 'standard') =>
    (await sumsub.createApplicant(user, level, { fixedInfo: INFO })).data;
  const upload = (id: string, idDocType: IdDocType, more: object = {}) =>
    sumsub.addIdDocument(id, { idDocType, country: 'UTO', ...more }, PNG);
  const oursOf = async (id: string) =>
    (await scoped.facadeRecords('sumsub').find('applicant', id))?.verificationId as string;
  /** Both pictures, pending, and what rules come to. */
  const decided = async (id: string, ...made: Parameters<typeof decision>) => {
    const passport = (await upload(id, IdDocType.PASSPORT)).data.imageId as string;
    const selfie = (await upload(id, IdDocType.SELFIE)).data.imageId as string;
    await sumsub.requestApplicantCheck(id);
    await scoped.recordDecision(await oursOf(id), 1, decision(...made));
    return { passport, selfie };
  };
  return { ...api, findings, config, scoped, sumsub, create, upload, oursOf, decided };
};

const label = (code: string, retry: 'retry' | 'final', type: 'photo_id' | 'selfie' = 'photo_id') => ({
  code,
  retry,
  message: 'The text on your identity document is not clearly visible. Please, upload a new photo.',
  detail: 'Not to be shown.',
  findings: [],
  captures: [{ type, side: type === 'photo_id' ? ('front' as const) : null }],
});

describe('Sumsub', () => {
  it('makes an applicant of a level, and finds it by either id', async () => {
    const { sumsub, create } = await open();
    const made = await create('user 1/ä');
    expect(made).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      externalUserId: 'user 1/ä',
      type: 'individual',
      fixedInfo: INFO,
      requiredIdDocs: {
        docSets: [
          { idDocSetType: 'IDENTITY', types: expect.arrayContaining(['PASSPORT', 'ID_CARD', 'DRIVERS']) },
          { idDocSetType: 'SELFIE', types: ['SELFIE'] },
        ],
      },
      review: { reviewStatus: 'init', levelName: 'standard' },
    });
    expect((await sumsub.getApplicant(made.id)).data).toEqual(made);
    expect((await sumsub.getApplicantByExternalUserId('user 1/ä')).data.id).toBe(made.id);
    expect((await sumsub.getRequiredIdDocs(made.id)).data).toEqual(made.requiredIdDocs);
    expect((await sumsub.getRequiredIdDocsStatus(made.id)).data).toEqual({ IDENTITY: null, SELFIE: null });
    const again = await sumsub.createApplicant('user 1/ä', 'standard');
    expect([again.status, again.data.errorName]).toEqual([409, 'duplicate-applicant']);
    const levels = (await sumsub.getApplicantLevels()).data.list.items.map(({ name }) => name);
    expect(levels).toEqual(expect.arrayContaining(['express', 'standard', 'enhanced']));
  });

  it('tells why an image was refused, takes that one again, and nothing else', async () => {
    const { sumsub, create, upload, decided, scoped, oursOf } = await open();
    const { id, inspectionId } = await create('retry');
    const labels = [label('NOT_READABLE', 'retry')];
    const images = await decided(id, 'rejected', { retry: 'retry', labels });
    const red = {
      reviewAnswer: 'RED',
      reviewRejectType: 'RETRY',
      rejectLabels: ['NOT_READABLE'],
      moderationComment: labels[0]?.message,
    };
    expect((await sumsub.getReviewStatus(id)).data).toMatchObject({
      reviewStatus: 'completed',
      reviewResult: red,
    });
    const { data: status } = await sumsub.getRequiredIdDocsStatus(id);
    expect(status.IDENTITY).toMatchObject({
      reviewResult: red,
      idDocType: 'PASSPORT',
      country: 'UTO',
      imageIds: [Number(images.passport)],
      imageReviewResults: { [images.passport]: red },
    });
    expect(status.SELFIE).toMatchObject({ reviewResult: { reviewAnswer: 'GREEN' } });
    const { data: moderation } = await sumsub.getModerationStates(id);
    expect(moderation.list.items[0]?.imagesStates).toMatchObject({
      [images.passport]: { state: { NOT_READABLE: { value: true } }, ...red },
      [images.selfie]: { state: {} },
    });
    // Pending alone mends nothing, nor does the picture that was right.
    const early = await sumsub.requestApplicantCheck(id);
    expect([early.status, early.data]).toMatchObject([409, { errorName: 'incomplete' }]);
    const other = await sumsub.addIdDocument(id, { idDocType: IdDocType.SELFIE, country: 'UTO' }, PNG);
    expect([other.status, other.data.data]).toMatchObject([
      409,
      { errorName: 'document_not_asked', description: 'Only what had problems is taken: photo_id front.' },
    ]);
    expect((await sumsub.getReviewStatus(id)).data.reviewStatus).toBe('completed');

    const fresh = (await upload(id, IdDocType.PASSPORT)).data.imageId as string;
    expect(fresh).not.toBe(images.passport);
    const { data: between } = await sumsub.getRequiredIdDocsStatus(id);
    expect(between.IDENTITY).toMatchObject({ imageIds: [Number(fresh)], reviewResult: {} });
    expect((await sumsub.requestApplicantCheck(id)).data).toEqual({ ok: 1 });
    await scoped.recordDecision(await oursOf(id), 2, decision('approved'));
    expect((await sumsub.getApplicant(id)).data.review).toMatchObject({
      attemptCnt: 2,
      reviewStatus: 'completed',
      reviewResult: { reviewAnswer: 'GREEN', rejectLabels: [] },
    });
    // The first picture is still to be seen.
    const { data: picture } = await sumsub.getDocumentImage(inspectionId, images.passport);
    expect(Buffer.from(picture as unknown as ArrayBuffer)).toEqual(PNG);
  });

  it('takes whoever was GREEN for RED and FINAL once they are on the blocklist, and begins nothing anew', async () => {
    const { sumsub, create, decided, scoped, oursOf } = await open();
    const { id } = await create('blocked');
    await decided(id, 'approved');
    const { data } = await sumsub.addApplicantToBlacklist(id, 'a stolen identity');
    expect(data.review.reviewResult).toMatchObject({
      reviewAnswer: 'RED',
      reviewRejectType: 'FINAL',
      rejectLabels: ['BLOCKLIST'],
    });
    expect((await scoped.events.of(await oursOf(id))).at(-1)).toMatchObject({
      type: 'verification.rejected',
      payload: { data: { labels: ['BLOCKLIST'], retry: 'final' } },
    });
    for (const answer of [
      await sumsub.resetApplicant(id),
      await sumsub.changeApplicantLevel(id, 'express'),
      await sumsub.generateAccessToken('blocked', 'standard'),
    ])
      expect([answer.status, (answer.data as { errorName?: string }).errorName]).toEqual([
        409,
        'blocklisted',
      ]);
    // Before there is anything to decide it ends.
    const early = await create('early');
    const { data: ended } = await sumsub.addApplicantToBlacklist(early.id);
    expect(ended.review).toMatchObject({
      reviewStatus: 'completed',
      reviewResult: { reviewAnswer: 'RED', rejectLabels: ['BLOCKLIST'] },
    });
  });

  it('resets one step or all of them, before a decision and after', async () => {
    const { sumsub, create, upload, decided, oursOf, call } = await open();
    const sent = async (id: string) =>
      Object.entries((await sumsub.getRequiredIdDocsStatus(id)).data).flatMap(([set, status]) =>
        status ? [set] : [],
      );
    const { id } = await create('reset');
    await upload(id, IdDocType.PASSPORT);
    await upload(id, IdDocType.SELFIE);
    expect((await sumsub.resetApplicantStep(id, 'IDENTITY')).data).toEqual({ ok: 1 });
    expect(await sent(id)).toEqual(['SELFIE']);
    const first = await oursOf(id);
    await decided(id, 'rejected', { retry: 'final', labels: [label('FORGERY', 'final')] });
    await sumsub.resetApplicantStep(id, 'SELFIE');
    expect(await sent(id)).toEqual(['IDENTITY']);
    expect((await sumsub.getRequiredIdDocsStatus(id)).data.IDENTITY).toMatchObject({
      idDocType: 'PASSPORT',
      country: 'UTO',
    });
    expect((await sumsub.getReviewStatus(id)).data.reviewStatus).toBe('init');
    // What was decided stays to be seen in our own API.
    expect(await oursOf(id)).not.toBe(first);
    expect((await call('GET', `/v1/verifications/${first}`)).body.status).toBe('rejected');
    await sumsub.resetApplicant(id);
    expect(await sent(id)).toEqual([]);
    const none = await sumsub.resetApplicantStep(id, 'INCOME');
    expect([none.status, none.data]).toMatchObject([400, { errorName: 'unknown_step' }]);
  });

  it('moves to another level with what was sent', async () => {
    const { sumsub, create, upload, decided, oursOf } = await open();
    const { id } = await create('level', 'express');
    await upload(id, IdDocType.PASSPORT);
    const first = await oursOf(id);
    expect((await sumsub.changeApplicantLevel(id, 'standard')).data.review?.levelName).toBe('standard');
    expect(await oursOf(id)).toBe(first);
    await decided(id, 'approved');
    const { data } = await sumsub.changeApplicantLevel(id, 'atlas-standard');
    expect(data.review).toMatchObject({ levelName: 'atlas-standard', reviewStatus: 'init' });
    expect((await sumsub.getRequiredIdDocsStatus(id)).data.IDENTITY).toMatchObject({
      idDocType: 'PASSPORT',
    });
    const unknown = await sumsub.changeApplicantLevel(id, 'basic-kyc-level');
    expect([unknown.status, unknown.data.description]).toEqual([400, expect.stringContaining('standard')]);
  });

  it('takes two sides at once, takes one away again, and says what a reading shows', async () => {
    const { sumsub, create, upload, findings } = await open();
    const { id, inspectionId } = await create('sides');
    const [front, back] = await Promise.all(
      ['FRONT_SIDE', 'BACK_SIDE'].map((idDocSubType) => upload(id, IdDocType.ID_CARD, { idDocSubType })),
    );
    expect(front?.data.data).toEqual({ idDocType: 'ID_CARD', country: 'UTO', idDocSubType: 'FRONT_SIDE' });
    findings.push({ step: 'document', code: 'image_blurred', confidence: 1, detail: 'Blurred.' });
    const blurred = await upload(id, IdDocType.PASSPORT);
    expect(blurred.data.data).toMatchObject({ idDocType: 'PASSPORT', errors: ['dataNotReadable'] });
    const again = await upload(id, IdDocType.ID_CARD, { idDocSubType: 'FRONT_SIDE' });
    const imageIds = [again, back].map((answer) => Number(answer?.data.imageId));
    const identity = async () => (await sumsub.getRequiredIdDocsStatus(id)).data.IDENTITY?.imageIds;
    expect(new Set(await identity())).toEqual(new Set(imageIds));
    await sumsub.setImageInactive(inspectionId, String(imageIds[1]));
    expect(await identity()).toEqual([imageIds[0]]);
    expect((await sumsub.setImageInactive(inspectionId, String(imageIds[1]), true)).status).toBe(400);
    expect((await sumsub.getDocumentImage(inspectionId, '1')).status).toBe(404);
  });

  it('changes what is known of the person until pending, and tags', async () => {
    const { sumsub, create, decided, oursOf, call } = await open();
    const { id } = await create('info');
    await sumsub.patchApplicantFixedInfo(id, { middleName: 'Lovisa' });
    await sumsub.patchApplicantInfo(id, { firstName: 'Anna' } as never, ['dob']);
    const { body } = await call('GET', `/v1/verifications/${await oursOf(id)}`);
    expect(body.expected).toEqual({
      person: { first_name: 'Anna', middle_name: 'Lovisa', last_name: 'Eriksson' },
    });
    expect((await sumsub.patchApplicant(id, { email: 'anna@example.com' } as never)).data.email).toBe(
      'anna@example.com',
    );
    await sumsub.addApplicantCustomTags(id, ['vip']);
    expect((await sumsub.getApplicant(id)).data.tags).toEqual(['vip']);
    await decided(id, 'approved', {
      checks: [
        {
          type: 'face_match',
          required: true,
          status: 'passed',
          score: 95,
          confidence: null,
          findings: [],
          ms: 1,
        },
      ],
    });
    const late = await sumsub.patchApplicantFixedInfo(id, { lastName: 'Other' });
    expect([late.status, late.data.errorName]).toEqual([409, 'wrong_status']);
    const { data } = await sumsub.client.get(`/resources/checks/latest?type=FACE_MATCH&applicantId=${id}`);
    expect(data.checks).toMatchObject([{ checkType: 'FACE_MATCH', answer: 'GREEN', score: 0.95 }]);
  });

  it('gives a token and a link for the applicant’s own page, and shows what came by it', async () => {
    const { sumsub, oursOf, url } = await open();
    const { data } = await sumsub.generateAccessToken('page', 'standard');
    expect(data).toMatchObject({ userId: 'page', token: expect.stringMatching(/^idv_/) });
    const { id } = (await sumsub.getApplicantByExternalUserId('page')).data;
    const form = new FormData();
    form.set('type', 'selfie');
    form.set('file', new Blob([new Uint8Array(PNG)]));
    const path = `${url}/v1/verifications/${await oursOf(id)}/documents`;
    await fetch(path, { method: 'POST', headers: { authorization: `Bearer ${data.token}` }, body: form });
    expect((await sumsub.getRequiredIdDocsStatus(id)).data.SELFIE).toMatchObject({ idDocType: 'SELFIE' });
    const link = await sumsub.generateWebSDKLink({ levelName: 'standard', userId: 'page' } as never);
    expect(link.data.url).toContain(`/v/${await oursOf(id)}#idv_`);
  });

  it('takes only what is signed, now, with the secret of the key', async () => {
    const { config, clock, url, keyOf } = await open();
    const statusOf = async (change: Partial<typeof config>) => {
      const { client } = createClient({ ...config, ...change });
      const answer = await client.get('/resources/status/api', { validateStatus: () => true });
      return [answer.status, answer.data.errorName];
    };
    expect(await statusOf({})).toEqual([200, undefined]);
    expect(await statusOf({ secretKey: 'another' })).toEqual([401, 'unauthenticated']);
    // A key that does not sign is none for this.
    expect(await statusOf({ appToken: await keyOf('test', ['*']) })).toEqual([401, 'unauthenticated']);
    expect((await fetch(`${url}/resources/status/api`)).status).toBe(401);

    const seconds = String(Math.floor(clock.now().getTime() / 1000));
    const create = async (body: string, signed = body) => {
      const path = '/resources/applicants?levelName=standard';
      const signature = createHmac('sha256', config.secretKey).update(`${seconds}POST${path}${signed}`);
      const headers = {
        'content-type': 'application/json',
        'x-app-token': config.appToken,
        'x-app-access-ts': seconds,
        'x-app-access-sig': signature.digest('hex'),
      };
      return (await fetch(url + path, { method: 'POST', headers, body })).status;
    };
    expect(await create('{"externalUserId":"a"}', '{"externalUserId":"b"}')).toBe(401);
    expect(await create('{"externalUserId":"a"}')).toBe(201);
    clock.advance(61_000);
    expect(await create('{"externalUserId":"c"}')).toBe(401);
  });

  it('refuses in its own words', async () => {
    const { sumsub, create, upload } = await open();
    const { id } = await create('errors');
    const unknown = await sumsub.createApplicant('x', 'basic-kyc-level');
    expect([unknown.status, unknown.data]).toMatchObject([
      400,
      {
        code: 400,
        errorName: 'unknown_profile',
        correlationId: expect.stringMatching(/^req_/),
        description: expect.stringContaining('standard'),
      },
    ]);
    expect((await sumsub.getApplicant('0'.repeat(24))).status).toBe(404);
    expect((await sumsub.requestApplicantCheck(id)).data).toMatchObject({ errorName: 'incomplete' });
    const kind = await upload(id, 'VISA_CARD' as never);
    expect([kind.status, kind.data.data]).toMatchObject([
      400,
      { description: expect.stringContaining('idDocType') },
    ]);
    const missing = await sumsub.addIdDocument(
      id,
      { idDocType: IdDocType.SELFIE, country: 'UTO' },
      undefined as never,
    );
    expect(missing.data.data).toMatchObject({ errorName: 'no-content' });
    expect((await sumsub.getApplicantReport(id, 'summary')).data).toMatchObject({
      errorName: 'no_such_route',
    });
  });
});
