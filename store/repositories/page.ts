import { BadCursorError } from '../errors.ts';

export interface Page<Row> {
  rows: Row[];
  /** For the next page; null when this was the last. */
  next: string | null;
}

/** Ids sort by time, so the id of the last row is all that a cursor needs. */
export function encodeCursor(id: string): string {
  return Buffer.from(id).toString('base64url');
}

export function decodeCursor(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString();
  if (!/^[a-z]{3}_[0-9a-z]{26}$/.test(id))
    throw new BadCursorError('This cursor was not given out by a list.');
  return id;
}

/** `rows` were asked for with one more than `limit`. */
export function toPage<Row extends { id: string }>(rows: Row[], limit: number): Page<Row> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last ? encodeCursor(last.id) : null };
}
