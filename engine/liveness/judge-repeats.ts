/**
 * No frame twice, and no session twice. A camera never gives the same picture twice: it has noise.
 *
 * | reason             | when                                                                                     |
 * |--------------------|------------------------------------------------------------------------------------------|
 * | frame_repeated     | two files are the same; or two frames that cannot be alike (of two sequences, or of one in which |
 * |                    | the head moves) differ by less than 0.3 levels a field: only compressed anew                |
 * | recording_repeated | a file of another session; or half of the frames differ from frames of one by less than 1.2   |
 *
 * Of the 256 fields of a print, mean difference: drawn frames next to each other 0.39 and more, those of other sequences
 * 1.52 and more, 3.28 for 99 in 100; the same frame compressed anew 0.16, scaled and brightened until white runs over as well 1.02 for 9 in
 * 10.
 */

import type { Task } from '../../rules/liveness-prompts.ts';
import type { Course, EarlierSession, Reason, TimedFrame } from './course.ts';

const SAME_FRAME = 0.3;
const SAME_RECORDING = 1.2;
const SHARE = 0.5;
const MOVING: readonly Task[] = ['turn_left', 'turn_right', 'come_closer'];

interface Placed {
  sequence: number;
  frame: number;
  task: Task;
  given: TimedFrame;
  print: Uint8Array | null;
}

export function judgeRepeats({ sequences, earlier }: Course): Reason[] {
  const frames: Placed[] = sequences.flatMap(({ task, frames: given }, sequence) =>
    given.map((each, frame) => ({ sequence, frame, task, given: each, print: levels(each.print) })),
  );
  return [...judgeWithin(frames), ...earlier.flatMap((session) => judgeAgainst(frames, session)).slice(0, 1)];
}

function judgeWithin(frames: readonly Placed[]): Reason[] {
  for (const [i, one] of frames.entries()) {
    const twin = frames.slice(0, i).find((other) => isRepeat(one, other));
    if (!twin) continue;
    const detail = `Frame ${one.frame + 1} of sequence ${one.sequence + 1} is frame ${twin.frame + 1} of sequence ${twin.sequence + 1} once more.`;
    return [{ code: 'frame_repeated', sequence: one.sequence, frame: one.frame, detail }];
  }
  return [];
}

function isRepeat(one: Placed, other: Placed): boolean {
  if (one.given.hash === other.given.hash) return true;
  // Who sits still before a camera that stands still looks much the same from one frame to the next.
  const calm = one.sequence === other.sequence && !MOVING.includes(one.task);
  return !calm && isAlike(one.print, other.print, SAME_FRAME);
}

function judgeAgainst(frames: readonly Placed[], { id, frames: others }: EarlierSession): Reason[] {
  const hashes = new Set(others.map(({ hash }) => hash));
  const prints = others.map(({ print }) => levels(print));
  const same = frames.filter(({ given }) => hashes.has(given.hash)).length;
  const alike = frames.filter(({ print }) =>
    prints.some((other) => isAlike(print, other, SAME_RECORDING)),
  ).length;
  if (same === 0 && alike < SHARE * frames.length) return [];
  const count = Math.max(same, alike);
  const detail = `${count} of ${frames.length} frames were sent before, in the session ${id}.`;
  return [{ code: 'recording_repeated', value: id, detail }];
}

function levels(print: string | null): Uint8Array | null {
  return print === null ? null : new Uint8Array(Buffer.from(print, 'base64'));
}

/** Mean difference of the levels below `most`; gives up as soon as it cannot be. */
function isAlike(one: Uint8Array | null, other: Uint8Array | null, most: number): boolean {
  if (!one || !other || one.length !== other.length) return false;
  const limit = most * one.length;
  let sum = 0;
  for (let i = 0; i < one.length && sum < limit; i += 1) sum += Math.abs(one[i]! - other[i]!);
  return sum < limit;
}
