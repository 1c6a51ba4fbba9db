import type { Credentials, VendorRequest } from './facade.ts';

/** `Authorization: Bearer <key>`; null where it is not there. */
export function bearerOf(request: VendorRequest): Credentials | null {
  const key = /^Bearer +(\S+)$/i.exec(request.header('authorization') ?? '')?.[1];
  return key ? { key } : null;
}
