/**
 * The token in an applicant's url: good for one verification until it expires. It is sealed with the keys of
 * the installation, so nothing of it is stored, and a key that is rotated out takes its tokens along.
 */
import type { Seal } from '../../store/blobs/seal.ts';

const PREFIX = 'idv_';
const context = (verificationId: string) => `applicant-token ${verificationId}`;

export function applicantToken(seal: Seal, verificationId: string, expires: Date): string {
  const sealed = seal.seal(context(verificationId), Buffer.from(String(expires.getTime())));
  return `${PREFIX}${verificationId}.${sealed.toString('base64url')}`;
}

/** The verification that the token is for; null when it is not ours, was changed, or is past its time. */
export function openApplicantToken(seal: Seal, token: string, now: Date): string | null {
  const [id, sealed] = token.startsWith(PREFIX) ? token.slice(PREFIX.length).split('.') : [];
  if (!id || !sealed) return null;
  try {
    const expires = Number(seal.open(context(id), Buffer.from(sealed, 'base64url')).toString());
    return expires > now.getTime() ? id : null;
  } catch {
    return null;
  }
}
