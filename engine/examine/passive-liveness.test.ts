import { describe, expect, it } from 'vitest';
import { decided, outcome, own } from '../../test/support/decided.ts';
import { face, finding, passport, selfie } from '../../test/support/made-readings.ts';
import type { FaceReading } from '../reading.ts';

const profile = own({
  steps: [{ type: 'document' }, { type: 'selfie', livenessType: 'passive' }],
  autoApprove: { rules: [{ livenessResult: '== pass' }] },
});
const withFace = (changes: Partial<FaceReading>) => selfie(0, { reading: { face: face(0.42, changes) } });
const factsOf = (captures: ReturnType<typeof selfie>[]) =>
  decided({ profile, captures: [passport(), ...captures] }).examination.facts;

describe('passive liveness', () => {
  it('passes where all signs were measured and are quiet, and says that it was passive', () => {
    const { decision, examination } = decided({ profile, captures: [passport(), selfie()] });
    expect(decision.outcome).toBe('approved');
    expect(examination.facts.livenessResult).toMatchObject({ value: 'pass', findings: ['liveness_passive'] });
    expect(examination.facts.livenessMethod).toMatchObject({ value: 'passive' });
    const said = examination.findings.find(({ code }) => code === 'liveness_passive');
    expect(said?.detail).toMatch(/^Passive only: .* does not prove a living person/);
  });

  it.each(['liveness_grid', 'liveness_border', 'liveness_doubt', 'image_edited'] as const)(
    'is reviewed where %s speaks',
    (code) => {
      const doubted = selfie(0.42, { findings: [finding(code)] });
      expect(factsOf([doubted]).livenessResult).toMatchObject({ value: 'review', findings: [code] });
      expect(outcome({ profile, captures: [passport(), doubted] })).toBe('double_check');
    },
  );

  it('is reviewed where the selfie is the portrait of the document once more', () => {
    const print = 'a'.repeat(64);
    const portrait = passport({ reading: { face: face(0.4, { print }) } });
    const copy = withFace({ print });
    const { facts } = decided({ profile, captures: [portrait, copy] }).examination;
    expect(facts.livenessResult).toMatchObject({ value: 'review', findings: ['selfie_is_document'] });
  });

  it.each([
    ['the face is too small for a grid', { passive: { grid: null, border: 0 } }],
    ['nets gave nothing', { antispoof: null, live: null }],
  ] as [string, Partial<FaceReading>][])('is unknown where %s', (_, changes) => {
    expect(factsOf([withFace(changes)]).livenessResult).toMatchObject({ value: null });
    expect(outcome({ profile, captures: [passport(), withFace(changes)] })).toBe('double_check');
  });

  it('is unknown where a reading was made without it', () => {
    const { passive: _, ...before } = face(0.42);
    const old = selfie(0, { reading: { face: before } });
    expect(factsOf([old]).livenessResult).toMatchObject({ value: null });
  });

  it('does not count where no liveness is asked for, and still is a finding', () => {
    const plain = own({ steps: [{ type: 'document' }, { type: 'selfie', livenessType: 'none' }] });
    const doubted = selfie(0.42, { findings: [finding('liveness_grid')] });
    const { facts, findings } = decided({ profile: plain, captures: [passport(), doubted] }).examination;
    expect(facts.selfieResult).toMatchObject({ value: 'pass' });
    expect(findings.map(({ code }) => code)).toContain('liveness_grid');
  });

  it('doubts active liveness that passed', () => {
    const active = own({ steps: [{ type: 'document' }, { type: 'selfie', livenessType: 'active' }] });
    const session = {
      outcome: 'pass' as const,
      reasons: [],
      faces: [face(0.42).embedding!],
      earlierFailures: 0,
    };
    const resultOf = (capture: ReturnType<typeof selfie>) =>
      decided({ profile: active, captures: [passport(), capture], liveness: session }).examination.facts
        .livenessResult;
    expect(resultOf(selfie())).toMatchObject({ value: 'pass', findings: [] });
    const doubted = selfie(0.42, { findings: [finding('liveness_border')] });
    expect(resultOf(doubted)).toMatchObject({ value: 'review', findings: ['liveness_border'] });
  });
});
