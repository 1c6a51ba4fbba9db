import { isSameCapture } from '../../../rules/same-capture.ts';
import type { NativeVerification } from '../../idwell/native-api.ts';
import { green, type ReviewResult, red } from './review.ts';

type Document = NativeVerification['documents'][number];

/**
 * What came out for one image: RED with the comments of the labels that speak of it, GREEN where others were the
 * reason for a retry or all is approved, undefined where nothing is known of it. While the applicant sends new ones, the
 * others keep what was said of them.
 */
export function imageReviewOf(ours: NativeVerification, document: Document): ReviewResult | undefined {
  const { status, decision, labels } = ours;
  if (status === 'approved') return green();
  const retry = decision?.outcome === 'rejected' && decision.retry === 'retry';
  const isOpenAgain = status === 'started' && retry && document.uploaded_at <= decision.decided_at;
  if (status !== 'rejected' && !isOpenAgain) return undefined;
  const about = labels.filter(({ captures }) => captures.some((each) => isSameCapture(each, document)));
  if (about.length > 0) return red(retry ? 'RETRY' : 'FINAL', about);
  return retry && labels.some(({ captures }) => captures.length > 0) ? green() : undefined;
}
