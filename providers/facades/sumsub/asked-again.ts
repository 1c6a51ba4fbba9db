import { capturesToRepeat } from '../../../rules/captures-to-repeat.ts';
import type { CaptureRef } from '../../../rules/finding.ts';
import type { NativeVerification } from '../../idwell/native-api.ts';

/** What a rejection with retry asks for again; empty where it leaves everything open. */
export function askedAgain({ decision }: NativeVerification): CaptureRef[] {
  return decision ? capturesToRepeat(decision as Parameters<typeof capturesToRepeat>[0]) : [];
}
