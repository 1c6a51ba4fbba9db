import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { LoadedProfile } from '../../rules/profile.ts';
import type { ScopedStore } from '../../store/scoped-store.ts';
import type { ApiContext } from '../context.ts';
import { createVerification as body, verification } from '../contract/verification.ts';
import { Problem } from '../errors/problem.ts';
import { presentVerification } from '../present/verification.ts';
import { route } from '../route.ts';
import { profileFor } from './rollouts.ts';

export const createVerification = route(
  {
    method: 'post',
    path: '/v1/verifications',
    id: 'createVerification',
    summary: 'Create a verification',
    description:
      'Say which profile it takes and what you expect of the person. The answer holds the url and QR code for the applicant.',
    tag: 'Verifications',
    scope: 'verifications:write',
    request: { body },
    status: 201,
    response: verification,
    errors: [
      'invalid_request',
      'invalid_json',
      'unknown_profile',
      'idempotency_reused',
      'idempotency_running',
    ],
  },
  async ({ body, store, principal }, context) => {
    const row = await store.verifications.create({
      profile: await profileNamed(body, store, context),
      expected: body.expected ?? {},
      attributes: body.attributes ?? {},
      vendorReference: body.vendor_reference ?? null,
      applicantReference: body.applicant_reference ?? null,
      vendorState: body.vendor_state ?? null,
      metadata: body.metadata ?? {},
      webhook: body.webhook ?? null,
      who: principal.id,
    });
    return await presentVerification(context, store, row);
  },
);

/** One of the tenant's own, else one that comes with idwell; in the version that is live for the person. */
async function profileNamed(
  { profile: id, applicant_reference }: z.output<typeof body>,
  store: ScopedStore,
  { profiles }: ApiContext,
): Promise<LoadedProfile> {
  if (!profiles.has(id) && !(await store.profiles.findLatest(id))) {
    const known = [...profiles.keys(), ...(await store.profiles.list()).map((each) => each.id)];
    throw new Problem('unknown_profile', `There are: ${[...new Set(known)].join(', ')}.`);
  }
  // Who is not named is somebody else each time.
  return await profileFor(id, applicant_reference ?? randomUUID(), store, profiles);
}
