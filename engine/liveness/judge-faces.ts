/**
 * One face in every frame, that moves as a head before a camera does.
 *
 * | reason           | when                                                                                      |
 * |------------------|-------------------------------------------------------------------------------------------|
 * | frame_unreadable | a file is no whole picture                                                                |
 * | face_missing     | no face on a frame                                                                        |
 * | face_several     | somebody else on a frame                                                                  |
 * | movement_jumped  | within a sequence from one frame to the next: the middle by more than 0.6 of the face's width, |
 * |                  | the size by more than 1.4 times, yaw, pitch or roll by more than 24°                          |
 */
import type { Course, Reason, TimedFrame } from './course.ts';
import type { FrameFace } from './frame.ts';

/** Drawn people who turn by 40° in 0.7 s: up to 0.27, 1.32 and 17°. */
const MOST = { shift: 0.6, growth: 1.4, turn: 24 } as const;

export function judgeFaces({ sequences }: Course): Reason[] {
  return sequences.flatMap(({ frames }, sequence) => [
    ...frames.flatMap((frame, i) =>
      judgePresence(frame).map((reason) => ({ ...reason, sequence, frame: i })),
    ),
    ...frames
      .slice(1)
      .flatMap((frame, i) =>
        judgeStep(frames[i]!, frame).map((reason) => ({ ...reason, sequence, frame: i + 1 })),
      ),
  ]);
}

function judgePresence({ print, faces, face }: TimedFrame): Reason[] {
  if (print === null)
    return [{ code: 'frame_unreadable', detail: 'A frame is no picture, or ends before the picture does.' }];
  if (faces === 0 || face === null)
    return [{ code: 'face_missing', detail: 'No face was found on a frame.' }];
  if (faces === 1) return [];
  return [
    {
      code: 'face_several',
      value: `${faces}`,
      detail: `${faces} people are on a frame; exactly one is asked for.`,
    },
  ];
}

function judgeStep({ face: one }: TimedFrame, { face: other }: TimedFrame): Reason[] {
  if (!one || !other) return [];
  const shift = Math.hypot(...middleOf(one).map((value, i) => value - middleOf(other)[i]!)) / one.box.width;
  const ratio = sizeOf(other) / sizeOf(one);
  const growth = Math.max(ratio, 1 / ratio);
  const turn = Math.max(
    ...(['yaw', 'pitch', 'roll'] as const).map((angle) => Math.abs(other[angle] - one[angle])),
  );
  if (shift <= MOST.shift && growth <= MOST.growth && turn <= MOST.turn) return [];
  const value = `${shift.toFixed(2)} ${growth.toFixed(2)} ${Math.round(turn)}`;
  const detail = `From one frame to the next the face is elsewhere: moved by ${shift.toFixed(2)} of its width, ${growth.toFixed(2)} times the size, turned by ${Math.round(turn)}°.`;
  return [{ code: 'movement_jumped', value, detail }];
}

function middleOf({ box }: FrameFace): [number, number] {
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** A head that turns keeps its height. */
function sizeOf({ box }: FrameFace): number {
  return box.height;
}
