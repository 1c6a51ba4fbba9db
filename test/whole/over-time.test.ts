/** One person over time, from the API to the decision: real service and queue; only the reading is made by hand. */
import { expect, it } from 'vitest';
import type { CaptureReading } from '../../engine/reading.ts';
import type { Reader } from '../../workers/engine/reader.ts';
import { PNG } from '../support/api.ts';
import { eventually } from '../support/eventually.ts';
import { finding, passport, selfie } from '../support/made-readings.ts';
import { openWholeService } from '../support/whole-service.ts';

const print = Buffer.from(Uint8Array.from({ length: 256 }, (_, i) => i)).toString('base64');
const printed = { reading: { picturePrint: print } };

/** What the text behind the picture says. */
function madeReading(type: string, text: string): CaptureReading {
  if (type !== 'selfie') return passport(printed).reading;
  if (text.includes('nobody')) {
    const { reading } = selfie(0, printed);
    return { ...reading, face: null, faces: 0, findings: [finding('face_not_found', { step: 'selfie' })] };
  }
  return selfie(text.includes('stranger') ? 0.9 : 0, printed).reading;
}

async function openService() {
  const read: string[] = [];
  const reader: Reader = {
    async read({ type, bytes }): Promise<CaptureReading> {
      read.push(type);
      return madeReading(type, Buffer.from(bytes).toString('latin1'));
    },
    measure: async () => [],
    close: async () => {},
  };
  const { call } = await openWholeService({ reader });
  const upload = (id: string, type: string, text: string) => {
    const form = new FormData();
    form.set('type', type);
    if (type === 'photo_id') form.set('kind', 'passport');
    form.set('file', new Blob([PNG, text]), 'upload.png');
    return call('POST', `/verifications/${id}/documents`, form);
  };
  const decided = async (id: string) => {
    let { body } = await call('GET', `/verifications/${id}`);
    await eventually('it is decided', async () => {
      ({ body } = await call('GET', `/verifications/${id}`));
      return body.decision !== null && !['started', 'submitted'].includes(body.status);
    });
    return body;
  };
  const verify = async (more: object, pictures: Record<string, string>) => {
    const { body } = await call('POST', '/verifications', more);
    for (const [type, text] of Object.entries(pictures)) await upload(body.id, type, text);
    await call('POST', `/verifications/${body.id}/submit`, {});
    return decided(body.id);
  };
  return { call, upload, decided, verify, read };
}

it('compares a later selfie with the document of the approval, and knows nobody whom it never saw', async () => {
  const { call, verify, read } = await openService();
  const first = { profile: 'standard', applicant_reference: 'anna' };
  const approved = await verify(first, { photo_id: 'document', selfie: 'selfie 1' });
  expect(approved.status).toBe('approved');

  const { body: again } = await call('POST', '/profiles', {
    name: 'Once more',
    steps: [{ type: 'selfie' }, { type: 'face_match', compareTo: 'original_document' }],
    autoApprove: { rules: [{ lastVerification: '< 365_days' }] },
    autoReject: { rules: [{ faceMatchScore: '< 60', label: 'BAD_FACE_MATCHING' }] },
  });
  const later = (applicant: string, picture: string) =>
    verify({ profile: again.id, applicant_reference: applicant }, { selfie: picture });
  const same = await later('anna', 'selfie 2');
  expect(same.status).toBe('approved');
  expect(same.decision.facts).toMatchObject({
    faceMatchScore: { value: 100 },
    lastVerification: { value: 0 },
  });

  const other = await later('anna', 'a stranger');
  expect([other.status, other.labels[0].code]).toEqual(['rejected', 'BAD_FACE_MATCHING']);

  const unknown = await later('britta', 'selfie 3');
  expect(unknown.status).toBe('double_check');
  expect(unknown.decision.facts.faceMatchScore.unknown).toContain('no approved verification of this person');
  expect(read.filter((type) => type === 'photo_id')).toHaveLength(1);
});

it('upgrades without reading the document again', async () => {
  const { call, upload, decided, verify, read } = await openService();
  const express = await verify(
    { profile: 'express', applicant_reference: 'carla' },
    { photo_id: 'document' },
  );
  expect(express.status).toBe('approved');
  const upgrade = { toProfile: 'standard', reason: 'Transaction limit increase' };
  const { body } = await call('POST', '/applicants/carla/upgrade-verification', upgrade);
  expect(body.missing).toEqual([{ type: 'selfie', side: null }]);
  await upload(body.id, 'selfie', 'selfie');
  await call('POST', `/verifications/${body.id}/submit`, {});
  expect((await decided(body.id)).status).toBe('approved');
  expect(read).toEqual(['photo_id', 'selfie']);
});

it('asks again only for the bad picture, reads only that, and ends after the last retry', async () => {
  const { call, upload, decided, verify, read } = await openService();
  const { body: profile } = await call('POST', '/profiles', {
    name: 'Two tries',
    retryLimit: 1,
    steps: [{ type: 'document' }, { type: 'selfie' }, { type: 'face_match' }],
    autoReject: { rules: [{ selfieUsable: '== false' }] },
  });
  const pictures = { photo_id: 'document', selfie: 'nobody' };
  const first = await verify({ profile: profile.id }, pictures);
  expect([first.status, first.decision.retry]).toEqual(['rejected', 'retry']);
  const { body: open } = await call('POST', `/verifications/${first.id}/resubmit`, {});
  expect(open.asked).toEqual([{ type: 'selfie', side: null }]);
  expect((await upload(first.id, 'photo_id', 'another')).body.code).toBe('document_not_asked');
  await upload(first.id, 'selfie', 'nobody again');
  await call('POST', `/verifications/${first.id}/submit`, {});
  const second = await decided(first.id);
  expect([second.submission, second.decision.retry]).toEqual([2, 'final']);
  expect(second.labels.map(({ code }: { code: string }) => code)).toContain('SPAM');
  expect((await call('POST', `/verifications/${first.id}/resubmit`, {})).status).toBe(409);
  expect(read).toEqual(['photo_id', 'selfie', 'selfie']);
});
