/**
 * The descriptor of a face can find its person again wherever faces are kept. So it lies beside its reading, sealed as
 * pictures are, and not in the JSON that whoever sees the database can read.
 */
import type { CaptureReading, FaceReading } from '../../engine/reading.ts';
import { SealBrokenError } from '../errors.ts';
import type { RepositoryContext } from './repository.ts';

interface SealedReading {
  reading: CaptureReading;
  /** Null where the reading has no descriptor. */
  sealedFace: Buffer | null;
}

/** What is sealed: dlib's descriptor alone, as it was before there were others; with the own model's, both. */
type Descriptors = number[] | { embedding: number[] | null; own: number[] | null };

export function sealFace(
  { seal, scope }: RepositoryContext,
  documentId: string,
  reading: CaptureReading,
): SealedReading {
  const { face } = reading;
  if (!face) return { reading, sealedFace: null };
  const descriptors = descriptorsOf(face);
  if (!descriptors) return { reading, sealedFace: null };
  return {
    reading: { ...reading, face: withDescriptors(face, { embedding: null, own: null }) },
    sealedFace: seal.seal(nameOf(scope, documentId), Buffer.from(JSON.stringify(descriptors))),
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
    return { ...reading, face: withDescriptors(reading.face, JSON.parse(content) as Descriptors) };
  } catch (error) {
    if (error instanceof SealBrokenError) return reading;
    throw error;
  }
}

function descriptorsOf({ embedding, own }: FaceReading): Descriptors | null {
  if (own?.embedding) return { embedding, own: own.embedding };
  return embedding;
}

function withDescriptors(face: FaceReading, descriptors: Descriptors): FaceReading {
  if (Array.isArray(descriptors)) return { ...face, embedding: descriptors };
  const { embedding, own } = descriptors;
  return { ...face, embedding, ...(face.own ? { own: { ...face.own, embedding: own } } : {}) };
}

function nameOf({ tenantId, mode }: RepositoryContext['scope'], documentId: string): string {
  return `${tenantId}/${mode}/${documentId}/face`;
}
