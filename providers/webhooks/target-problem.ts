import { isIP } from 'node:net';
import { isPrivateAddress } from './private-addresses.ts';

/**
 * Why an address may not be sent to, as far as the text alone tells; null where nothing speaks against it. Numbers in any
 * spelling (`127.1`, `2130706433`, `0x7f.1`) and IPv4 inside IPv6 are addresses; names are looked up before every attempt.
 */
export function targetProblem(text: string, allowPrivate: boolean): string | null {
  const url = URL.parse(text);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    return 'The address is not one of http or https.';
  }
  if (url.username || url.password) return 'The address holds a user or a password.';
  if (allowPrivate) return null;
  if (url.protocol === 'http:') return 'The address is not one of https.';
  const host = hostOf(url);
  return isIP(host) && isPrivateAddress(host) ? PRIVATE : null;
}

export const PRIVATE = 'The address is private. IDWELL_WEBHOOK_ALLOW_PRIVATE=true would allow it.';

/** Without the brackets of IPv6. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}
