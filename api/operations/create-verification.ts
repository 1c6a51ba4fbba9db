import { readDocumentJob } from '../../workers/jobs.ts';
import { createVerification as body, verification } from '../contract/verification.ts';
import { presentVerification } from '../present/verification.ts';
import { route } from '../route.ts';
import { earlierDocuments } from './earlier-documents.ts';
import { refuseTarget } from './refuse-target.ts';
import { sandboxedMetadata } from './sandboxed-metadata.ts';
import { refuseUnneeded } from './skip-verification.ts';
import { startableProfile } from './startable-profile.ts';

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
      'not_needed',
      'idempotency_reused',
      'idempotency_running',
    ],
  },
  async ({ body, store, principal }, context) => {
    const { applicant_reference: reference, attributes = {}, expected = {} } = body;
    const metadata = sandboxedMetadata(body.metadata ?? {}, expected, principal.mode);
    if (body.webhook) refuseTarget(body.webhook.url, 'body.webhook.url', context);
    const profile = await startableProfile(body.profile, reference, store, context);
    if (!body.force) await refuseUnneeded(profile, reference, attributes, store, context.store.clock.now());
    const documents = await earlierDocuments(body.documents ?? [], reference, store);
    const row = await store.verifications.create({
      profile,
      expected,
      attributes,
      vendorReference: body.vendor_reference ?? null,
      applicantReference: body.applicant_reference ?? null,
      vendorState: body.vendor_state ?? null,
      metadata,
      webhook: body.webhook ?? null,
      who: principal.id,
    });
    const unread = await store.earlier.carryChosen(documents, row.id);
    await context.jobs.add(...unread.map((id) => readDocumentJob(id)));
    return await presentVerification(context, store, row);
  },
);
