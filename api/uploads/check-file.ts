import { imageSize } from 'image-size';
import { Problem } from '../errors/problem.ts';
import { describeUnknown, type MediaType, sniffType } from './sniff-type.ts';

export interface FileLimits {
  imageBytes: number;
  imagePixels: number;
}

/**
 * Refuses what no reader should be given: nothing, too much, or another type. Whether the picture is good
 * is a finding, said by the reading. Pixels are taken from the file's header: nothing is unpacked here.
 */
export function checkFile(bytes: Uint8Array, limits: FileLimits): MediaType {
  if (bytes.length === 0) throw new Problem('file_empty');
  if (bytes.length > limits.imageBytes) {
    throw new Problem(
      'file_too_large',
      `The file has ${bytes.length} bytes; the limit is ${limits.imageBytes}.`,
    );
  }
  const type = sniffType(bytes);
  if (!type) throw new Problem('unsupported_media', `The file is ${describeUnknown(bytes)}.`);
  const pixels = type === 'application/pdf' ? null : pixelsOf(bytes);
  if (pixels !== null && pixels > limits.imagePixels) {
    throw new Problem(
      'too_many_pixels',
      `The picture has ${pixels} pixels; the limit is ${limits.imagePixels}.`,
    );
  }
  return type;
}

/** Width times height as the header says; null when it does not say: then the reading will. */
function pixelsOf(bytes: Uint8Array): number | null {
  try {
    const { width, height } = imageSize(bytes);
    return width * height;
  } catch {
    return null;
  }
}
