/**
 * The descriptor of a face can find its person again wherever faces are kept. So it lies beside its reading, sealed as
 * pictures are, and not in the JSON that whoever sees the database can read.
 */
import type { CaptureReading } from '../../engine/reading.ts';
import { SealBrokenError } from '../errors.ts';
import type { RepositoryContext } from './repository.ts';

interface SealedReading {
  reading: CaptureReading;
  /** Null where the reading has no descriptor. */
  sealedFace: Buffer | null;
}

export function sealFace(
  { seal, scope }: RepositoryContext,
  documentId: string,
  reading: CaptureReading,
): SealedReading {
  const { face } = reading;
  if (!face?.embedding) return { reading, sealedFace: null };
  const content = Buffer.from(JSON.stringify(face.embedding));
  return {
    reading: { ...reading, face: { ...face, embedding: null } },
    sealedFace: seal.seal(nameOf(scope, documentId), content),
  };
}

/** Where it does not open the face has none: comparing it is unknown then, and a person decides. */
export function openFace(
  { seal, scope }: RepositoryContext,
  documentId: string,
  { reading, sealedFace }: SealedReading,
): CaptureReading {
  if (!sealedFace || !reading.face) return reading;
  try {
    const content = seal.open(nameOf(scope, documentId), sealedFace).toString();
    return { ...reading, face: { ...reading.face, embedding: JSON.parse(content) as number[] } };
  } catch (error) {
    if (error instanceof SealBrokenError) return reading;
    throw error;
  }
}

function nameOf({ tenantId, mode }: RepositoryContext['scope'], documentId: string): string {
  return `${tenantId}/${mode}/${documentId}/face`;
}
