import type { z } from 'zod';
import { applicantParams } from '../contract/ids.ts';
import { upgradeVerification as body, verification } from '../contract/verification.ts';
import { Problem } from '../errors/problem.ts';
import { missingOf } from '../present/captures.ts';
import { presentVerification } from '../present/verification.ts';
import { route } from '../route.ts';
import { moveVerification } from './move-verification.ts';
import { sandboxedMetadata } from './sandboxed-metadata.ts';
import { startableProfile } from './startable-profile.ts';

export const upgradeVerification = route(
  {
    method: 'post',
    path: '/v1/applicants/{reference}/upgrade-verification',
    id: 'upgradeVerification',
    summary: 'Upgrade to another profile',
    description:
      'Begins a verification of the same person under another profile, with the documents of the last approved one: only what the new profile asks for beside them is asked for. Where nothing is missing it is submitted at once.',
    tag: 'Verifications',
    scope: 'verifications:write',
    request: { params: applicantParams, body },
    status: 201,
    response: verification,
    errors: [
      'not_found',
      'invalid_request',
      'invalid_json',
      'unknown_profile',
      'idempotency_reused',
      'idempotency_running',
    ],
  },
  async ({ params: { reference }, body, store, principal }, context) => {
    const [earlier] = await store.earlier.approvedOf(
      reference,
      body.fromProfile === undefined ? {} : { profileId: body.fromProfile },
    );
    if (!earlier) throw new Problem('not_found', whyNone(reference, body));
    const expected = body.expected ?? earlier.expected;
    const row = await store.verifications.create({
      profile: await startableProfile(body.toProfile, reference, store, context),
      expected,
      // What is known of then, unless it is told anew; how long ago that was is known here.
      attributes: { ...withoutAge(earlier.attributes), ...body.attributes },
      vendorReference: body.vendor_reference ?? earlier.vendor_reference,
      applicantReference: reference,
      previousId: earlier.id,
      comment: `Upgrade of ${earlier.id} (${earlier.profile_id}): ${body.reason}`,
      metadata: sandboxedMetadata(body.metadata ?? {}, expected, principal.mode),
      who: principal.id,
    });
    await store.earlier.carryDocuments(earlier.id, row.id);
    const missing = await missingOf(store, row);
    const ready =
      missing.length > 0
        ? row
        : await moveVerification(context, store, {
            verificationId: row.id,
            action: 'submit',
            who: principal.id,
            comment: null,
          });
    return await presentVerification(context, store, ready);
  },
);

function withoutAge<T extends { lastVerification?: unknown }>({ lastVerification: _, ...rest }: T) {
  return rest;
}

function whyNone(reference: string, { fromProfile }: z.output<typeof body>): string {
  const under = fromProfile === undefined ? '' : ` under the profile ${fromProfile}`;
  return `There is no approved verification${under} of the applicant ${reference}. Create one with this applicant_reference first.`;
}
