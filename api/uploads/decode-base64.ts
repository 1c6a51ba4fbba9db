import { Problem } from '../errors/problem.ts';

/** Bytes of base64 (standard or url-safe alphabet, white space and a `data:` prefix allowed). */
export function decodeBase64(content: string): Uint8Array {
  const text = content.replace(/^data:[^,]*;base64,/, '').replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(text)) throw new Problem('invalid_base64');
  const bytes = Buffer.from(text, 'base64');
  // Buffer skips what it does not understand; a length that does not fit tells that it did.
  if (Math.abs(bytes.length - Math.floor((text.replace(/=+$/, '').length * 3) / 4)) > 0)
    throw new Problem('invalid_base64');
  return bytes;
}
