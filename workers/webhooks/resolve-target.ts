import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isPrivateAddress } from '../../providers/webhooks/private-addresses.ts';
import { hostOf, PRIVATE, targetProblem } from '../../providers/webhooks/target-problem.ts';

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

export interface ResolveOptions {
  allowPrivate: boolean;
  /** The system's where absent. */
  resolve?: Resolve;
  /** A name server may be as slow as a receiver. */
  signal?: AbortSignal;
}

/** Throws RefusedTargetError, the error of the name server when the name cannot be resolved, and the signal's reason. */
export async function resolveTarget(
  text: string,
  { allowPrivate, resolve = systemResolve, signal }: ResolveOptions,
): Promise<Target> {
  const problem = targetProblem(text, allowPrivate);
  if (problem !== null) throw new RefusedTargetError(problem);
  const url = new URL(text);
  const host = hostOf(url);
  const family = isIP(host);
  const addresses = family ? [{ address: host, family }] : await within(signal, resolve(host));
  // One private address among public ones is how a name is made to point inside.
  if (!allowPrivate && addresses.some(({ address }) => isPrivateAddress(address))) {
    throw new RefusedTargetError(PRIVATE);
  }
  const first = addresses[0];
  if (!first) throw new RefusedTargetError('The name has no address.');
  return { url, address: first.address, family: first.family === 6 ? 6 : 4 };
}

function within<T>(signal: AbortSignal | undefined, asked: Promise<T>): Promise<T> {
  if (!signal) return asked;
  return new Promise((resolve, reject) => {
    const cut = () => reject(signal.reason);
    if (signal.aborted) return cut();
    signal.addEventListener('abort', cut, { once: true });
    asked.then(resolve, reject).finally(() => signal.removeEventListener('abort', cut));
  });
}
