import type { Finding } from '../../rules/finding.ts';
import type { Language } from '../../rules/languages.ts';
import type { DocumentRow, ReadingRow } from '../../store/tables.ts';
import { captureProblems } from './capture-problems.ts';

/** A capture as the API gives it. `applicant`: their language; it leaves out what is meant for reviewers. */
export function presentDocument(
  row: DocumentRow,
  reading: ReadingRow | null,
  applicant: Language | null = null,
) {
  return {
    id: row.id,
    verification: row.verification_id,
    type: row.type,
    side: row.side,
    kind: row.kind,
    status: reading ? ('read' as const) : ('uploaded' as const),
    media_type: row.media_type,
    bytes: row.bytes,
    sha256: row.sha256,
    uploaded_at: row.created_at.toISOString(),
    reading: reading && presentReading(reading, applicant),
  };
}

function presentReading({ reading, ms }: ReadingRow, applicant: Language | null) {
  const problems = captureProblems(reading.findings, applicant ?? 'en');
  const findings: Finding[] = applicant ? [] : reading.findings;
  const read = applicant ? {} : { fields: reading.fields, mrz: reading.mrz?.lines ?? null };
  return { document: reading.document, usable: problems.length === 0, problems, findings, ...read, ms };
}
