import { z } from 'zod';
import type { House, VendorAnswer, VendorRequest } from '../facade.ts';
import { parseRequest } from '../parse-request.ts';
import { applicantOf } from './applicants/applicant-record.ts';
import { beginCollection, openCollection } from './pictures/collection.ts';

const body = z.object({
  applicant_id: z.string().min(1, "can't be blank"),
  referrer: z.string().max(500).optional(),
  application_id: z.string().max(200).optional(),
  cross_device_url: z.string().max(500).optional(),
});

/**
 * A token of three parts with dots between them, as Onfido's: the second is JSON in base64url that holds `url`, our
 * page for the applicant, and the third the token behind its `#`, with which a page of yours may upload. Onfido's own SDK
 * speaks to servers of Onfido's and does not work with it.
 */
export async function generateSdkToken(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const { applicant_id, referrer } = parseRequest(body, request.body);
  const { id } = await applicantOf(house, applicant_id);
  const { url, expires_at } = (await openCollection(house, id)) ?? (await beginCollection(house, id));
  const token = url.slice(url.indexOf('#') + 1);
  const payload = {
    exp: Math.floor(Date.parse(expires_at) / 1000),
    payload: { app: id, ...(referrer ? { ref: referrer } : {}) },
    url,
  };
  const parts = [base64url({ alg: 'none', typ: 'idwell' }), base64url(payload), token];
  return { status: 200, body: { token: parts.join('.') } };
}

function base64url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
