import { emptyReading } from '../../engine/empty-reading.ts';
import type { CaptureReading } from '../../engine/reading.ts';
import type { CaptureType } from '../../rules/finding.ts';
import { READING_STEP } from '../../rules/reading-step.ts';

/** For a picture that we failed to read: everything is unknown, which never approves. */
export function failedReading(type: CaptureType, attempts: number): CaptureReading {
  const detail = `The picture could not be examined: the reader failed ${attempts} times. This says nothing about the document.`;
  return {
    ...emptyReading(),
    findings: [{ step: READING_STEP[type], code: 'step_not_run', confidence: 1, detail }],
  };
}
