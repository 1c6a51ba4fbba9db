/** Further pictures of the person on the selfie: more selfies, and the frames of a liveness session that passed. */
import type { Finding } from '../../rules/finding.ts';
import { faceDistance } from '../face/face-distance.ts';
import { DEFAULT_BANDS } from '../face/match-faces.ts';
import type { FaceReading } from '../reading.ts';
import type { ExaminedCapture } from './step.ts';

/** Descriptors of the others' faces; those that are not surely of the same person do not count (mean-face.ts). */
export function furtherFaces(others: readonly ExaminedCapture[]): number[][] {
  return others.flatMap(({ reading }) => (reading.face?.embedding ? [reading.face.embedding] : []));
}

/** Somebody else is on another selfie. */
export function otherPeople(first: FaceReading | null, others: readonly ExaminedCapture[]): Finding[] {
  if (!first) return [];
  return others.flatMap(({ reading }): Finding[] => {
    if (!reading.face) return [];
    const { distance } = faceDistance(first, reading.face);
    if (distance === null || distance <= DEFAULT_BANDS.review) return [];
    const detail = `The selfies show different people (distance ${distance.toFixed(3)}).`;
    return [
      {
        step: 'selfie',
        code: 'selfies_differ',
        value: distance.toFixed(3),
        confidence: 0.9,
        detail,
        capture: { type: 'selfie', side: null },
      },
    ];
  });
}
