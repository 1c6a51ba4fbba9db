/**
 * A photo from which everything was read is not refused for its looks: what is wrong with them stays among the
 * findings as advice, and weighs nothing. Not so on a photo ID what hides a part of it: nobody knows what was there.
 *
 * | picture           | everything was read                                                            |
 * |-------------------|--------------------------------------------------------------------------------|
 * | front, or letter  | every field that its kind needs, by a source that is relied on or surely        |
 * | back              | its MRZ is relied on, or its barcode was read: which print a back has else, nobody knows |
 */
import type { Finding } from '../../../rules/finding.ts';
import type { FindingCode } from '../../../rules/finding-codes.ts';
import type { CaptureReading, FieldName, Fields, MrzReading } from '../../reading.ts';
import type { AamvaReading } from '../barcode/parse-aamva.ts';
import { DOCUMENT_KINDS, isProof } from '../document-kinds.ts';

/** Findings about how the picture was taken, saved or framed, and not about what is on it. */
export const LOOKS: readonly FindingCode[] = [
  'image_truncated',
  'image_too_small',
  'image_blurred',
  'image_dark',
  'image_overexposed',
  'image_glare',
  'image_low_resolution',
  'image_compressed',
  'image_black_and_white',
  'image_screenshot',
  'image_of_screen',
  'document_cut_off',
  'document_covered',
  'document_too_small',
];
const HIDING: readonly FindingCode[] = ['image_glare', 'document_cut_off', 'document_covered'];
/** Confidence from which something hides a part; a veil under which print can still be told apart has less. */
const HIDDEN = 0.6;
/** Confidence of a field that only the visual zone states, 0..1. */
const SURE = 0.8;

export interface WhatWasRead {
  document: CaptureReading['document'];
  mrz: MrzReading | null;
  aamva: AamvaReading | null;
  fields: Fields;
}

export function markAdvice(findings: readonly Finding[], read: WhatWasRead): Finding[] {
  if (!wasAllRead(read)) return [...findings];
  const proof = read.document !== null && isProof(read.document.kind);
  const isAdvice = (finding: Finding) => LOOKS.includes(finding.code) && (proof || !hides(finding));
  return findings.map((finding) => (isAdvice(finding) ? { ...finding, advice: true } : finding));
}

/** Whether it says that a part of the document cannot be seen. */
export function hides({ code, confidence }: Pick<Finding, 'code' | 'confidence'>): boolean {
  return HIDING.includes(code) && confidence >= HIDDEN;
}

/** Whether all that the kind of document needs was read surely from this one picture. */
export function wasAllRead({ document, mrz, aamva, fields }: WhatWasRead): boolean {
  if (!document) return false;
  if (document.side === 'back') return mrz?.valid === true || aamva !== null;
  const { required } = DOCUMENT_KINDS[document.kind];
  return required.length > 0 && required.every((name) => isSure(fields, name, mrz));
}

/** A whole name answers for its surname, and the other way round. */
function isSure(fields: Fields, name: FieldName, mrz: MrzReading | null): boolean {
  const whole = name === 'surname' ? fields.full_name : name === 'full_name' ? fields.surname : undefined;
  const field = fields[name] ?? whole;
  if (!field) return false;
  if (field.source === 'mrz') return mrz?.valid === true;
  return field.source === 'barcode' || field.confidence >= SURE;
}
