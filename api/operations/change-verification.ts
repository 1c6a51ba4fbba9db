import { verificationParams } from '../contract/ids.ts';
import { changeVerification as body, verification } from '../contract/verification.ts';
import { presentVerification } from '../present/verification.ts';
import { route } from '../route.ts';
import { sandboxedMetadata } from './sandboxed-metadata.ts';
import { startableProfile } from './startable-profile.ts';

export const changeVerification = route(
  {
    method: 'patch',
    path: '/v1/verifications/{id}',
    id: 'changeVerification',
    summary: 'Change a verification that is started',
    description:
      'Its profile, what you expect, and what you tell of the person; what is left out stays. What was uploaded is kept and not read again.',
    tag: 'Verifications',
    scope: 'verifications:write',
    request: { params: verificationParams, body },
    status: 200,
    response: verification,
    errors: ['not_found', 'wrong_status', 'invalid_request', 'invalid_json', 'unknown_profile'],
  },
  async ({ params, body, store, principal }, context) => {
    const { profile, expected, attributes, vendor_reference: vendorReference, metadata } = body;
    const before = await store.verifications.get(params.id);
    const reference = before.applicant_reference ?? undefined;
    const row = await store.verifications.change(before.id, {
      ...(profile !== undefined && { profile: await startableProfile(profile, reference, store, context) }),
      ...(expected && { expected }),
      ...(attributes && { attributes }),
      ...(vendorReference !== undefined && { vendorReference }),
      ...((metadata ?? expected) && {
        metadata: sandboxedMetadata(metadata ?? before.metadata, expected ?? before.expected, before.mode),
      }),
      who: principal.id,
    });
    return await presentVerification(context, store, row);
  },
);
