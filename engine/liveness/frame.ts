/** What is kept of one frame: all that a course is judged by. Plain JSON; the descriptor is personal. */
import type { Box } from '../../rules/finding.ts';

export interface FrameMeasure {
  /** SHA-256 of the file, hexadecimal. */
  hash: string;
  /** Base64 of 256 levels (picture/print-picture.ts); null where the file is no picture. */
  print: string | null;
  /** Faces that count as a person; 0 where none was found or the file is no picture. */
  faces: number;
  face: FrameFace | null;
}

/** The largest face of a frame. Lengths in pixels of the frame, angles in degrees. */
export interface FrameFace {
  box: Box;
  /** Positive turns to the right of the picture: the person's left. */
  yaw: number;
  pitch: number;
  roll: number;
  /** Opening by width, 0 shut: of the eye on the left of the picture, and on the right. Open eyes have 0.3 to 0.5. */
  eyes: [number, number];
  /** Opening by width of the lips' inner edges, 0 shut. */
  mouth: number;
  /** The points of `FACE_POINTS`, in their order. */
  points: [number, number][];
  /** 128 numbers; null where the face could not be described. */
  embedding: number[] | null;
}
