import { describe, expect, it } from 'vitest';
import { ADVISED, applicantMessage } from './applicant-advice.ts';
import { LABELS } from './labels.ts';
import { MESSAGES } from './languages.ts';

describe.each(Object.entries(MESSAGES))('messages in %s', (language, { labels, advice }) => {
  it('have a text for every label and every advice, and for nothing else', () => {
    expect(Object.keys(labels).sort()).toEqual(Object.keys(LABELS).sort());
    expect(Object.keys(advice).sort()).toEqual([...ADVISED].sort());
  });

  it('are whole sentences, and not English', () => {
    const english = new Set(Object.values(LABELS).map(({ message }) => message));
    for (const text of [...Object.values(labels), ...Object.values(advice)]) {
      expect(text).toMatch(/^\p{Lu}.*[.]$/u);
      expect(english.has(text)).toBe(false);
    }
  });

  it('are what the applicant is told', () => {
    const told = applicantMessage('BAD_SELFIE', ['face_dark'], language as 'de');
    expect(told).toBe(advice.face_dark);
    expect(applicantMessage('FORGERY', [], language as 'de')).toBe(labels.FORGERY);
  });
});
