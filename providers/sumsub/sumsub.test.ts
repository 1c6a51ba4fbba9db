import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ProviderError } from '../provider-error.ts';
import { readReview } from './read-review.ts';
import { sumsubWebhook } from './sumsub-webhook.ts';

describe('Sumsub’s review', () => {
  it.each([
    [{ reviewStatus: 'init' }, 'started', null],
    [{ reviewStatus: 'queued' }, 'submitted', null],
    [{ reviewStatus: 'onHold' }, 'hold', null],
    [{ reviewStatus: 'completed', reviewResult: { reviewAnswer: 'GREEN' } }, 'approved', null],
    [
      { reviewStatus: 'completed', reviewResult: { reviewAnswer: 'RED', reviewRejectType: 'RETRY' } },
      'rejected',
      'retry',
    ],
    [{ reviewStatus: 'completed', reviewResult: { reviewAnswer: 'RED' } }, 'rejected', 'final'],
    [{ reviewStatus: 'completed', reviewResult: {} }, 'double_check', null],
    [{ reviewStatus: 'completed' }, 'double_check', null],
  ])('%j', (review, status, retry) => {
    const read = readReview(review);
    expect([read.status, read.retry]).toEqual([status, retry]);
  });

  it('has labels of the catalogue, and says which it does not know', () => {
    const reviewResult = {
      reviewAnswer: 'RED',
      reviewRejectType: 'RETRY',
      rejectLabels: ['FORGERY', 'LOW_QUALITY', 'NEW_WORD'],
      moderationComment: 'Again, please.',
    };
    const { labels } = readReview({ reviewStatus: 'completed', reviewResult });
    expect(labels.map(({ code, native }) => [code, native])).toEqual([
      ['FORGERY', 'FORGERY'],
      ['LOW_QUALITY', 'LOW_QUALITY'],
      ['UNKNOWN', 'NEW_WORD'],
    ]);
    expect(labels[1]?.message).toBe('Again, please.');
  });
});

describe('Sumsub’s webhook', () => {
  const body = Buffer.from(
    JSON.stringify({
      applicantId: 'a1',
      type: 'applicantReviewed',
      correlationId: 'req-1',
      reviewStatus: 'completed',
      reviewResult: { reviewAnswer: 'GREEN' },
    }),
  );
  const parse = (algorithm: string, hash: string, secret = 'right') => {
    const digest = createHmac(hash, secret).update(body).digest('hex');
    return sumsubWebhook(
      { headers: { 'x-payload-digest': digest, 'x-payload-digest-alg': algorithm }, body },
      ['other', 'right'],
    );
  };
  it.each([
    ['HMAC_SHA1_HEX', 'sha1'],
    ['HMAC_SHA256_HEX', 'sha256'],
    ['HMAC_SHA512_HEX', 'sha512'],
  ])('by %s', (algorithm, hash) => {
    expect(parse(algorithm, hash)).toMatchObject({
      id: 'req-1:applicantReviewed',
      verificationId: 'a1',
      status: 'approved',
    });
  });
  it('is refused with another secret, algorithm, or none', () => {
    expect(() => parse('HMAC_SHA256_HEX', 'sha256', 'wrong')).toThrow(ProviderError);
    expect(() => parse('HMAC_MD5_HEX', 'md5')).toThrow(/algorithm/);
    expect(() => sumsubWebhook({ headers: {}, body }, ['right'])).toThrow(/X-Payload-Digest/);
  });
});
