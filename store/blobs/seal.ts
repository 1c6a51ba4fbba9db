/**
 * AES-256-GCM with the id of the key in front, so that keys can be changed without rewriting what is kept.
 * Layout: "IDW1", one byte length of the key id, the key id, 12 bytes nonce, the ciphertext, 16 bytes tag.
 * The header and the name of the thing are authenticated too: one thing cannot stand in for another.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { SealBrokenError } from '../errors.ts';
import type { SealKey } from './seal-keys.ts';

const MAGIC = Buffer.from('IDW1');
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const MARK_BYTES = 16;

export interface Seal {
  seal(name: string, content: Uint8Array): Buffer;
  /** Throws SealBrokenError when anything was changed or the key is unknown. */
  open(name: string, sealed: Uint8Array): Buffer;
  /**
   * A hash of the value by each key, the current one first: to look it up by equality without keeping it. Without a key
   * nobody can try values out; the same value under two names gives different marks. 22 characters, 128 bits.
   */
  marks(name: string, value: string): string[];
}

export function createSeal(keys: readonly SealKey[]): Seal {
  const current = keys[0];
  if (!current) throw new Error('There is no key to seal with.');
  // Not the key that seals: one key does one thing.
  const markKeys = keys.map(({ key }) => Buffer.from(hkdfSync('sha256', key, '', 'idwell marks', 32)));
  return {
    seal: (name, content) => sealWith(current, name, content),
    open: (name, sealed) => openWith(keys, name, Buffer.from(sealed)),
    marks: (name, value) => markKeys.map((key) => markWith(key, name, value)),
  };
}

function markWith(key: Buffer, name: string, value: string): string {
  const hash = createHmac('sha256', key).update(name).update('\0').update(value).digest();
  return hash.subarray(0, MARK_BYTES).toString('base64url');
}

function sealWith({ id, key }: SealKey, name: string, content: Uint8Array): Buffer {
  const header = Buffer.concat([MAGIC, Buffer.from([id.length]), Buffer.from(id, 'ascii')]);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.concat([header, Buffer.from(name)]));
  return Buffer.concat([header, nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

function openWith(keys: readonly SealKey[], name: string, sealed: Buffer): Buffer {
  const headerEnd = MAGIC.length + 1 + (sealed[MAGIC.length] ?? 0);
  if (
    !sealed.subarray(0, MAGIC.length).equals(MAGIC) ||
    sealed.length < headerEnd + NONCE_BYTES + TAG_BYTES
  ) {
    throw new SealBrokenError(`${name} is not sealed as idwell seals.`);
  }
  const id = sealed.subarray(MAGIC.length + 1, headerEnd).toString('ascii');
  const known = keys.find((key) => key.id === id);
  if (!known)
    throw new SealBrokenError(`${name} is sealed with the key ${id}, which is not in the settings.`);
  const nonceEnd = headerEnd + NONCE_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', known.key, sealed.subarray(headerEnd, nonceEnd));
  decipher.setAAD(Buffer.concat([sealed.subarray(0, headerEnd), Buffer.from(name)]));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceEnd, -TAG_BYTES)), decipher.final()]);
  } catch {
    throw new SealBrokenError(`${name} was changed after it was sealed.`);
  }
}
