/** The expected document against the photo ID: type, number, country and expiry date. */
import type { ExpectedDocument } from '../../rules/expected.ts';
import type { DocumentKind } from '../../rules/finding.ts';
import { compareCountries } from '../compare/compare-countries.ts';
import { compareDates } from '../compare/compare-dates.ts';
import { compareNumbers } from '../compare/compare-numbers.ts';
import { compared } from '../compare/value-comparison.ts';
import { KINDS_OF_CAPTURE } from '../document/document-kinds.ts';
import type { Fields } from '../reading.ts';
import { compareField, type ExpectedComparison, PHOTO_ID } from './expected-comparison.ts';

/** How callers name the kinds. */
const KINDS: readonly (readonly [RegExp, DocumentKind])[] = [
  [/passport/, 'passport'],
  [/resid|permit/, 'residence_permit'],
  [/driv|licen[cs]e/, 'driving_license'],
  [/visa/, 'visa'],
  [/utility|bill/, 'utility_bill'],
  [/bank|statement/, 'bank_statement'],
  [/^id$|id_?card|national|identity/, 'id_card'],
];

/** null where the name is not known. */
export function kindOf(type: string): DocumentKind | null {
  const name = type.toLowerCase().replace(/[\s-]+/g, '_');
  return KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

export function compareDocuments(
  documents: readonly ExpectedDocument[],
  fields: Fields,
  kind: DocumentKind | null,
): ExpectedComparison[] {
  const expected = chosen(documents, kind);
  if (!expected) return [];
  const country = fields.issuing_state;
  return [
    ...(expected.type ? [typeComparison(expected.type, kind)] : []),
    ...one(
      'document_number',
      expected.number,
      fields.document_number,
      compareNumbers,
      'documentNumberMatch',
      'document_number_mismatch',
    ),
    ...one(
      'document_country',
      expected.country,
      country,
      compareCountries,
      'documentCountryMatch',
      'document_country_mismatch',
    ),
    ...one('expiry_date', expected.expiry_date, fields.expiry_date, compareDates, null, 'expected_mismatch'),
  ];
}

/** Several may be expected, any one of which is shown: the one of the kind that was read, else the first. */
function chosen(
  documents: readonly ExpectedDocument[],
  kind: DocumentKind | null,
): ExpectedDocument | undefined {
  const proofs: readonly (DocumentKind | null)[] = KINDS_OF_CAPTURE.proof_of_address;
  const photoIds = documents.filter((document) => !document.type || !proofs.includes(kindOf(document.type)));
  return photoIds.find((document) => document.type && kindOf(document.type) === kind) ?? photoIds[0];
}

function typeComparison(type: string, kind: DocumentKind | null): ExpectedComparison {
  const wanted = kindOf(type);
  const compare = () =>
    wanted === kind
      ? compared('match', 100, type, kind ?? '', 'The document is of the expected type.')
      : compared('mismatch', 0, type, kind ?? '', `The document is a ${kind}; expected was ${type}.`);
  return {
    comparison: compareField('document_type', type, kind && wanted ? { value: kind } : undefined, compare),
    fact: 'documentTypeMatch',
    codes: { mismatch: 'document_type_mismatch', partial: 'document_type_mismatch' },
    capture: PHOTO_ID,
  };
}

function one(
  name: string,
  expected: string | undefined,
  read: Fields[keyof Fields],
  compare: Parameters<typeof compareField>[3],
  fact: ExpectedComparison['fact'],
  code: ExpectedComparison['codes']['mismatch'],
): ExpectedComparison[] {
  if (!expected) return [];
  const comparison = compareField(name, expected, read, compare);
  return [{ comparison, fact, codes: { mismatch: code, partial: code }, capture: PHOTO_ID }];
}
