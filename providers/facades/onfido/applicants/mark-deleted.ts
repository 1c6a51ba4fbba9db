import type { House } from '../../facade.ts';
import { CHECK } from '../checks/check-record.ts';
import { COLLECTION } from '../pictures/collection.ts';
import { DOCUMENT, LIVE_PHOTO } from '../pictures/picture-record.ts';
import { REPORT } from '../reports/report-record.ts';
import { APPLICANT } from './applicant-record.ts';

const PARTS = [DOCUMENT, LIVE_PHOTO, COLLECTION, CHECK] as const;
/** More than any applicant has. */
const MOST = 10_000;

/** The applicant with all that belongs to it: its verifications are deleted for good with these records. Null: restored. */
export async function markDeleted({ records }: House, id: string, deletedAt: Date | null): Promise<void> {
  const mark = async (kind: string, parent: string): Promise<string[]> => {
    const found = await records.list(kind, { parent, deleted: true, limit: MOST });
    const ids = found.records.map((record) => record.id);
    for (const each of ids) await records.change(kind, each, { deletedAt });
    return ids;
  };
  for (const kind of PARTS) {
    const ids = await mark(kind, id);
    if (kind === CHECK) for (const check of ids) await mark(REPORT, check);
  }
  await records.change(APPLICANT, id, { deletedAt });
}
