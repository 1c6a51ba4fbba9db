import type { FrameMeasure } from '../../engine/liveness/frame.ts';
import type { CaptureReading } from '../../engine/reading.ts';
import type { CaptureType, DocumentKind, Side } from '../../rules/finding.ts';

/** One picture to be read. Plain data: it is handed to another thread. */
export interface ReadTask {
  bytes: Uint8Array;
  /** As declared by the caller. */
  type: CaptureType;
  side: Side | null;
  kind: DocumentKind | null;
  /** Whether a step of the profile needs the age estimated from the face; it costs CPU. */
  age: boolean;
  /** Whether to look for signs of a screen or a print on a selfie. */
  liveness: boolean;
  /** ISO 8601, the day of the reading. */
  today: string;
}

/** Frames of one sequence, to be measured one after the other. */
export interface MeasureTask {
  type: 'frames';
  frames: Uint8Array[];
}

export interface Reader {
  /** Rejects only for our own fault; what is wrong with the picture is in the reading. */
  read(task: ReadTask): Promise<CaptureReading>;
  /** What each frame of a liveness session shows; rejects as `read` does. */
  measure(frames: Uint8Array[]): Promise<FrameMeasure[]>;
  close(): Promise<void>;
}
