/**
 * What is wrong with a selfie. Thresholds on the chip's own measures, not on the detector's score, which
 * stays near 1 under glare and masks.
 *
 * | finding        | when                                                       |
 * |----------------|------------------------------------------------------------|
 * | face_several   | another face at least a third as wide as the largest        |
 * | face_too_small | narrower than 90 pixels                                    |
 * | face_blurred   | sharpness below 0.28: there 1 in 10 true pairs is rejected |
 * | face_dark      | mean grey level of the face below 50                       |
 * | face_glare     | more than 8 % of the face blown out                        |
 * | face_turned    | yaw or pitch beyond 25°                                    |
 * | face_cut_off   | more than 3 % of the face outside the picture              |
 */
import type { Finding } from '../../rules/finding.ts';
import type { FindingCode } from '../../rules/finding-codes.ts';
import type { DetectedFace, Pixels } from '../ports.ts';
import type { FaceReading } from '../reading.ts';

export const LEAST_PIXELS = 90;
export const LEAST_SHARPNESS = 0.28;
const LEAST_BRIGHTNESS = 50;
const MOST_GLARE = 0.08;
const MOST_TURN = 25;
const MOST_OUTSIDE = 0.03;
/** A second person counts from this share of the first one's width, and where the detector is this sure. */
const COMPANION_WIDTH = 1 / 3;
const COMPANION_CONFIDENCE = 0.5;

export function judgeSelfie(face: FaceReading, mesh: DetectedFace['mesh'], image: Pixels): Finding[] {
  const { pixels, sharpness, brightness, glare } = face.quality;
  const turn = Math.max(Math.abs(face.yaw), Math.abs(face.pitch));
  const outside = shareOutside(mesh, image);
  const findings: Finding[] = [];
  const report = (code: FindingCode, excess: number, value: string, detail: string) => {
    if (excess <= 0) return;
    findings.push({ step: 'selfie', code, value, confidence: surenessOf(excess), box: face.box, detail });
  };
  report(
    'face_too_small',
    (LEAST_PIXELS - pixels) / LEAST_PIXELS,
    `${pixels}`,
    `The face is ${pixels} pixels wide; at least ${LEAST_PIXELS} are needed.`,
  );
  report(
    'face_blurred',
    (LEAST_SHARPNESS - sharpness) / LEAST_SHARPNESS,
    `${sharpness}`,
    `The face is out of focus or moved (sharpness ${sharpness}, at least ${LEAST_SHARPNESS}).`,
  );
  report(
    'face_dark',
    (LEAST_BRIGHTNESS - brightness) / LEAST_BRIGHTNESS,
    `${brightness}`,
    `The face is too dark (mean grey level ${brightness} of 255, at least ${LEAST_BRIGHTNESS}).`,
  );
  report(
    'face_glare',
    (glare - MOST_GLARE) / MOST_GLARE,
    `${glare}`,
    `Light covers ${Math.round(glare * 100)} % of the face.`,
  );
  report(
    'face_turned',
    (turn - MOST_TURN) / MOST_TURN,
    `${turn}`,
    `The face is turned by ${Math.round(turn)}° (at most ${MOST_TURN}°).`,
  );
  report(
    'face_cut_off',
    (outside - MOST_OUTSIDE) / MOST_OUTSIDE,
    `${outside}`,
    `${Math.round(outside * 100)} % of the face lie outside the picture.`,
  );
  return findings;
}

/** `faces`: all that were found, `main` among them. */
export function judgeCompany(faces: DetectedFace[], main: DetectedFace): Finding[] {
  const others = faces.filter(
    (face) =>
      face !== main &&
      face.confidence >= COMPANION_CONFIDENCE &&
      face.box.width >= COMPANION_WIDTH * main.box.width,
  );
  if (others.length === 0) return [];
  const sureness = Math.max(...others.map((face) => face.confidence));
  const detail = `${others.length + 1} people are on the selfie; exactly one is asked for.`;
  return [
    { step: 'selfie', code: 'face_several', value: `${others.length + 1}`, confidence: sureness, detail },
  ];
}

function shareOutside(mesh: DetectedFace['mesh'], image: Pixels): number {
  const outside = mesh.filter(([x, y]) => x < 0 || y < 0 || x > image.width || y > image.height);
  return Math.round((outside.length / mesh.length) * 1000) / 1000;
}

/** 0.5 at the threshold, 1 at twice (or none of) it. */
function surenessOf(excess: number): number {
  return Math.round((0.5 + Math.min(0.5, excess / 2)) * 100) / 100;
}
