import { describe, expect, it } from 'vitest';
import { decided, own } from '../../test/support/decided.ts';
import { face, finding, passport, selfie } from '../../test/support/made-readings.ts';

const profile = own({
  steps: [{ type: 'document' }, { type: 'selfie' }, { type: 'deepfake' }],
  autoApprove: { rules: [{ documentReadable: '== true' }] },
});
const editedBy = (value: string) => selfie(0.42, { findings: [finding('image_edited', { value })] });

describe('the step deepfake', () => {
  it('never clears: quiet is unknown, and a person decides', () => {
    const { decision, examination } = decided({ profile, captures: [passport(), selfie()] });
    expect(examination.facts.deepfakeResult).toMatchObject({
      value: null,
      unknown: expect.stringMatching(/which proves nothing$/),
    });
    expect(examination.facts.deepfakeScore).toMatchObject({ value: null });
    expect(decision.outcome).toBe('double_check');
  });

  it.each([
    ['Midjourney 6', 90],
    ['FaceApp', 90],
    ['GIMP 2.10', 60],
  ])('doubts what %s wrote, by %i points', (software, score) => {
    const { facts, findings } = decided({ profile, captures: [passport(), editedBy(software)] }).examination;
    expect(facts.deepfakeResult).toMatchObject({ value: 'review', findings: ['deepfake_doubt'] });
    expect(facts.deepfakeScore).toMatchObject({ value: score });
    expect(findings.find(({ code }) => code === 'deepfake_doubt')?.detail).toContain(software);
  });

  it('doubts a selfie that is the picture of the document', () => {
    const print = 'b'.repeat(64);
    const captures = [
      passport({ reading: { face: face(0.42, { print }) } }),
      selfie(0, { reading: { face: face(0.42, { print }) } }),
    ];
    expect(decided({ profile, captures }).examination.facts.deepfakeScore).toMatchObject({ value: 50 });
  });

  it('says so where there is no selfie', () => {
    const { facts } = decided({ profile, captures: [passport()] }).examination;
    expect(facts.deepfakeResult).toMatchObject({ value: null, unknown: 'no selfie was uploaded' });
  });
});
