import { createHash } from 'node:crypto';

export type Arm = 'live' | 'split';

export interface Split {
  /** Of the same profile. */
  version: number;
  /** Of the people, above 0 and below 1. */
  share: number;
}

/**
 * Which arm a person is in: always the same for the same split, in even shares, and independent of other splits. Who is in the split
 * arm stays there when the share grows. `reference`: the person, in the caller's words.
 */
export function armOf(profileId: string, { version, share }: Split, reference: string): Arm {
  const digest = createHash('sha256').update(`${profileId} ${version} ${reference}`).digest();
  return digest.readUInt32BE(0) / 2 ** 32 < share ? 'split' : 'live';
}
