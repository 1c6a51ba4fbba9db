import { emptyReading } from '../../engine/empty-reading.ts';
import type { CaptureReading } from '../../engine/reading.ts';
import type { CaptureType } from '../../rules/finding.ts';

const STEPS = { photo_id: 'document', proof_of_address: 'proof_of_address', selfie: 'selfie' } as const;

/** For a picture that we failed to read: everything is unknown, which never approves. */
export function failedReading(type: CaptureType, attempts: number): CaptureReading {
  const detail = `The picture could not be examined: the reader failed ${attempts} times. This says nothing about the document.`;
  return {
    ...emptyReading(),
    findings: [{ step: STEPS[type], code: 'step_not_run', confidence: 1, detail }],
  };
}
