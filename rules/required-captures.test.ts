import { describe, expect, it } from 'vitest';
import { checkProfile } from './load-profile.ts';
import type { ProfileInput } from './profile.ts';
import { requiredCaptures, type UploadedCapture } from './required-captures.ts';

function profile(...steps: ProfileInput['steps']) {
  const checked = checkProfile({ name: 'A', steps }, 'a');
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
  return checked.profile.content;
}
const upload = (type: UploadedCapture['type'], rest: Partial<UploadedCapture> = {}): UploadedCapture => ({
  type,
  side: null,
  kind: null,
  ...rest,
});
const front = { type: 'photo_id', side: 'front' };
const back = { type: 'photo_id', side: 'back' };

describe('requiredCaptures', () => {
  const standard = profile({ type: 'document' }, { type: 'selfie' }, { type: 'face_match' });

  it('asks for the front and the selfie', () => {
    expect(requiredCaptures(standard, [])).toEqual([front, { type: 'selfie', side: null }]);
    expect(requiredCaptures(standard, [upload('photo_id', { kind: 'passport' }), upload('selfie')])).toEqual(
      [],
    );
  });

  it.each(['id_card', 'residence_permit', 'driving_license'] as const)('asks for the back of %s', (kind) => {
    const uploaded = [upload('photo_id', { side: 'front', kind }), upload('selfie')];
    expect(requiredCaptures(standard, uploaded)).toEqual([back]);
    expect(requiredCaptures(standard, [...uploaded, upload('photo_id', { side: 'back', kind })])).toEqual([]);
  });

  it('follows the sides that the profile names', () => {
    const passport = upload('photo_id', { kind: 'passport' });
    const card = upload('photo_id', { kind: 'id_card' });
    expect(requiredCaptures(profile({ type: 'document', sides: 'both' }), [passport])).toEqual([back]);
    expect(requiredCaptures(profile({ type: 'document', sides: 'front' }), [card])).toEqual([]);
  });

  it('does not ask for what is optional or conditional', () => {
    const loose = profile(
      { type: 'document' },
      { type: 'selfie', required: false },
      { type: 'proof_of_address', conditions: { triggerIf: { riskScore: '> 50' } } },
    );
    expect(requiredCaptures(loose, [upload('photo_id')])).toEqual([]);
    expect(requiredCaptures(profile({ type: 'proof_of_address' }), [])).toEqual([
      { type: 'proof_of_address', side: null },
    ]);
  });
});
