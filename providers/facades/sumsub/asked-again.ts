import { capturesToRepeat } from '../../../rules/captures-to-repeat.ts';
import type { CaptureRef } from '../../../rules/finding.ts';
import type { NativeVerification } from '../../idwell/native-api.ts';

/** What a rejection with retry asks for again; empty where it leaves everything open. */
export function askedAgain({ decision }: NativeVerification): CaptureRef[] {
  return decision ? capturesToRepeat(decision as Parameters<typeof capturesToRepeat>[0]) : [];
}

/** Whether the one that is asked for is that picture. */
export function isCapture(
  want: { type: string; side: string | null },
  have: { type: string; side: string | null },
) {
  return want.type === have.type && (want.side === null || want.side === (have.side ?? 'front'));
}

/** `photo_id front, selfie` */
export function namesOf(captures: readonly CaptureRef[]): string {
  return captures.map(({ type, side }) => [type, side].filter(Boolean).join(' ')).join(', ');
}
