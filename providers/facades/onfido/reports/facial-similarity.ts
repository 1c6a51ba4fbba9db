/** Facial similarity reports, of a photo and of a session before the camera. */
import { branch, leaf } from './breakdown.ts';
import type { Examined } from './examined.ts';

const FACE = [
  'face_not_found',
  'face_several',
  'face_too_small',
  'face_blurred',
  'face_dark',
  'face_glare',
  'face_turned',
  'face_cut_off',
  'face_eyes_covered',
  'face_eyes_closed',
  'face_mouth_covered',
  'selfie_missing',
];
const ATTACK = [
  'liveness_attack',
  'liveness_grid',
  'liveness_border',
  'liveness_doubt',
  'selfie_is_document',
];
const SOURCE: Record<string, string> = {
  image_edited: 'digital_tampering',
  deepfake_doubt: 'digital_tampering',
};

/** Onfido's scores are 0..1. */
export function facialSimilarityBreakdown(seen: Examined, isSession: boolean) {
  const match = seen.check('face_match');
  const selfie = seen.check('selfie');
  const ran = selfie !== null && selfie.status !== 'not_run';
  const differs = match?.status === 'failed' || match?.status === 'review' ? [match] : [];
  const source = seen
    .findings(Object.keys(SOURCE))
    .filter(({ capture, step }) => step !== 'document' && capture?.type !== 'photo_id');
  const attacks = seen.findings(ATTACK);
  // A single photo proves nobody alive: quiet signs are no clear result.
  const alive = isSession && selfie?.status === 'passed';
  return {
    face_comparison: branch({
      face_match: leaf(differs, match?.status === 'passed', scoreOf(seen)),
    }),
    image_integrity: branch({
      face_detected: leaf(seen.findings(FACE), ran),
      source_integrity: leaf(
        source,
        false,
        Object.fromEntries(source.map(({ code, detail }) => [SOURCE[code], detail])),
      ),
    }),
    visual_authenticity: branch({
      spoofing_detection: leaf(attacks, alive),
      ...(isSession ? { liveness_detected: leaf(seen.findings(['liveness_incomplete']), alive) } : {}),
    }),
  };
}

export function scoreOf(seen: Examined): { score?: number } {
  const score = seen.check('face_match')?.score ?? null;
  return score === null ? {} : { score: score / 100 };
}

const SEEN_FACE = ['duplicate_face', 'duplicate_person'];

export function knownFacesBreakdown(seen: Examined) {
  const duplicates = seen.check('duplicates');
  const selfie = seen.check('selfie');
  return {
    previously_seen_faces: { result: leaf(seen.findings(SEEN_FACE), duplicates?.status === 'passed').result },
    image_integrity: { result: leaf(seen.findings(FACE), selfie?.status === 'passed').result },
  };
}
