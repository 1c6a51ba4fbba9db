import type { ProviderVerification } from '../provider.ts';
import type { Member } from './member.ts';

/** With the id that the callers of the fallback know. */
export function outward({ provider }: Member, verification: ProviderVerification): ProviderVerification {
  return { ...verification, id: outwardId(provider.name, verification.id) };
}

export function outwardId(provider: string, id: string): string {
  return `${provider}:${id}`;
}

/** Null where it is none of the fallback's. */
export function inwardId(outward: string): { provider: string; id: string } | null {
  const at = outward.indexOf(':');
  return at > 0 ? { provider: outward.slice(0, at), id: outward.slice(at + 1) } : null;
}
