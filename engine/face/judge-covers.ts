/**
 * Eyes, mouth and nose that cannot be seen on a selfie.
 *
 * | finding            | when                                                               | clean      | drawn covers |
 * |--------------------|--------------------------------------------------------------------|------------|--------------|
 * | face_eyes_covered  | about both eyes all is darker than 0.6 of the skin below them,      | from 0.80  | up to 0.49   |
 * |                    | and the middle darker than 0.32                                    | from 0.52  | up to 0.29   |
 * | face_mouth_covered | levels of the lower face lie less than 0.2 of their median apart   | from 0.30  | up to 0.10   |
 */
import type { Finding } from '../../rules/finding.ts';
import type { FaceReading } from '../reading.ts';
import { LEAST_SHARPNESS } from './judge-selfie.ts';
import type { FaceCovers } from './measure-covers.ts';

const LEAST_EYE_LIGHT = 0.6;
const LEAST_EYE_MIDDLE = 0.32;
const LEAST_MOUTH_SPREAD = 0.2;
const CONFIDENCE = 0.7;

export function judgeCovers(face: FaceReading, { eyeLight, eyeMiddle, mouthSpread }: FaceCovers): Finding[] {
  const findings: Finding[] = [];
  const report = (code: Finding['code'], value: number, detail: string) =>
    findings.push({ step: 'selfie', code, value: `${value}`, confidence: CONFIDENCE, box: face.box, detail });
  if (eyeLight < LEAST_EYE_LIGHT && eyeMiddle < LEAST_EYE_MIDDLE) {
    report(
      'face_eyes_covered',
      eyeLight,
      'The eyes cannot be seen: dark glasses or something else cover them.',
    );
  }
  // A softer face shows no mouth either, and is reported for that.
  if (mouthSpread < LEAST_MOUTH_SPREAD && face.quality.sharpness >= LEAST_SHARPNESS) {
    report(
      'face_mouth_covered',
      mouthSpread,
      'Mouth and nose cannot be seen: a mask or something else covers them.',
    );
  }
  return findings;
}
