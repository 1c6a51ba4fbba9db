import type { Status } from '../../rules/lifecycle.ts';
import type { DialectEvent } from './dialect.ts';

/** Our events -> Persona's; what is not named is not told. */
const EVENTS: Record<string, string> = {
  'verification.submitted': 'inquiry.completed',
  'verification.approved': 'inquiry.approved',
  'verification.rejected': 'inquiry.declined',
  'verification.double_check': 'inquiry.marked-for-review',
  'verification.hold': 'inquiry.marked-for-review',
  'verification.expired': 'inquiry.expired',
};

const STATUSES: Record<Status, string> = {
  started: 'pending',
  submitted: 'completed',
  approved: 'approved',
  rejected: 'declined',
  double_check: 'needs_review',
  hold: 'needs_review',
  canceled: 'failed',
  expired: 'expired',
};

/** An event of Persona's API with an inquiry (docs.withpersona.com/webhooks). The tags are our labels. */
export function personaBody({ event, verification }: DialectEvent): unknown {
  const name = EVENTS[event.type];
  if (!name) return null;
  const { status, labels } = event.data;
  const decided = status === 'approved' || status === 'rejected';
  return {
    data: {
      type: 'event',
      id: event.id,
      attributes: {
        name,
        'created-at': event.created_at,
        payload: {
          data: {
            type: 'inquiry',
            id: verification.id,
            attributes: {
              status: STATUSES[status],
              'reference-id': verification.applicantReference ?? verification.vendorReference,
              'created-at': verification.createdAt.toISOString(),
              'completed-at': verification.submittedAt?.toISOString() ?? null,
              'decisioned-at': decided ? event.created_at : null,
              'expired-at': status === 'expired' ? event.created_at : null,
              tags: labels,
            },
            relationships: {
              'inquiry-template': { data: { type: 'inquiry-template', id: verification.profile } },
            },
          },
        },
      },
    },
  };
}
