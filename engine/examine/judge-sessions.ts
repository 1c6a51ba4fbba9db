import type { CheckStatus } from '../../rules/check.ts';
import type { Finding } from '../../rules/finding.ts';
import type { FindingCode } from '../../rules/finding-codes.ts';
import { REASONS, type Reason } from '../liveness/course.ts';
import { outcomeOf } from '../liveness/judge-course.ts';
import { compareWithSelfie } from '../liveness/judge-person.ts';
import type { LivenessResult } from './liveness-result.ts';

const STATUSES = { pass: 'passed', fail: 'failed', unknown: 'not_run' } as const;

/** Active liveness from its sessions. `selfie`: the descriptor of the selfie that is there now, null where it has none. */
export function judgeSessions(
  result: LivenessResult | null,
  selfie: readonly number[] | null,
): { status: CheckStatus; findings: Finding[] } {
  if (!result) {
    const detail = 'The profile asks for active liveness, and there is no session with all of its frames.';
    return { status: 'not_run', findings: [found('liveness_not_run', 'no_session', detail)] };
  }
  // A session that was not measured has no faces, and says so itself.
  const measured = !result.reasons.some(({ code }) => code === 'not_measured');
  const reasons = [...result.reasons, ...(measured ? compareWithSelfie(result.faces, selfie) : [])];
  const findings = reasons.map(findingOf);
  const outcome = outcomeOf(reasons);
  if (outcome !== 'pass' || result.earlierFailures === 0) return { status: STATUSES[outcome], findings };
  const detail = `The session passed, but ${result.earlierFailures} before it spoke of an attack.`;
  return { status: 'review', findings: [found('liveness_attack', 'earlier_session', detail)] };
}

function findingOf({ code, detail, sequence, frame }: Reason): Finding {
  const where = [
    sequence === undefined ? '' : `sequence ${sequence + 1}`,
    frame === undefined ? '' : `frame ${frame + 1}`,
  ].filter(Boolean);
  const text = where.length > 0 ? `${detail} (${where.join(', ')})` : detail;
  if (code === 'not_measured') return found('liveness_not_run', code, text);
  return found(REASONS[code] === 'fail' ? 'liveness_attack' : 'liveness_incomplete', code, text);
}

function found(code: FindingCode, value: string, detail: string): Finding {
  return { step: 'selfie', code, value, confidence: 1, detail, capture: { type: 'selfie', side: null } };
}
