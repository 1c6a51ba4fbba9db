/** The same person twice, from the API to the decision: real service and queue; only the reading is made by hand. */
import { expect, it } from 'vitest';
import type { CaptureReading } from '../../engine/reading.ts';
import type { Reader } from '../../workers/engine/reader.ts';
import { PNG } from '../support/api.ts';
import { eventually } from '../support/eventually.ts';
import { passport, selfie } from '../support/made-readings.ts';
import { openWholeService } from '../support/whole-service.ts';

const print = Buffer.from(Uint8Array.from({ length: 256 }, (_, i) => i)).toString('base64');
const printed = { reading: { picturePrint: print } };

/** Whatever is uploaded shows the same person. */
const reader: Reader = {
  async read({ type }): Promise<CaptureReading> {
    return (type === 'selfie' ? selfie(0, printed) : passport(printed)).reading;
  },
  measure: async () => [],
  close: async () => {},
};

async function openService() {
  const { call: callApi } = await openWholeService({ reader });
  const call = (method: string, path: string, body?: object | FormData) =>
    callApi(method, `/verifications${path}`, body);
  const upload = (id: string, type: string, text: string) => {
    const form = new FormData();
    form.set('type', type);
    if (type === 'photo_id') form.set('kind', 'passport');
    form.set('file', new Blob([PNG, text]), 'upload.png');
    return call('POST', `/${id}/documents`, form);
  };
  const verify = async (applicant: string) => {
    const made = await call('POST', '', { profile: 'standard', applicant_reference: applicant });
    const { id } = made.body;
    await upload(id, 'photo_id', `document of ${id}`);
    await upload(id, 'selfie', `selfie of ${id}`);
    await call('POST', `/${id}/submit`, {});
    let { body } = await call('GET', `/${id}`);
    await eventually('it is decided', async () => {
      ({ body } = await call('GET', `/${id}`));
      return body.decision !== null && body.status !== 'submitted';
    });
    const check = body.checks.find(({ type }: { type: string }) => type === 'duplicates');
    const codes = check.findings.map(({ code, value }: { code: string; value: string }) => [code, value]);
    return { id, status: body.status as string, found: codes as [string, string][], body };
  };
  return { call, verify };
}

it('finds the same person under another name, not the same applicant, and nobody who was deleted', async () => {
  const { call, verify } = await openService();
  const first = await verify('anna');
  expect([first.status, first.found]).toEqual(['approved', []]);

  const again = await verify('anna');
  expect([again.status, again.found]).toEqual(['approved', []]);
  expect((await call('DELETE', `/${again.id}`)).status).toBe(204);

  const second = await verify('britta');
  expect(second.status).toBe('double_check');
  expect(second.found).toEqual([
    ['duplicate_face', first.id],
    ['duplicate_document_number', first.id],
    ['duplicate_image', first.id],
    ['duplicate_person', first.id],
  ]);
  expect(second.body.decision.facts.duplicateFace.value).toBe(true);
  expect(second.body.applicant_reference).toBe('britta');

  for (const { id } of [first, second]) expect((await call('DELETE', `/${id}`)).status).toBe(204);
  expect((await call('GET', `/${first.id}`)).status).toBe(404);
  const third = await verify('carla');
  expect([third.status, third.found]).toEqual(['approved', []]);
});
