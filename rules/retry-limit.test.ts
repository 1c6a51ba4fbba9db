import { describe, expect, it } from 'vitest';
import { own } from '../test/support/decided.ts';
import { decide } from './decide.ts';
import type { Facts } from './facts.ts';

const fact = (value: number | boolean) => ({ value, unknown: null, findings: [] });
const context = { models: {}, mode: 'live' } as const;

function rejected(retryLimit: number | undefined, submission: number | null, label = 'BAD_SELFIE') {
  const profile = own({
    ...(retryLimit === undefined ? {} : { retryLimit }),
    steps: [{ type: 'selfie' }],
    autoReject: { rules: [{ selfieUsable: '== false', label }] },
  });
  const facts: Facts = { selfieUsable: fact(false) };
  if (submission !== null) facts.submission = fact(submission);
  const { retry, labels } = decide(profile, facts, [], context);
  return [retry, ...labels.map(({ code }) => code)].join(' ');
}

describe('the limit on retries', () => {
  it('lets so many retries pass and makes the next rejection final', () => {
    expect(rejected(2, 1)).toBe('retry BAD_SELFIE');
    expect(rejected(2, 2)).toBe('retry BAD_SELFIE');
    expect(rejected(2, 3)).toBe('final BAD_SELFIE SPAM');
    expect(rejected(0, 1)).toBe('final BAD_SELFIE SPAM');
  });

  it('is none where the profile sets none, or the number of the submission is not known', () => {
    expect(rejected(undefined, 50)).toBe('retry BAD_SELFIE');
    expect(rejected(2, null)).toBe('retry BAD_SELFIE');
  });

  it('adds nothing to what is final already', () => {
    expect(rejected(0, 9, 'FORGERY')).toBe('final FORGERY');
  });
});
