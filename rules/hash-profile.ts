import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import type { Profile } from './profile.ts';

/** SHA-256 of the canonical JSON, 64 hex digits: the same content has the same hash wherever it came from. */
export function hashProfile(content: Profile): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}
