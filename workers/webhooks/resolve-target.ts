import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isPrivateAddress } from './private-addresses.ts';

export interface Target {
  url: URL;
  /** The address to connect to: what was checked is what is used, whatever the name says a moment later. */
  address: string;
  family: 4 | 6;
}

/** The address may not be sent to; trying again would not help. */
export class RefusedTargetError extends Error {
  override name = 'RefusedTargetError';
}

export type Resolve = (host: string) => Promise<{ address: string; family: number }[]>;

const systemResolve: Resolve = (host) => lookup(host, { all: true, verbatim: true });

/** Throws RefusedTargetError, and the error of the name server when the name cannot be resolved. */
export async function resolveTarget(
  text: string,
  { allowPrivate, resolve = systemResolve }: { allowPrivate: boolean; resolve?: Resolve },
): Promise<Target> {
  const url = URL.parse(text);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw new RefusedTargetError('The address is not one of http or https.');
  }
  if (url.username || url.password) throw new RefusedTargetError('The address holds a user or a password.');
  if (url.protocol === 'http:' && !allowPrivate) {
    throw new RefusedTargetError('The address is not one of https.');
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const addresses = family ? [{ address: host, family }] : await resolve(host);
  // One private address among public ones is how a name is made to point inside.
  if (!allowPrivate && addresses.some(({ address }) => isPrivateAddress(address))) {
    throw new RefusedTargetError('The address is private. IDWELL_WEBHOOK_ALLOW_PRIVATE=true would allow it.');
  }
  const first = addresses[0];
  if (!first) throw new RefusedTargetError('The name has no address.');
  return { url, address: first.address, family: first.family === 6 ? 6 : 4 };
}
