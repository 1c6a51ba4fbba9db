/**
 * Sumsub's guide from one end to the other with a client of Sumsub's: create, upload, pending, RED with RETRY and a comment
 * on one image, that one again, GREEN, and later RED by the blocklist. Drawn documents, the real engine, real webhooks.
 */
import sharp from 'sharp';
import { createClient, IdDocType } from 'sumsub-node-sdk';
import { expect, it } from 'vitest';
import { drawPassport } from '../../fixtures/draw-passport.ts';
import { drawSelfie } from '../../fixtures/draw-selfie.ts';
import { photograph } from '../../fixtures/photograph.ts';
import { sumsubWebhook } from '../../providers/sumsub/sumsub-webhook.ts';
import { DEFAULT_TENANT } from '../../store/open-store.ts';
import { ANNA_ERIKSSON } from '../support/anna-eriksson.ts';
import { eventually } from '../support/eventually.ts';
import { startReceiver } from '../support/receiver.ts';
import { openWholeService } from '../support/whole-service.ts';

it('walks through the guide', async () => {
  const { service, call } = await openWholeService({
    environment: { IDWELL_MODE: 'test', IDWELL_FACADES: 'sumsub', IDWELL_SWEEP_INTERVAL: '30s' },
  });
  const scoped = service.store.in({ tenantId: DEFAULT_TENANT, mode: 'test' });
  const key = await scoped.apiKeys.create({ name: 'theirs', scopes: ['*'], signed: true });
  const sumsub = createClient({
    baseURL: service.url as string,
    appToken: key.secret,
    secretKey: key.signingSecret as string,
  });
  const receiver = await startReceiver();
  const { body: hook } = await call('POST', '/webhooks', { url: receiver.url, dialect: 'sumsub' });
  const heard = () =>
    receiver.received.map(({ headers, body }) => {
      const { raw } = sumsubWebhook({ headers: headers as Record<string, string>, body: Buffer.from(body) }, [
        hook.secret,
      ]);
      const { type, applicantId, reviewResult = {} } = raw as Record<string, never>;
      const { reviewAnswer, reviewRejectType, rejectLabels } = reviewResult as Record<string, unknown>;
      return { type, applicantId, reviewAnswer, reviewRejectType, rejectLabels };
    });

  const { data: applicant } = await sumsub.createApplicant('anna', 'standard', {
    fixedInfo: { firstName: 'Anna Maria', lastName: 'Eriksson', dob: '1988-08-12' },
  });
  const { id } = applicant;
  const passport = await drawPassport('sumsub', ANNA_ERIKSSON);
  const photo = (await photograph(passport.image, 'sumsub', { care: 'good' })).image;
  const blurred = await sharp(photo).blur(9).jpeg().toBuffer();
  const send = (idDocType: IdDocType, image: Uint8Array) =>
    sumsub.addIdDocument(id, { idDocType, country: 'UTO' }, Buffer.from(image));
  const { data: bad } = await send(IdDocType.PASSPORT, blurred);
  expect(bad.data.errors).toContain('dataNotReadable');
  await send(IdDocType.SELFIE, (await drawSelfie('woman-a', { photo: 1 })).image);

  /** Until `n` times decided. */
  const reviewed = async (n: number) => {
    await eventually(
      'it is reviewed',
      () => heard().filter(({ type }) => type === 'applicantReviewed').length === n,
      { within: 90_000 },
    );
    return (await sumsub.getApplicant(id)).data;
  };
  await sumsub.requestApplicantCheck(id);
  expect((await reviewed(1)).review).toMatchObject({
    reviewStatus: 'completed',
    reviewResult: { reviewAnswer: 'RED', reviewRejectType: 'RETRY' },
  });
  const { data: sets } = await sumsub.getRequiredIdDocsStatus(id);
  const review = sets.IDENTITY?.imageReviewResults?.[bad.imageId as never];
  expect(review).toMatchObject({
    reviewAnswer: 'RED',
    reviewRejectType: 'RETRY',
    moderationComment: expect.stringMatching(/photo|picture/),
  });
  expect(sets.SELFIE?.reviewResult).toMatchObject({ reviewAnswer: 'GREEN' });

  await send(IdDocType.PASSPORT, photo);
  await sumsub.requestApplicantCheck(id);
  const green = await reviewed(2);
  expect(green.review).toMatchObject({ attemptCnt: 2, reviewResult: { reviewAnswer: 'GREEN' } });
  expect(green.info).toMatchObject({
    lastName: 'ERIKSSON',
    dob: '1988-08-12',
    idDocs: [{ idDocType: 'PASSPORT', country: 'UTO', validUntil: '2034-02-28' }],
  });

  await sumsub.addApplicantToBlacklist(id, 'reported as stolen');
  expect((await reviewed(3)).review).toMatchObject({
    reviewResult: { reviewAnswer: 'RED', reviewRejectType: 'FINAL', rejectLabels: ['BLOCKLIST'] },
  });
  const told = heard();
  expect(new Set(told.map(({ applicantId }) => applicantId))).toEqual(new Set([id]));
  const answers = told.filter(({ type }) => type === 'applicantReviewed');
  expect(answers).toHaveLength(3);
  expect(answers).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ reviewAnswer: 'RED', reviewRejectType: 'RETRY' }),
      expect.objectContaining({ reviewAnswer: 'GREEN' }),
      expect.objectContaining({ reviewRejectType: 'FINAL', rejectLabels: ['BLOCKLIST'] }),
    ]),
  );
  expect(told.filter(({ type }) => type === 'applicantPending')).toHaveLength(2);
});
