/** Onfido's official client against the whole service: drawn documents, the real engine, and webhooks that its own verifier reads. */
import { Configuration, DefaultApi, FileTransfer, type Report, WebhookEventVerifier } from '@onfido/api';
import { expect, it } from 'vitest';
import { drawIdCard } from '../../fixtures/draw-id-card.ts';
import { drawPassport } from '../../fixtures/draw-passport.ts';
import { drawSelfie } from '../../fixtures/draw-selfie.ts';
import { photograph } from '../../fixtures/photograph.ts';
import { ANNA_ERIKSSON } from '../support/anna-eriksson.ts';
import { eventually } from '../support/eventually.ts';
import { type Receiver, startReceiver } from '../support/receiver.ts';
import { openWholeService } from '../support/whole-service.ts';

const DETAILS = { first_name: 'Anna Maria', last_name: 'Eriksson', dob: '1988-08-12' };

async function open() {
  const { service } = await openWholeService({
    environment: { IDWELL_MODE: 'test', IDWELL_FACADES: 'onfido', IDWELL_SWEEP_INTERVAL: '30s' },
  });
  const configuration = new Configuration({
    apiToken: service.firstKey as string,
    basePath: `${service.url}/v3.6`,
  });
  return new DefaultApi(configuration);
}

const file = (image: Uint8Array) => new FileTransfer(Buffer.from(image), 'photo.jpg');
const photo = async (image: Uint8Array, seed: string) =>
  file((await photograph(image, seed, { care: 'good' })).image);

/** Reports by name, when the check has ended. */
async function ended(onfido: DefaultApi, id: string) {
  await eventually(
    'the check has ended',
    async () => (await onfido.findCheck(id)).data.status === 'complete',
    { within: 60_000 },
  );
  const { data: check } = await onfido.findCheck(id);
  const { data } = await onfido.listReports(id);
  const byName = new Map(data.reports.map((report) => [report.name as string, report as Report]));
  return { check, byName };
}

/** As a receiver of Onfido's reads them: the payload, or an error of the signature. */
function eventsOf({ received }: Receiver, token: string) {
  const verifier = new WebhookEventVerifier(token);
  return received.map(({ body, headers }) => {
    const { payload } = verifier.readPayload(body, headers['x-sha2-signature'] as string);
    return [payload?.action, payload?.object?.id, payload?.object?.status];
  });
}

it('verifies a person whose passport and face are right, and says why another is not', async () => {
  const onfido = await open();
  const receiver = await startReceiver();
  const { data: hook } = await onfido.createWebhook({
    url: receiver.url,
    events: ['check.started', 'check.completed'],
  });
  const { data: applicant } = await onfido.createApplicant(DETAILS);
  const passport = await drawPassport('anna', ANNA_ERIKSSON);
  const { data: document } = await onfido.uploadDocument(
    'passport',
    applicant.id,
    await photo(passport.image, 'onfido'),
  );
  await onfido.uploadLivePhoto(applicant.id, file((await drawSelfie('woman-a', { photo: 1 })).image));

  const { data: extraction } = await onfido.extract({ document_id: document.id });
  expect(extraction).toMatchObject({
    document_classification: { document_type: 'passport', issuing_country: 'UTO' },
    extracted_data: { last_name: 'ERIKSSON', date_of_birth: '1988-08-12', date_of_expiry: '2034-02-28' },
  });

  const report_names = ['document' as const, 'facial_similarity_photo' as const];
  const { data: first } = await onfido.createCheck({ applicant_id: applicant.id, report_names });
  const clear = await ended(onfido, first.id);
  expect(clear.check).toMatchObject({ status: 'complete', result: 'clear' });
  expect(clear.byName.get('document')).toMatchObject({
    result: 'clear',
    sub_result: 'clear',
    breakdown: {
      data_comparison: {
        result: 'clear',
        breakdown: { first_name: { result: 'clear' }, last_name: { result: 'clear' } },
      },
      data_validation: { result: 'clear', breakdown: { mrz: { result: 'clear' } } },
      image_integrity: { result: 'clear' },
      visual_authenticity: { result: 'clear', breakdown: { template: { result: null } } },
    },
    properties: { last_name: 'ERIKSSON', gender: 'Female', document_type: 'passport' },
  });
  expect(clear.byName.get('facial_similarity_photo')).toMatchObject({
    result: 'clear',
    breakdown: { face_comparison: { result: 'clear' }, visual_authenticity: { result: null } },
  });

  // Another woman's photo, with the same passport: nothing of it is read again.
  await onfido.uploadLivePhoto(applicant.id, file((await drawSelfie('woman-m')).image));
  const { data: second } = await onfido.createCheck({ applicant_id: applicant.id, report_names });
  const other = await ended(onfido, second.id);
  expect(other.check.result).toBe('consider');
  expect(other.byName.get('document')).toMatchObject({ result: 'clear', sub_result: 'clear' });
  expect(other.byName.get('facial_similarity_photo')).toMatchObject({
    result: 'consider',
    breakdown: { face_comparison: { result: 'consider' }, image_integrity: { result: 'clear' } },
  });

  await eventually('all events came', async () => receiver.received.length === 4);
  // In any order: events are delivered side by side.
  const told = [first, second].flatMap(({ id }) => [
    ['check.started', id, 'in_progress'],
    ['check.completed', id, 'complete'],
  ]);
  expect(eventsOf(receiver, hook.token as string).sort()).toEqual(told.sort());
  expect(() => eventsOf(receiver, 'another token')).toThrow(/Invalid signature/);
  await onfido.resendWebhooks({ data: [{ resource_id: first.id, event: 'check.completed' }] });
  await eventually('it came again', async () => receiver.received.length === 5);
  expect(eventsOf(receiver, hook.token as string).at(-1)).toEqual(['check.completed', first.id, 'complete']);
});

it('takes both sides of a card, and asks for a better picture of one that has expired', async () => {
  const onfido = await open();
  const { data: applicant } = await onfido.createApplicant(DETAILS);
  const expired = { ...ANNA_ERIKSSON.person, issueDate: '2010-03-01', expiryDate: '2020-02-29' };
  const card = await drawIdCard('anna-card', { ...ANNA_ERIKSSON, person: expired });
  for (const side of ['front', 'back'] as const) {
    const picture = await photo(card[side].image, `onfido ${side}`);
    await onfido.uploadDocument('national_identity_card', applicant.id, picture, undefined, side);
  }
  const { data: made } = await onfido.createCheck({ applicant_id: applicant.id, report_names: ['document'] });
  const { check, byName } = await ended(onfido, made.id);
  expect(check.result).toBe('consider');
  expect(byName.get('document')).toMatchObject({
    result: 'consider',
    sub_result: 'caution',
    breakdown: {
      data_validation: { result: 'consider', breakdown: { document_expiration: { result: 'consider' } } },
    },
    properties: { date_of_expiry: '2020-02-29', document_type: 'national_identity_card' },
  });
});
