/** Front and back of the photo ID as one document, with what is wrong with the two together. */
import type { CaptureRef, DocumentKind, Finding } from '../../rules/finding.ts';
import type { FindingCode } from '../../rules/finding-codes.ts';
import type { StepOf } from '../../rules/profile-steps.ts';
import { needsBack } from '../../rules/required-captures.ts';
import { countryOf } from '../compare/country-of.ts';
import { DOCUMENT_KINDS } from '../document/document-kinds.ts';
import { judgeDates } from '../document/judge-dates.ts';
import { mergeFields } from '../document/merge-fields.ts';
import type { FieldName, Fields } from '../reading.ts';
import { findingsOf, sideOf } from './capture-findings.ts';
import { isKey, judgeLink } from './judge-link.ts';
import { judgeNumber } from './judge-number.ts';
import { judgePersonalNumber } from './judge-personal-number.ts';
import { judgePrintedName } from './judge-printed-name.ts';
import { judgeRepeat } from './judge-repeat.ts';
import { judgeUnconfirmed } from './judge-unconfirmed.ts';
import type { ExaminedCapture } from './step.ts';

export interface JudgedDocument {
  captures: readonly ExaminedCapture[];
  fields: Fields;
  kind: DocumentKind | null;
  /** ISO alpha-2, or ICAO's code where there is none. */
  country: string | null;
  /** The profile accepts some countries only. */
  countriesRestricted: boolean;
  /** Fields that a document of this kind must have. */
  required: readonly FieldName[];
  findings: Finding[];
}

export function judgeSides(
  captures: readonly ExaminedCapture[],
  options: StepOf<'document'>,
  today: string,
): JudgedDocument {
  const front = captures.find((capture) => sideOf(capture) === 'front');
  const back = captures.find((capture) => sideOf(capture) === 'back');
  const sides = [front, back].filter((capture) => capture !== undefined);
  const merged = mergeFields(sides.map((capture) => capture.reading.fields));
  const kind = kindOf(sides);
  const country = countryOfDocument(sides, merged.fields);
  const findings = [
    ...findingsOf(captures, 'document').filter((finding) => !isMended(finding, merged.fields)),
    ...(front && back ? judgeLink(front.reading.fields, back.reading.fields) : []),
    ...(front && back ? judgeRepeat(front, back) : []),
    ...merged.findings.filter(({ field }) => !isKey(field)).map(asSides),
    ...missingSides(front, back, kind, options),
    ...notAllowed(kind, country, options),
    ...judgeNumber(merged.fields, kind, country),
    ...judgePersonalNumber(merged.fields, country),
    ...judgeUnconfirmed(sides),
  ];
  // Where places disagree, the name is mostly what they disagree about: one doubt is not counted twice.
  const disagree = findings.some(({ code }) => code === 'sources_disagree' || code === 'sides_disagree');
  if (!disagree) findings.push(...judgePrintedName(sides, merged.fields));
  const dates = judgeDates({ fields: merged.fields, kind, country, today })
    .filter(({ code, field }) => !findings.some((said) => said.code === code && said.field === field))
    .map((finding) => ({ ...finding, capture: FRONT }));
  return {
    captures,
    fields: merged.fields,
    kind,
    country,
    countriesRestricted: options.countries !== undefined,
    required: kind ? DOCUMENT_KINDS[kind].required : [],
    findings: [
      ...findings,
      ...dates.filter(({ code }) => code !== 'document_expired'),
      ...expired(merged.fields, findings, today),
    ],
  };
}

/** What the front was declared and read as; a back seldom says what it is. */
export function kindOf(sides: readonly ExaminedCapture[]): DocumentKind | null {
  const read = sides.map((capture) => capture.reading.document?.kind).filter((kind) => kind !== undefined);
  return read.find((kind) => kind !== 'other') ?? read[0] ?? null;
}

export function countryOfDocument(sides: readonly ExaminedCapture[], fields: Fields): string | null {
  const state = fields.issuing_state?.value;
  const read = sides.map((capture) => capture.reading.document?.country).find((country) => country != null);
  const named = state ?? read;
  return named ? (countryOf(named) ?? named) : null;
}

/** A field that one side lacks and the other has is not missing. */
function isMended(finding: Finding, fields: Fields): boolean {
  return finding.code === 'field_missing' && finding.field !== undefined && finding.field in fields;
}

function asSides(finding: Finding): Finding {
  return { ...finding, step: 'document', code: 'sides_disagree', capture: FRONT };
}

const FRONT: CaptureRef = { type: 'photo_id', side: 'front' };
const BACK: CaptureRef = { type: 'photo_id', side: 'back' };

function missingSides(
  front: ExaminedCapture | undefined,
  back: ExaminedCapture | undefined,
  kind: DocumentKind | null,
  options: StepOf<'document'>,
): Finding[] {
  if (!front && !back) return [found('document_missing', 'No photo ID was uploaded.', FRONT)];
  if (!front) return [found('document_front_missing', 'Only the back of the document was uploaded.', FRONT)];
  if (back || !needsBack(options.sides, kind ?? front.kind)) return [];
  return [found('document_back_missing', 'The back of the document was not uploaded.', BACK)];
}

function notAllowed(
  kind: DocumentKind | null,
  country: string | null,
  options: StepOf<'document'>,
): Finding[] {
  const findings: Finding[] = [];
  if (kind && !(options.allowedDocuments as readonly string[]).includes(kind)) {
    const allowed = options.allowedDocuments.map(words).join(', ');
    findings.push(
      found('document_kind_not_allowed', `It is a ${words(kind)}; accepted are ${allowed}.`, FRONT),
    );
  }
  const countries = options.countries?.map((code) => countryOf(code) ?? code);
  if (country && countries && !countries.includes(country)) {
    const detail = `It was issued by ${country}; accepted are ${countries.join(', ')}.`;
    findings.push(found('document_country_not_allowed', detail, FRONT));
  }
  return findings;
}

/** Looked at on the day of the decision, which may be later than the day of the reading. */
function expired(fields: Fields, findings: readonly Finding[], today: string): Finding[] {
  const expiry = fields.expiry_date;
  if (!expiry || !isExpired(expiry.value, today)) return [];
  if (findings.some((finding) => finding.code === 'document_expired')) return [];
  const detail = `The document expired on ${expiry.value}.`;
  return [
    { ...found('document_expired', detail, FRONT), field: 'expiry_date', confidence: expiry.confidence },
  ];
}

/** A month or year alone lasts to its end. */
export function isExpired(expiry: string, today: string): boolean {
  return expiry < today.slice(0, expiry.length);
}

function found(code: FindingCode, detail: string, capture: CaptureRef): Finding {
  return { step: 'document', code, confidence: 1, detail, capture };
}

function words(kind: string): string {
  return kind.replaceAll('_', ' ');
}
