import type { CaptureRef, Finding } from '../../rules/finding.ts';
import type { StepType } from '../../rules/step-types.ts';
import type { ExaminedCapture, ExamineInput } from './step.ts';

export function capturesOf(input: ExamineInput, type: ExaminedCapture['type']): ExaminedCapture[] {
  return input.captures.filter((capture) => capture.type === type);
}

export function sideOf(capture: ExaminedCapture): 'front' | 'back' {
  return capture.side ?? 'front';
}

/** Which picture it is, as resubmission asks for it. */
export function refOf(capture: ExaminedCapture): CaptureRef {
  return { type: capture.type, side: capture.type === 'photo_id' ? sideOf(capture) : null };
}

/** The findings of the readings, with the step that they count for and the picture that they are about. */
export function findingsOf(captures: readonly ExaminedCapture[], step: StepType): Finding[] {
  return captures.flatMap((capture) =>
    capture.reading.findings.map((finding) => ({ ...finding, step, capture: refOf(capture) })),
  );
}
