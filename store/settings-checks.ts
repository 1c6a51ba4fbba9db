/** Settings that are each right and wrong together. Every line names the variables and how to mend it. */
import { parseSealKeys } from './blobs/seal-keys.ts';
import type { Settings } from './settings-table.ts';

type Check = (settings: Settings) => string | null;

const CHECKS: Check[] = [
  ({ stalledInterval, lockDuration }) =>
    stalledInterval > lockDuration
      ? 'IDWELL_STALLED_INTERVAL is longer than IDWELL_LOCK_DURATION, so a lost job would wait for longer than its lock. Make it at most as long.'
      : null,
  ({ imageBytes, bodyBytes }) =>
    imageBytes > bodyBytes
      ? 'IDWELL_IMAGE_BYTES is larger than IDWELL_BODY_BYTES, so the largest document could never be sent. Make the body at least as large.'
      : null,
  ({ blobUrl }) =>
    blobUrl?.startsWith('s3:')
      ? 'BLOB_URL names S3, which this version does not speak yet. Use file: and a folder, or leave it out.'
      : null,
  ({ blobUrl }) =>
    blobUrl && !blobUrl.startsWith('file:') && !blobUrl.startsWith('s3:')
      ? 'BLOB_URL must begin with file: and name a folder, such as file:/var/lib/idwell/blobs. Mend it, or leave it out.'
      : null,
  ({ blobKeys }) => (blobKeys ? brokenKeys(blobKeys) : null),
];

export function checkSettings(settings: Settings): string[] {
  return CHECKS.flatMap((check) => check(settings) ?? []);
}

function brokenKeys(text: string): string | null {
  const keys = parseSealKeys(text);
  return typeof keys === 'string'
    ? `IDWELL_BLOB_KEYS ${keys} Write id:base64 of 32 random bytes (openssl rand -base64 32), with commas between them.`
    : null;
}
