import type { Dialect } from '../../providers/webhooks/dialect.ts';
import type { ScopedStore } from '../../store/scoped-store.ts';
import type { Settings } from '../../store/settings-table.ts';
import type { EventRow } from '../../store/tables.ts';

/** The very text that is sent; null where the dialect has no words for such an event. The same for every attempt. */
export async function deliveryBody(
  store: ScopedStore,
  settings: Settings,
  event: EventRow,
  dialect: Dialect,
): Promise<string | null> {
  const row = await store.verifications.get(event.verification_id);
  const records = dialect.facade ? await store.facadeRecords(dialect.facade).ofVerification(row.id) : [];
  const body = dialect.body({
    event: event.payload,
    verification: {
      id: row.id,
      profile: row.profile_id,
      applicantReference: row.applicant_reference,
      vendorReference: row.vendor_reference,
      createdAt: row.created_at,
      submittedAt: row.submitted_at,
      decidedAt: row.decided_at,
    },
    records,
    publicUrl: publicUrlOf(settings),
  });
  return body === null || body === undefined ? null : JSON.stringify(body);
}

/** As well as a process without the API knows it. */
function publicUrlOf({ publicUrl, host, port }: Settings): string {
  return publicUrl?.replace(/\/$/, '') ?? `http://${host}:${port}`;
}
