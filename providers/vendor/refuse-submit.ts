import { captureNames } from '../../rules/same-capture.ts';
import type { ProviderVerification } from '../provider.ts';
import { ProviderError } from '../provider-error.ts';

/** Throws `wrong_status` where it is not started. */
export function refuseUnlessStarted({ provider, status }: ProviderVerification): void {
  if (status === 'started') return;
  throw new ProviderError({ provider, action: 'submit' }, 'wrong_status', `it is ${status}.`, { status });
}

/** Throws `incomplete` where pictures are still asked for. */
export function refuseIncomplete({ provider, asked }: ProviderVerification): void {
  if (asked.length === 0) return;
  const message = `still missing: ${captureNames(asked)}.`;
  throw new ProviderError({ provider, action: 'submit' }, 'incomplete', message);
}
