import { describe, expect, it } from 'vitest';
import { madeDescriptor } from '../../test/support/made-course.ts';
import { judgeSessions } from './judge-sessions.ts';
import type { LivenessResult } from './liveness-result.ts';

const session = (change: Partial<LivenessResult> = {}): LivenessResult => ({
  outcome: 'pass',
  reasons: [],
  faces: [madeDescriptor(0), madeDescriptor(0.1)],
  earlierFailures: 0,
  ...change,
});
const judged = (result: LivenessResult | null, selfie: number[] | null = madeDescriptor(0)) => {
  const { status, findings } = judgeSessions(result, selfie);
  return [status, ...findings.map(({ code, value }) => `${code} ${value}`)];
};

describe('active liveness from its sessions', () => {
  it('passes only with a session that passed and the face of the selfie', () => {
    expect(judged(session())).toEqual(['passed']);
    expect(judged(session(), madeDescriptor(0.7))).toEqual(['failed', 'liveness_attack other_person']);
    expect(judged(session(), madeDescriptor(0.6))).toEqual([
      'not_run',
      'liveness_incomplete person_uncertain',
    ]);
    expect(judged(session(), null)).toEqual(['not_run', 'liveness_incomplete selfie_missing']);
    expect(judged(session({ faces: [] }))).toEqual(['not_run', 'liveness_incomplete selfie_missing']);
  });

  it('is unknown without a session, and where it could not be measured', () => {
    expect(judged(null)).toEqual(['not_run', 'liveness_not_run no_session']);
    const reasons = [{ code: 'not_measured', detail: 'x' }] as const;
    expect(judged(session({ outcome: 'unknown', reasons, faces: [] }))).toEqual([
      'not_run',
      'liveness_not_run not_measured',
    ]);
  });

  it('fails for what speaks of an attack, says where, and doubts what passes after one', () => {
    const reasons = [{ code: 'face_flat', sequence: 1, frame: 3, detail: 'Flat.' }] as const;
    expect(judged(session({ outcome: 'fail', reasons }))).toEqual(['failed', 'liveness_attack face_flat']);
    const { findings } = judgeSessions(session({ outcome: 'fail', reasons }), madeDescriptor(0));
    expect(findings[0]!.detail).toBe('Flat. (sequence 2, frame 4)');
    expect(judged(session({ earlierFailures: 1 }))).toEqual(['review', 'liveness_attack earlier_session']);
  });
});
