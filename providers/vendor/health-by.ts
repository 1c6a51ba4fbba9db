import type { ProviderHealth } from '../provider.ts';

/** Asks, and times the answer; whatever goes wrong is a provider that is down. */
export async function healthBy(ask: () => Promise<unknown>): Promise<ProviderHealth> {
  const began = performance.now();
  try {
    await ask();
    return { up: true, ms: Math.round(performance.now() - began), detail: null };
  } catch (error) {
    return { up: false, ms: null, detail: (error as Error).message };
  }
}
