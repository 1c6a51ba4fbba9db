/** Keys that seal pictures and secrets: the first one seals, every one opens. */
export interface SealKey {
  /** 1..32 of a-z, 0-9, _ and -. */
  id: string;
  /** 32 bytes. */
  key: Buffer;
}

/** Reads `id:base64,...`; gives the end of a sentence about the variable where it is wrong. */
export function parseSealKeys(text: string): SealKey[] | string {
  const keys: SealKey[] = [];
  for (const part of text.trim().split(',')) {
    const match = /^([a-z0-9_-]{1,32}):([A-Za-z0-9+/=]+)$/.exec(part.trim());
    if (!match) return 'is not a list of id:base64.';
    const [, id, base64] = match as unknown as [string, string, string];
    const key = Buffer.from(base64, 'base64');
    if (key.length !== 32) return `holds a key (${id}) of ${key.length} bytes in place of 32.`;
    if (keys.some((other) => other.id === id)) return `names the key ${id} twice.`;
    keys.push({ id, key });
  }
  return keys;
}
