import { describe, expect, it } from 'vitest';
import { applicantMessage } from './applicant-advice.ts';
import { FINDING_CODES } from './finding-codes.ts';
import { labelOf } from './labels.ts';

describe('applicantMessage', () => {
  it('says what to do about each thing that is wrong with a selfie', () => {
    expect(applicantMessage('BAD_SELFIE', ['face_dark', 'face_turned'])).toBe(
      'Your face is too dark on the selfie. Please turn to a window or a lamp and take a new one. ' +
        'Please look straight into the camera and take a new selfie.',
    );
  });

  it('has advice for everything that makes a selfie bad by its picture', () => {
    const codes = Object.keys(FINDING_CODES).filter((code) => /^face_/.test(code));
    const matching = ['face_mismatch', 'face_uncertain'];
    for (const code of codes.filter((each) => !matching.includes(each))) {
      expect(applicantMessage('BAD_SELFIE', [code]), code).not.toBe(labelOf('BAD_SELFIE').message);
    }
  });

  it('is the text of the label where there is none, or no finding', () => {
    expect(applicantMessage('BAD_FACE_MATCHING', ['face_mismatch'])).toBe(
      labelOf('BAD_FACE_MATCHING').message,
    );
    expect(applicantMessage('BAD_SELFIE', [])).toBe(labelOf('BAD_SELFIE').message);
  });
});
