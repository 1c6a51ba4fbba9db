import type { AskedCapture, ProviderAction, ProviderVerification } from '../provider.ts';
import type { AskVendor } from '../vendor/vendor-http.ts';
import { type Decision, extractedOf, readDecision } from './read-decision.ts';

/** Contexts of Veriff's media that are asked for. */
const ASKED: [context: string, asked: AskedCapture][] = [
  ['document-front', { type: 'photo_id', side: 'front', message: null }],
  ['face', { type: 'selfie', side: null, message: null }],
];
/** Of an attempt, once the pictures are with Veriff. */
const SUBMITTED = ['submitted', 'review'];

/** Veriff has no call for a session itself: its attempts, media and decision tell of it. */
export async function readVeriff(
  ask: AskVendor,
  id: string,
  action: ProviderAction,
): Promise<ProviderVerification> {
  const path = `/v1/sessions/${encodeURIComponent(id)}`;
  const { body: attempts } = await ask({ action, path: `${path}/attempts` });
  const { body: decided } = await ask({ action, path: `${path}/decision` });
  const { body: media } = await ask({ action, path: `${path}/media` });
  const decision = (decided?.verification ?? null) as Decision | null;
  const [latest] = ((attempts?.verifications ?? []) as { status: string; createdTime?: string }[]).toSorted(
    (one, other) => (other.createdTime ?? '').localeCompare(one.createdTime ?? ''),
  );
  const sent = ((media?.images ?? []) as { context: string }[]).map(({ context }) => context);
  const isSubmitted = SUBMITTED.includes(latest?.status ?? '');
  const open = { status: isSubmitted ? ('submitted' as const) : ('started' as const) };
  return {
    id,
    provider: 'veriff',
    ...(decision ? readDecision(decision) : { ...open, outcome: null, retry: null, labels: [] }),
    checks: [],
    extracted: decision ? extractedOf(decision) : {},
    asked:
      decision || isSubmitted
        ? []
        : ASKED.filter(([context]) => !sent.includes(context)).map(([, asked]) => asked),
    applicantReference: null,
    reference: decision?.vendorData ?? null,
    level: null,
    createdAt: latest?.createdTime ?? null,
    submittedAt: null,
    decidedAt: decision?.decisionTime ?? null,
    raw: { attempts, decision: decided, media },
  };
}
