/**
 * Signs on a selfie that speak of a presentation attack. None of them clears anybody, whatever is not said.
 *
 * | finding         | when                                                        | genuine    | attacks                    |
 * |-----------------|-------------------------------------------------------------|------------|----------------------------|
 * | liveness_grid   | one frequency stands out 2.4 in places all over the face    | up to 2.3  | screen from 4.8, print 1.9 |
 * | liveness_border | four straight sides about the face, each seen to 0.8        | up to 0.79 | phone, paper from 0.81     |
 * | liveness_doubt  | antispoof and live both below 0.3: a weak sign, no evidence |            |                            |
 * | image_edited    | the file says that an editor or a generator wrote it        |            |                            |
 *
 * Genuine: 36 drawn selfies and 162 photos of the press; attacks: 12 drawn of each kind (`bench/face-attacks.ts`). An
 * absent micro-texture was measured, too, and tells nothing: cameras and JPEGs smooth a face as much as a filter does.
 */
import type { Finding } from '../../../rules/finding.ts';
import type { FindingCode } from '../../../rules/finding-codes.ts';
import type { FaceReading } from '../../reading.ts';

const LEAST_GRID = 2.4;
const LEAST_BORDER = 0.8;
const DOUBTED_SIGNAL = 0.3;

export function judgeSigns(face: FaceReading): Finding[] {
  const findings: Finding[] = [];
  const report = (code: FindingCode, confidence: number, value: string, detail: string) =>
    findings.push({ step: 'selfie', code, confidence, value, box: face.box, detail });
  const { grid = null, border = null } = face.passive ?? {};
  if (grid !== null && grid >= LEAST_GRID) {
    const detail = 'A fine grid lies over the face, as of the pixels of a screen or the dots of a print.';
    report('liveness_grid', Math.min(0.9, 0.5 + (grid - LEAST_GRID) / 6), `${grid}`, detail);
  }
  if (border !== null && border >= LEAST_BORDER) {
    const detail = 'Four straight edges enclose the face, as of a sheet of paper, a document or a phone.';
    report('liveness_border', Math.min(0.9, 0.5 + (border - LEAST_BORDER) * 2), `${border}`, detail);
  }
  const { antispoof, live } = face;
  if (antispoof !== null && live !== null && antispoof < DOUBTED_SIGNAL && live < DOUBTED_SIGNAL) {
    const detail = `Weak signs of a picture of a picture: antispoof ${antispoof}, live ${live} (both of 1).`;
    report('liveness_doubt', 0.3, `${antispoof} ${live}`, detail);
  }
  return findings;
}

/** What was not measured, in words; empty where all was. */
export function missingSigns({ passive, antispoof, live }: FaceReading): string[] {
  return [
    ...(passive ? [] : ['screen, print and border']),
    ...(passive && passive.grid === null ? ['screen and print, as the face is too small'] : []),
    ...(antispoof === null || live === null ? ['the nets of antispoof and liveness'] : []),
  ];
}
