import type { Models } from '../ports.ts';

/** Name to version of the models that look at faces, as a reading states them. */
export function faceVersions({
  faces,
  embedder,
  recogniser,
}: Pick<Models, 'faces' | 'embedder' | 'recogniser'>): Record<string, string> {
  return {
    faces: faces.version,
    embedder: embedder.version,
    ...(recogniser ? { recogniser: recogniser.version } : {}),
  };
}
