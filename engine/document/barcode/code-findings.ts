/** Says of every code on a picture what it is and where, without spreading what it holds of a person. */
import { createHash } from 'node:crypto';
import type { Finding } from '../../../rules/finding.ts';
import type { BarcodeReading } from '../../reading.ts';

/** Hexadecimal digits of a digest: enough to see that two codes are the same. */
const DIGEST = 16;

export function codeFindings(codes: readonly BarcodeReading[]): Finding[] {
  return codes.map(({ format, text, box }) => {
    const value = publicText(text);
    const said = value.startsWith('sha256:') ? 'its text may be personal, so its digest is given' : value;
    return {
      step: 'document',
      code: 'barcode_read',
      value: `${format} ${value}`,
      confidence: 1,
      ...(box ? { box } : {}),
      detail: `A ${format} of ${text.length} characters was read: ${said}.`,
    };
  });
}

/** Of a web address where it leads, without what comes after it; of anything else a digest, for it may be personal. */
function publicText(text: string): string {
  const url = /^https?:\/\//i.test(text) ? URL.parse(text) : null;
  if (url) return url.origin + url.pathname;
  return `sha256:${createHash('sha256').update(text).digest('hex').slice(0, DIGEST)}`;
}
