/** What rules may ask about the photo ID. */
import type { Fact, Facts } from '../../rules/facts.ts';
import type { Finding } from '../../rules/finding.ts';
import type { FindingCode } from '../../rules/finding-codes.ts';
import { countryOf } from '../compare/country-of.ts';
import { DOCUMENT_KINDS } from '../document/document-kinds.ts';
import { hides, LOOKS } from '../document/quality/mark-advice.ts';
import type { FieldName, Fields } from '../reading.ts';
import { ageOf } from './age-of.ts';
import { known, UNEXAMINED, unexamined, unknown } from './facts-of.ts';
import { isExpired, type JudgedDocument } from './judge-sides.ts';
import type { FraudScore } from './score-fraud.ts';
import type { ExamineInput } from './step.ts';

/** Findings with which the picture cannot be examined at all. */
const UNREADABLE: readonly FindingCode[] = [
  'image_unreadable',
  'image_unsupported',
  'image_too_large',
  'pdf_encrypted',
  'document_not_found',
  'document_unreadable',
];
/** Findings that may be why a field is missing: the applicant is told them too. */
const CAUSES: readonly FindingCode[] = [...UNREADABLE, ...LOOKS, 'document_several', 'field_missing'];
const PHOTO_IDS = ['passport', 'id_card', 'residence_permit', 'driving_license', 'visa'];

/** `fraud`: what speaks of forgery, of these findings and of what was seen before. */
export function documentFacts(judged: JudgedDocument, fraud: FraudScore, input: ExamineInput): Facts {
  const { findings, fields, kind, country } = judged;
  const readable = readableFact(judged);
  const isReadable = readable.value === true;
  const hidden = 'the document could not be read';
  const withCodes = (...codes: FindingCode[]) => findings.filter((finding) => codes.includes(finding.code));
  const whenReadable = (fact: () => Fact): Fact => (isReadable ? fact() : unknown(hidden));
  const disagreeing = withCodes('sources_disagree', 'sides_disagree');
  const specimen = withCodes('document_specimen');
  return {
    documentReadable: readable,
    documentComplete: completeFact(judged, withCodes),
    documentVisible: visibleFact(findings, whenReadable),
    documentKind: kind ? known(PHOTO_IDS.includes(kind) ? kind : 'other') : unknown(hidden),
    documentAllowed: kind
      ? allowedFact(
          country,
          withCodes('document_kind_not_allowed', 'document_country_not_allowed'),
          judged.countriesRestricted,
        )
      : unknown(hidden),
    documentExpired: expiredFact(fields, withCodes('document_expired'), input.today),
    documentFraudScore: fraudFact(fraud, isReadable),
    documentSourcesAgree:
      disagreeing.length > 0
        ? known(false, disagreeing)
        : whenReadable(() => confirmedFact(withCodes('field_unconfirmed'))),
    documentSpecimen: specimen.length > 0 ? known(true, specimen) : whenReadable(() => known(false)),
    documentCountry: country ? known(country) : unknown('the issuing country could not be read'),
    mrzValid: mrzFact(judged),
    nationality: fields.nationality
      ? known(countryOf(fields.nationality.value) ?? fields.nationality.value)
      : unknown('the nationality could not be read'),
    age: ageFact(fields, input),
  };
}

function readableFact({ captures, findings, fields, kind, required }: JudgedDocument): Fact {
  if (captures.length === 0) return unknown('no photo ID was uploaded');
  const failed = unexamined(findings);
  if (failed.length > 0) return unknown(UNEXAMINED, failed);
  const unreadable = findings.filter((finding) => UNREADABLE.includes(finding.code));
  const missing = required.filter((name) => !has(fields, name));
  if (unreadable.length === 0 && missing.length === 0 && kind !== null) return known(true);
  const causes = findings.filter((finding) => CAUSES.includes(finding.code) && !finding.advice);
  if (causes.length === 0) return unknown('the kind of document could not be told', findings);
  return known(false, causes);
}

function completeFact(
  { kind, captures }: JudgedDocument,
  withCodes: (...codes: FindingCode[]) => Finding[],
): Fact {
  const missing = withCodes(
    'document_missing',
    'document_front_missing',
    'document_back_missing',
    'document_side_differs',
  );
  if (missing.length > 0) return known(false, missing);
  if (kind === null && captures.length < 2)
    return unknown('the kind of document, and so its sides, is not known');
  return known(true);
}

function visibleFact(findings: readonly Finding[], whenReadable: (fact: () => Fact) => Fact): Fact {
  const hiding = findings.filter(hides);
  return hiding.length > 0 ? known(false, hiding) : whenReadable(() => known(true));
}

function confirmedFact(missing: Finding[]): Fact {
  if (missing.length === 0) return known(true);
  return unknown('the print of what the MRZ states could not be read', missing);
}

function allowedFact(country: string | null, refused: Finding[], restricted: boolean): Fact {
  if (refused.length > 0) return known(false, refused);
  return country || !restricted ? known(true) : unknown('the issuing country could not be read');
}

function expiredFact(fields: Fields, findings: Finding[], today: string): Fact {
  const expiry = fields.expiry_date?.value;
  if (!expiry) return unknown('the expiry date could not be read');
  return isExpired(expiry, today) ? known(true, findings) : known(false);
}

function fraudFact({ score, telling }: FraudScore, isReadable: boolean): Fact {
  if (!isReadable && score === 0) return unknown('the document could not be read');
  return known(score, telling);
}

function mrzFact({ captures, kind, findings }: JudgedDocument): Fact {
  const zones = captures.map((capture) => capture.reading.mrz).filter((zone) => zone !== null);
  const about = findings.filter(
    (finding) => finding.code.startsWith('mrz_') && finding.code !== 'mrz_corrected',
  );
  if (zones.length > 0) return zones.every((zone) => zone.valid) ? known(true) : known(false, about);
  if (kind && DOCUMENT_KINDS[kind].mrz === 'always') return known(false, about);
  return unknown('the document has no MRZ, or none was found');
}

function ageFact(fields: Fields, input: ExamineInput): Fact {
  const age = ageOf(fields, input);
  if (typeof age === 'string') return unknown(age);
  return age.doubt === null ? known(age.least) : unknown(age.doubt);
}

/** A whole name answers for its parts. */
function has(fields: Fields, name: FieldName): boolean {
  if (name === 'surname') return Boolean(fields.surname ?? fields.full_name);
  return Boolean(fields[name]);
}
