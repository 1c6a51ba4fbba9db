/**
 * Passive liveness: signs on one picture. Each can raise a doubt; together and quiet they pass where a profile asks for no
 * more, and say that it was passive.
 */
import type { CheckStatus } from '../../rules/check.ts';
import type { Finding } from '../../rules/finding.ts';
import type { FindingCode } from '../../rules/finding-codes.ts';
import { sameAs } from '../face/match-faces.ts';
import { missingSigns } from '../face/passive/judge-signs.ts';
import type { FaceReading } from '../reading.ts';

const SPEAKING: readonly FindingCode[] = [
  'liveness_doubt',
  'liveness_grid',
  'liveness_border',
  'image_edited',
  'selfie_is_document',
];

/** Those of the selfie's findings that speak of an attack. */
export function speakingSigns(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ code }) => SPEAKING.includes(code));
}

/** The selfie is the portrait of the document once more. */
export function documentAsSelfie(portrait: FaceReading | null, selfie: FaceReading | null): Finding[] {
  const same = portrait && selfie ? sameAs(portrait, selfie) : null;
  return same ? [{ ...same, step: 'selfie', capture: { type: 'selfie', side: null } }] : [];
}

/** `findings`: all of the selfie. */
export function judgePassive(
  face: FaceReading | null,
  findings: readonly Finding[],
): { status: CheckStatus; findings: Finding[] } {
  if (speakingSigns(findings).length > 0) return { status: 'review', findings: [] };
  const missing = face ? missingSigns(face) : ['a face'];
  if (missing.length > 0) {
    const detail = `Passive liveness could not be judged: not measured were ${missing.join('; ')}.`;
    return { status: 'not_run', findings: [found('liveness_not_run', 'passive', detail)] };
  }
  const detail =
    'Passive only: nothing on the selfie speaks of a screen, a print or an edited file. One picture does not prove a living person.';
  return { status: 'passed', findings: [found('liveness_passive', 'passive', detail)] };
}

function found(code: FindingCode, value: string, detail: string): Finding {
  return { step: 'selfie', code, value, confidence: 1, detail, capture: { type: 'selfie', side: null } };
}
