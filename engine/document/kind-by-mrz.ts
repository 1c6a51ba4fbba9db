/** Kind and country of a document by its MRZ: the format, the two letters of the document code, the state. */
import type { DocumentKind } from '../../rules/finding.ts';
import type { MrzFormat, MrzReading } from '../reading.ts';

const BY_FORMAT: Partial<Record<MrzFormat, DocumentKind>> = {
  'MRV-A': 'visa',
  'MRV-B': 'visa',
  'FRENCH-ID': 'id_card',
  'DRIVING-LICENSE': 'driving_license',
};

/**
 * First row that fits wins. ICAO 9303-5 leaves the second letter to the state; the European Union's residence
 * permits have `AR` or `IR` (Regulation 1030/2002), the United States' C1, C2 and CA (green card, work permit).
 */
const BY_CODE: readonly { code: RegExp; state?: string; kind: DocumentKind }[] = [
  { code: /^V/, kind: 'visa' },
  { code: /^P/, kind: 'passport' },
  { code: /^[AIC]R$/, kind: 'residence_permit' },
  { code: /^C[12A]$/, state: 'USA', kind: 'residence_permit' },
  { code: /^R/, kind: 'residence_permit' },
  { code: /^D/, kind: 'driving_license' },
  // Crew member certificates (ICAO 9303-5 appendix B).
  { code: /^AC$/, kind: 'other' },
  { code: /^[AIC]/, kind: 'id_card' },
];

/** null where the code says nothing. */
export function kindByMrz(mrz: Pick<MrzReading, 'format' | 'lines' | 'fields'>): DocumentKind | null {
  const byFormat = BY_FORMAT[mrz.format];
  if (byFormat) return byFormat;
  const code = (mrz.lines[0] ?? '').slice(0, 2).replaceAll('<', '');
  const state = mrz.fields.issuing_state?.value;
  const row = BY_CODE.find((row) => row.code.test(code) && (!row.state || row.state === state));
  return row?.kind ?? null;
}
