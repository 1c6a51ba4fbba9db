import type { NativeVerification } from '../../../idwell/native-api.ts';
import type { PictureRecord } from '../pictures/picture-record.ts';
import { documentBreakdown } from './document-breakdown.ts';
import { documentProperties } from './document-properties.ts';
import { type Examined, examinedOf } from './examined.ts';
import { facialSimilarityBreakdown, knownFacesBreakdown, scoreOf } from './facial-similarity.ts';
import { proofOfAddressBreakdown, proofOfAddressProperties } from './proof-of-address.ts';
import { kindOf, type ReportName } from './report-names.ts';
import { reportOutcome } from './report-outcome.ts';
import type { ReportRecord } from './report-record.ts';
import { watchlistBreakdown, watchlistRecords } from './watchlist.ts';

export interface ReportedCheck {
  ours: NativeVerification;
  /** Of all its reports. */
  names: readonly ReportName[];
  /** What it examined, as the applicant's. */
  documents: readonly PictureRecord[];
  livePhotos: readonly PictureRecord[];
}

/** Breakdown and properties are empty until something was decided. */
export function presentReport(
  { id, parent, createdAt, content: { name } }: ReportRecord,
  check: ReportedCheck,
) {
  const { ours, names } = check;
  const seen = examinedOf(ours);
  const told = ours.checks.length > 0;
  const { family } = kindOf(name);
  const media = {
    ...(family === 'document' || family === 'facial_similarity' ? { documents: idsOf(check.documents) } : {}),
    ...(family === 'facial_similarity' ? { live_photos: idsOf(check.livePhotos) } : {}),
  };
  return {
    id,
    created_at: createdAt.toISOString(),
    href: `/v3.6/reports/${id}`,
    name,
    check_id: parent,
    ...reportOutcome(name, names, ours),
    ...media,
    breakdown: told ? breakdownOf(name, seen) : {},
    properties: told ? propertiesOf(name, seen) : {},
  };
}

function idsOf(pictures: readonly PictureRecord[]): { id: string }[] {
  return pictures.map(({ id }) => ({ id }));
}

function breakdownOf(name: ReportName, seen: Examined): object {
  const kind = kindOf(name);
  switch (kind.family) {
    case 'document':
      return documentBreakdown(seen);
    case 'facial_similarity':
      return facialSimilarityBreakdown(seen, kind.liveness === 'active');
    case 'known_faces':
      return knownFacesBreakdown(seen);
    case 'watchlist':
      return watchlistBreakdown(seen, kind);
    case 'proof_of_address':
      return proofOfAddressBreakdown(seen);
  }
}

function propertiesOf(name: ReportName, seen: Examined): object {
  const kind = kindOf(name);
  switch (kind.family) {
    case 'document':
      return documentProperties(seen);
    case 'facial_similarity':
      return scoreOf(seen);
    case 'known_faces':
      return { matches: [] };
    case 'watchlist':
      return { records: watchlistRecords(seen, kind) };
    case 'proof_of_address':
      return proofOfAddressProperties(seen);
  }
}
