/**
 * The part of a trace that is searched by likeness, as bytes to be sealed. Layout: 1 (version), count of faces (0 or
 * 1), 128 floats of 32 bits little-endian for each, count of pictures, 256 levels for each.
 */
import { DESCRIPTOR_LENGTH } from '../face/search-faces.ts';
import { PRINT_LENGTH } from '../picture/print-picture.ts';
import type { Trace } from './trace-of.ts';

export interface PackedTrace {
  face: Float32Array | null;
  pictures: Uint8Array[];
}

const VERSION = 1;
const FACE_BYTES = DESCRIPTOR_LENGTH * 4;

export function packTrace({ face, pictures }: Pick<Trace, 'face' | 'pictures'>): Uint8Array {
  const faces = face ? 1 : 0;
  const bytes = new Uint8Array(3 + faces * FACE_BYTES + pictures.length * PRINT_LENGTH);
  const view = new DataView(bytes.buffer);
  bytes.set([VERSION, faces]);
  for (const [i, value] of (face?.descriptor ?? []).entries()) view.setFloat32(2 + i * 4, value, true);
  const at = 2 + faces * FACE_BYTES;
  bytes[at] = pictures.length;
  for (const [i, { print }] of pictures.entries()) bytes.set(print, at + 1 + i * PRINT_LENGTH);
  return bytes;
}

/** Throws where they were not packed here. */
export function unpackTrace(bytes: Uint8Array): PackedTrace {
  const [version, faces] = bytes;
  const at = 2 + (faces ?? 0) * FACE_BYTES;
  const count = bytes[at] ?? 0;
  if (version !== VERSION || bytes.length !== at + 1 + count * PRINT_LENGTH) {
    throw new Error(`A trace of version ${version} and ${bytes.length} bytes is not known here`);
  }
  return {
    // Copied, so that the floats are aligned. Every machine that runs this has them little-endian.
    face: faces ? new Float32Array(new Uint8Array(bytes.subarray(2, at)).buffer) : null,
    pictures: Array.from({ length: count }, (_, i) =>
      bytes.slice(at + 1 + i * PRINT_LENGTH, at + 1 + (i + 1) * PRINT_LENGTH),
    ),
  };
}
