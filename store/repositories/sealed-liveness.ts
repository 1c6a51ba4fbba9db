/**
 * What is kept of the frames of a judged session, sealed: descriptors of those that look ahead, to be compared with a
 * selfie, and hash and print of each, against recordings.
 */
import { SealBrokenError } from '../errors.ts';
import type { RepositoryContext } from './repository.ts';

export interface KeptFrames {
  /** Of 128 numbers each. */
  faces: number[][];
  frames: { hash: string; print: string | null }[];
}

export function sealFrames(
  { seal, scope }: RepositoryContext,
  sessionId: string,
  frames: KeptFrames,
): Buffer {
  return seal.seal(nameOf(scope, sessionId), Buffer.from(JSON.stringify(frames)));
}

/** Null where it does not open: it was changed, or its key is not in the settings. */
export function openFrames(
  { seal, scope }: RepositoryContext,
  sessionId: string,
  sealed: Buffer,
): KeptFrames | null {
  try {
    return JSON.parse(seal.open(nameOf(scope, sessionId), sealed).toString()) as KeptFrames;
  } catch (error) {
    if (error instanceof SealBrokenError) return null;
    throw error;
  }
}

function nameOf({ tenantId, mode }: RepositoryContext['scope'], sessionId: string): string {
  return `${tenantId}/${mode}/${sessionId}/frames`;
}
