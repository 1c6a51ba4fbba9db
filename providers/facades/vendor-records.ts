/** What a vendor's API keeps beside a verification: its applicants before there is a check, its reports, its ids. */
import type { Status } from '../../rules/lifecycle.ts';

/** So long a record that was deleted can be brought back; then it and its verification are deleted for good. */
export const RESTORABLE_DAYS = 30;

export interface VendorRecord<T = unknown> {
  /** `applicant`, `document`, `check`... as the facade calls them. */
  kind: string;
  id: string;
  /** Id of what it belongs to; lists can be narrowed by it. */
  parent: string | null;
  /** What it can be found by beside its id, such as the caller's own id of the person. */
  lookup: string | null;
  /** Ours; the record is deleted with it. */
  verificationId: string | null;
  /** Any JSON; kept sealed. */
  content: T;
  createdAt: Date;
  updatedAt: Date;
  deletedAt: Date | null;
}

export type NewVendorRecord<T> = Pick<VendorRecord<T>, 'kind' | 'id' | 'content'> &
  Partial<Pick<VendorRecord<T>, 'parent' | 'lookup' | 'verificationId'>>;

export type VendorRecordChange<T> = Partial<
  Pick<VendorRecord<T>, 'parent' | 'lookup' | 'verificationId' | 'content' | 'deletedAt'>
>;

export interface VendorRecordQuery {
  parent?: string;
  /** Of the verification; records without one are then left out. */
  statuses?: readonly Status[];
  limit: number;
  offset?: number;
  /** Deleted ones too. */
  deleted?: boolean;
}

export interface VendorRecordList<T> {
  /** Newest first. */
  records: VendorRecord<T>[];
  /** Of all pages. */
  total: number;
}

/** Those of one facade, of one tenant and mode. */
export interface VendorRecords {
  add<T>(record: NewVendorRecord<T>): Promise<VendorRecord<T>>;
  /** Deleted ones too, with their date. */
  find<T>(kind: string, id: string): Promise<VendorRecord<T> | null>;
  /** The newest that is not deleted. */
  findBy<T>(kind: string, lookup: string): Promise<VendorRecord<T> | null>;
  /** All kinds, oldest first, without deleted ones. */
  ofVerification(verificationId: string): Promise<VendorRecord[]>;
  list<T>(kind: string, query: VendorRecordQuery): Promise<VendorRecordList<T>>;
  /** Null where it is not there. */
  change<T>(kind: string, id: string, change: VendorRecordChange<T>): Promise<VendorRecord<T> | null>;
  /** For good. */
  delete(kind: string, id: string): Promise<void>;
}
