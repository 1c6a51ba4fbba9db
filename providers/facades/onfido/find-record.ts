import type { House } from '../facade.ts';
import { VendorProblem } from '../vendor-problem.ts';
import type { VendorRecord } from '../vendor-records.ts';

/** Throws the VendorProblems `not_found`, and `gone` for what was deleted. */
export async function findRecord<T>(house: House, kind: string, id: string): Promise<VendorRecord<T>> {
  const record = await house.records.find<T>(kind, id);
  const what = kind.replaceAll('_', ' ');
  if (!record) throw new VendorProblem(404, 'not_found', `There is no ${what} ${id} for this key.`);
  if (record.deletedAt) throw new VendorProblem(410, 'gone', `The ${what} was deleted.`);
  return record;
}

/** Of our verification, which such a record always has. */
export function oursOf(record: VendorRecord): string {
  return record.verificationId as string;
}
