import { createIdwellProvider, type IdwellOptions } from '../idwell/create-idwell-provider.ts';
import type { Provider } from '../provider.ts';

/** Straight to the review queue of idwell: what is uploaded is read to help the reviewer, and a person decides. */
export function createManualProvider(options: Omit<IdwellOptions, 'profile' | 'decides'>): Provider {
  const api = options.api;
  const provider = createIdwellProvider({
    name: 'manual',
    ...options,
    api,
    profile: 'manual',
    decides: false,
  });
  // Whatever level is asked for, a person decides.
  return { ...provider, create: ({ level: _, ...input }) => provider.create(input) };
}
