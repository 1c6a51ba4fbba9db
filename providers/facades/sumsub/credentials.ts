import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Credentials, VendorRequest } from '../facade.ts';

/** A signature is good for so long before and after its time, in milliseconds. */
const TOLERANCE = 60_000;

/**
 * `X-App-Token` is an API key of ours (`idwell keys create --signed`); `X-App-Access-Sig` the hex HMAC-SHA-256, by its
 * second secret, of time, method, path with query, and the bytes of the body.
 */
export function sumsubCredentials(request: VendorRequest): Credentials | null {
  const key = request.header('x-app-token');
  if (!key) return null;
  return { key, isSigned: (secret, now) => isSigned(request, secret, now) };
}

function isSigned({ header, method, target, raw }: VendorRequest, secret: string, now: Date): boolean {
  const at = header('x-app-access-ts') ?? '';
  if (!(Math.abs(now.getTime() - Number(at) * 1000) <= TOLERANCE)) return false;
  const right = createHmac('sha256', secret)
    .update(at + method + target)
    .update(raw)
    .digest();
  const given = Buffer.from(header('x-app-access-sig') ?? '', 'hex');
  return given.length === right.length && timingSafeEqual(given, right);
}
