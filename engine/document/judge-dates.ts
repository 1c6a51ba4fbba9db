/**
 * Dates of one document that cannot be, each of them surely read.
 *
 * | what                                                              | finding                         |
 * |-------------------------------------------------------------------|---------------------------------|
 * | born after today; issued before the holder's birth                 | field_implausible               |
 * | expired before the birth of its holder, or before it was issued     | field_implausible               |
 * | issued in the future                                               | document_not_yet_valid          |
 * | valid for over a year longer than its state makes any (validity-limits.ts) | validity_too_long       |
 * | expired                                                            | document_expired                |
 *
 * Over a year, because some states add what was left of the old document, or the days to the next birthday.
 */
import type { DocumentKind, Finding } from '../../rules/finding.ts';
import type { FindingCode } from '../../rules/finding-codes.ts';
import type { FieldName, Fields } from '../reading.ts';
import { longestValidity, yearsLater } from './validity-limits.ts';

export interface DatedDocument {
  fields: Fields;
  /** null where it is not known. */
  kind: DocumentKind | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  /** ISO 8601. */
  today: string;
}

/** A date that is read worse than this condemns no document. */
const SURE_DATE = 0.6;
/** Years of grace. */
const SLACK = 1;
/** From this year on an expiry date says that there is none (Spain writes 01 01 9999). */
const NO_END = '2200';
const WHOLE_DAY = 10;

export function judgeDates({ fields, kind, country, today }: DatedDocument): Finding[] {
  const sure = (field: FieldName) =>
    (fields[field]?.confidence ?? 0) >= SURE_DATE ? fields[field]?.value : undefined;
  const [birth, issue, expiry] = [sure('date_of_birth'), sure('issue_date'), sure('expiry_date')];
  const findings: Finding[] = [];
  const report = (code: FindingCode, field: FieldName, detail: string) => {
    const { value, confidence, box } = fields[field]!;
    findings.push({ step: 'document', code, confidence, detail, field, value, ...(box ? { box } : {}) });
  };
  if (birth && birth > today) report('field_implausible', 'date_of_birth', `Born on ${birth}, after today.`);
  if (birth && expiry && expiry <= birth) {
    report('field_implausible', 'expiry_date', `It expires on ${expiry}, before the birth of its holder.`);
  } else if (expiry && expiry < today) {
    report('document_expired', 'expiry_date', `The document expired on ${expiry}.`);
  }
  if (birth && issue && issue < birth) {
    report('field_implausible', 'issue_date', `Issued on ${issue}, before the birth of its holder.`);
  } else if (issue && expiry && expiry < issue.slice(0, expiry.length)) {
    report('field_implausible', 'issue_date', `Issued on ${issue}, after it had expired on ${expiry}.`);
  } else if (issue && issue > today) {
    report('document_not_yet_valid', 'issue_date', `The date of issue, ${issue}, lies in the future.`);
  }
  // A date that cannot be says nothing of how long it is valid: one misread date is one doubt.
  const possible = findings.every(({ code }) => code !== 'field_implausible');
  const limit =
    possible && kind && issue && wholeDays(issue, expiry) ? limitOf(kind, country, issue, birth) : null;
  if (limit !== null && expiry! < NO_END && expiry! > yearsLater(issue!, limit + SLACK)) {
    const detail = `Issued on ${issue} it expires on ${expiry}: its state makes them valid for ${limit} years at most.`;
    report('validity_too_long', 'expiry_date', detail);
  }
  return findings;
}

function limitOf(kind: DocumentKind, country: string | null, issued: string, birth: string | undefined) {
  return longestValidity({ kind, country, issued, born: birth ?? null });
}

function wholeDays(...days: (string | undefined)[]): boolean {
  return days.every((day) => day?.length === WHOLE_DAY);
}
