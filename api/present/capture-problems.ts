import { applicantMessage } from '../../rules/applicant-advice.ts';
import type { Finding } from '../../rules/finding.ts';
import { FINDING_CODES, type FindingCode } from '../../rules/finding-codes.ts';
import type { Language } from '../../rules/languages.ts';

/** Labels that a better photo of the same document mends. */
const PHOTO_LABELS = new Set<string>([
  'UNSATISFACTORY_PHOTOS',
  'LOW_QUALITY',
  'BLURRED_PHOTO',
  'DARK_PHOTO',
  'OVEREXPOSED_PHOTO',
  'GLARE_ON_DOCUMENT',
  'SMALL_PICTURE',
  'BLACK_AND_WHITE',
  'SCREENSHOTS',
  'DIGITAL_DOCUMENT',
  'NOT_READABLE',
  'INCOMPLETE_DOCUMENT',
  'DOCUMENT_COVERED',
  'DOCUMENT_TOO_SMALL',
  'SEVERAL_DOCUMENTS',
  'WRONG_SIDE',
  'BAD_SELFIE',
]);

export interface CaptureProblem {
  code: FindingCode;
  /** For the applicant: what to do. */
  message: string;
}

/**
 * What the applicant can mend at once, while the document is still in hand. A picture from which everything was read
 * is not sent back for its looks.
 */
export function captureProblems(findings: readonly Finding[], language: Language = 'en'): CaptureProblem[] {
  const problems = new Map<FindingCode, CaptureProblem>();
  for (const { code, advice } of findings) {
    if (advice) continue;
    const label = FINDING_CODES[code].label;
    if (label === null || !PHOTO_LABELS.has(label)) continue;
    problems.set(code, { code, message: applicantMessage(label, [code], language) });
  }
  return [...problems.values()];
}
