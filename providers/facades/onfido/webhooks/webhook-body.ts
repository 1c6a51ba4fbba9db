import type { DialectEvent } from '../../../webhooks/dialect.ts';
import { CHECK, type CheckContent } from '../checks/check-record.ts';
import { checkStatus } from '../checks/check-status.ts';
import { ONFIDO_EVENTS } from './webhook-events.ts';

/** `{payload: {resource_type, action, object}}`; null where there is no check, or Onfido tells nothing of it. */
export function onfidoBody({ event, records }: DialectEvent) {
  const action = ONFIDO_EVENTS[event.type];
  const check = records.find(({ kind }) => kind === CHECK);
  if (!action || !check) return null;
  const [resource_type] = action.split('.') as ['check' | 'report'];
  const { status, submission } = event.data;
  const { report_ids } = check.content as CheckContent;
  const ended = status === 'approved' || status === 'rejected';
  const object =
    resource_type === 'check'
      ? { id: check.id, status: checkStatus(status, submission), href: `/v3.6/checks/${check.id}` }
      : { id: report_ids[0], status: 'awaiting_approval', href: `/v3.6/reports/${report_ids[0]}` };
  return {
    payload: {
      resource_type,
      action,
      object: { ...object, ...(ended ? { completed_at_iso8601: event.created_at } : {}) },
    },
  };
}
