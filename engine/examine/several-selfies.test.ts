import { describe, expect, it } from 'vitest';
import { decided, own } from '../../test/support/decided.ts';
import { face, passport, selfie } from '../../test/support/made-readings.ts';
import type { LivenessResult } from './liveness-result.ts';

/** A descriptor in a plane: distances are those of the places. */
function at(x: number, y: number) {
  const embedding = Array.from({ length: 128 }, (_, i) => (i === 0 ? x : i === 1 ? y : 0));
  return selfie(0, { reading: { face: face(0, { embedding }) } });
}
const document = passport();
const portrait = document.reading.face!.embedding!;

function scoreOf(...captures: ReturnType<typeof selfie>[]): number {
  const { facts } = decided({ captures: [document, ...captures] }).examination;
  return facts.faceMatchScore!.value as number;
}

describe('several selfies', () => {
  const [x, y] = [portrait[0]!, portrait[1]!];

  it('count together: what differs from one to the other cancels out', () => {
    const one = at(x + 0.5, y + 0.2);
    const other = at(x + 0.5, y - 0.2);
    expect(scoreOf(one, other)).toBeGreaterThan(scoreOf(one));
    expect(scoreOf(one, other)).toBe(scoreOf(other, one));
  });

  it('do not count where they may be of somebody else', () => {
    const one = at(x + 0.6, y);
    expect(scoreOf(one, at(x, y))).toBe(scoreOf(one));
  });

  it('of different people cannot be used', () => {
    const { decision, examination } = decided({ captures: [document, at(x, y), at(x + 0.7, y)] });
    expect(examination.findings.map(({ code }) => code)).toContain('selfies_differ');
    expect(`${decision.outcome} ${decision.retry}`).toBe('rejected retry');
  });

  it('are the frames of a liveness session that passed, too', () => {
    const profile = own({
      steps: [{ type: 'document' }, { type: 'selfie', livenessType: 'active' }, { type: 'face_match' }],
    });
    const given = { profile, captures: [document, at(x + 0.5, y + 0.2)] };
    const frame = at(x + 0.5, y - 0.2).reading.face!.embedding!;
    const score = (...reasons: LivenessResult['reasons']) =>
      decided({ ...given, liveness: { outcome: 'pass', reasons, faces: [frame], earlierFailures: 0 } })
        .examination.facts.faceMatchScore?.value as number;
    expect(score()).toBeGreaterThan(score({ code: 'prompt_not_seen', detail: 'No blink.' }));
  });
});
