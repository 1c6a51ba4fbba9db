/** What is wrong with the file itself, before anything on it is read. */
import type { Finding } from '../../rules/finding.ts';
import type { FindingCode } from '../../rules/finding-codes.ts';
import { isEditor } from '../picture/editors.ts';
import { type DecodedImage, MAX_PDF_PAGES } from '../ports.ts';

/** Shorter than this on the longer side, no printed text of a document can be told. */
const LEAST_SIDE = 240;

export function judgeFile(picture: DecodedImage): Finding[] {
  const { pixels, type, pages, truncated, software } = picture;
  const findings: Finding[] = [];
  const report = (code: FindingCode, detail: string, value?: string) =>
    findings.push({ step: 'document', code, confidence: 1, ...(value ? { value } : {}), detail });
  if (truncated) report('image_truncated', 'The file ends before the picture does; what is there was read.');
  if (type === 'pdf' && pages > MAX_PDF_PAGES) {
    report('pdf_more_pages', `The PDF has ${pages} pages; the first ${MAX_PDF_PAGES} were read.`);
  }
  if (type !== 'pdf' && pages > 1) {
    report('image_animated', `The file holds ${pages} frames; the first was read.`);
  }
  if (Math.max(pixels.width, pixels.height) < LEAST_SIDE) {
    report('image_too_small', `The picture has ${pixels.width} × ${pixels.height} pixels.`);
  }
  if (software && isEditor(software)) {
    report('image_edited', `The file says that ${software} wrote it.`, software);
  }
  return findings;
}
