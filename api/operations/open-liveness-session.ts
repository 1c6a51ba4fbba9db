import { randomInt } from 'node:crypto';
import { drawPrompts } from '../../rules/liveness-prompts.ts';
import type { ScopedStore } from '../../store/scoped-store.ts';
import type { VerificationRow } from '../../store/tables.ts';
import { verificationParams } from '../contract/ids.ts';
import { openLivenessSession as body, openedLivenessSession } from '../contract/liveness.ts';
import { Problem } from '../errors/problem.ts';
import { presentLiveness } from '../present/liveness.ts';
import { route } from '../route.ts';

const STEPS = 2 ** 32;
/** Five sequences of about a second, with reading what is asked for in between, and sending on a slow line. */
const SESSION_SECONDS = 90;

export const openLivenessSession = route(
  {
    method: 'post',
    path: '/v1/verifications/{id}/liveness-sessions',
    id: 'openLivenessSession',
    summary: 'Open a liveness session',
    description:
      'Where the profile asks for active liveness. Draws prompts that nobody can foretell, with a nonce and a deadline. Five of one submission; the latest one that all frames came for counts.',
    tag: 'Liveness',
    scope: 'verifications:write',
    applicant: true,
    request: { params: verificationParams, body },
    status: 201,
    response: openedLivenessSession,
    errors: ['not_found', 'wrong_status', 'liveness_not_asked', 'too_many_sessions', 'invalid_request'],
  },
  async ({ params, store, principal }, context) => {
    const verification = await store.verifications.get(params.id);
    await refuseUnasked(store, verification);
    const prompts = drawPrompts(() => randomInt(STEPS) / STEPS);
    const row = await store.liveness.open(verification.id, prompts, SESSION_SECONDS);
    const shown = presentLiveness(row, context.store.clock.now(), principal.kind === 'applicant');
    return { ...shown, nonce: row.nonce };
  },
);

async function refuseUnasked(store: ScopedStore, verification: VerificationRow): Promise<void> {
  const profile = await store.profiles.find(verification.profile_id, verification.profile_version);
  const asked = profile?.content.steps.some(
    (step) => step.type === 'selfie' && step.livenessType === 'active',
  );
  if (!asked) throw new Problem('liveness_not_asked');
}
