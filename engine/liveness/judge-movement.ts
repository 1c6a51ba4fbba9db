/**
 * Whether what was asked for was done, as a body does it, and whether the face has depth.
 *
 * | task        | seen when                                                             | natural when                    |
 * |-------------|-----------------------------------------------------------------------|---------------------------------|
 * | front       | half of the frames within 20° of straight ahead, an eye open           |                                 |
 * | turn        | begins ahead, ends 16° from the own front and 10° from zero to the side | a frame between a fifth and four fifths |
 * | blink       | both eyes together at 0.82 of the own opening or less, after open ones   |                                 |
 * | open_mouth  | 0.3 or more, 0.08 more than before, after a mouth that is shut          |                                 |
 * | come_closer | the face 1.2 times as high as in the sequence's first frame             | a frame between a fifth and four fifths |
 *
 * A turn has depth when the nose moves against the rest by 0.08 of the face's width (face_flat below 0.06). 65 of 66 drawn
 * turns have 0.082 to 0.21 there, one 0.060; photos that are tilted by 35 to 60° up to 0.054, because the mesh takes a narrow
 * face for one that is turned.
 *
 * 18 drawn blinks went down to 0.31 to 0.61 of the own opening, one person's to 0.72 to 0.84; 135 clips without to 0.83 and more; mouths rose by 0.087 to 0.59,
 * and by 0.05 at most where nobody opened them.
 *
 * Openings and turns are held against the same person's front frames: the mesh puts the lids of open eyes anywhere from
 * 0.3 to 0.5, and straight ahead at up to 10° to either side.
 */

import type { Task } from '../../rules/liveness-prompts.ts';
import type { Course, Reason, Sequence } from './course.ts';
import type { FrameFace } from './frame.ts';
import { noseParallax } from './nose-parallax.ts';

const AHEAD = 20;
const OPEN_EYE = 0.2;
const TURN = { own: 16, least: 10, start: 12, counts: 14 } as const;
const SHUT = { share: 0.82, open: 0.85, least: 0.25 } as const;
const MOUTH = { least: 0.3, more: 0.08, start: 0.1 } as const;
const CLOSER = 1.2;
const BETWEEN = [0.2, 0.8] as const;
const DEPTH = { seen: 0.08, flat: 0.06 } as const;

/** Medians of the first front frames. */
interface Front {
  yaw: number;
  eyes: number;
  mouth: number;
}

export function judgeMovement({ sequences }: Course): Reason[] {
  const front = frontOf(sequences[0]);
  if (!front)
    return [
      {
        code: 'front_missing',
        sequence: 0,
        detail: 'The session does not begin with a face that looks ahead.',
      },
    ];
  return sequences.flatMap((given, sequence) => {
    const faces = given.frames.flatMap(({ face }) => (face ? [face] : []));
    if (faces.length < 2) return [];
    return judgeTask(given.task, faces, front).map((reason) => ({ ...reason, sequence }));
  });
}

function frontOf(sequence: Sequence | undefined): Front | null {
  const faces = sequence?.frames.flatMap(({ face }) => (face ? [face] : [])) ?? [];
  if (sequence?.task !== 'front' || faces.length === 0) return null;
  return {
    yaw: median(faces.map(({ yaw }) => yaw)),
    eyes: median(faces.map(eyesOf)),
    mouth: median(faces.map(({ mouth }) => mouth)),
  };
}

function judgeTask(task: Task, faces: readonly FrameFace[], front: Front): Reason[] {
  switch (task) {
    case 'front':
      return judgeFront(faces);
    case 'turn_left':
      return judgeTurn(faces, front, 1);
    case 'turn_right':
      return judgeTurn(faces, front, -1);
    case 'blink':
      return judgeBlink(faces, front);
    case 'open_mouth':
      return judgeMouth(faces, front);
    case 'come_closer':
      return judgeCloser(faces);
  }
}

function judgeFront(faces: readonly FrameFace[]): Reason[] {
  const ahead = faces.filter((face) => Math.abs(face.yaw) <= AHEAD && eyesOf(face) >= OPEN_EYE);
  if (ahead.length * 2 >= faces.length) return [];
  return [{ code: 'front_missing', detail: 'The face does not look ahead where it was asked to.' }];
}

/** `side`: 1 to the right of the picture, which is the person's left. */
function judgeTurn(faces: readonly FrameFace[], front: Front, side: 1 | -1): Reason[] {
  const turns = faces.map(({ yaw }) => side * (yaw - front.yaw));
  const most = Math.max(...turns);
  const far = Math.max(...faces.map(({ yaw }) => side * yaw));
  const value = `${Math.round(most)}`;
  if (Math.abs(turns[0]!) > TURN.start || most < TURN.own || far < TURN.least)
    return [
      unseen(
        value,
        `The head was not turned to the ${side === 1 ? 'left' : 'right'} from straight ahead (${value}°, at least ${TURN.own}°).`,
      ),
    ];
  if (!hasBetween(turns)) return [jumped(value, `The head is turned by ${value}° with nothing in between.`)];
  const depth = depthOf(faces, turns, side);
  if (depth >= DEPTH.seen) return [];
  const measured = depth.toFixed(3);
  if (depth >= DEPTH.flat)
    return [
      unseen(
        measured,
        `The nose moved too little against the face (${measured} of its width, at least ${DEPTH.seen}).`,
      ),
    ];
  return [
    {
      code: 'face_flat',
      value: measured,
      detail: `The face turned as a flat picture does: its nose moved by ${measured} of its width against the rest.`,
    },
  ];
}

/** Of the frames that are turned enough to tell, the middle one. */
function depthOf(faces: readonly FrameFace[], turns: readonly number[], side: 1 | -1): number {
  const measured = faces.flatMap((face, i) => {
    if (turns[i]! < TURN.counts) return [];
    const parallax = noseParallax(faces[0]!.points, face.points);
    return parallax === null ? [] : [side * parallax];
  });
  return measured.length === 0 ? 0 : median(measured);
}

function judgeBlink(faces: readonly FrameFace[], front: Front): Reason[] {
  const open = Math.max(front.eyes, SHUT.least);
  const shares = faces.map((face) => eyesOf(face) / open);
  const least = shares.indexOf(Math.min(...shares));
  const wasOpen = front.eyes >= SHUT.least && shares.slice(0, least).some((share) => share >= SHUT.open);
  if (wasOpen && shares[least]! <= SHUT.share) return [];
  const value = shares[least]!.toFixed(2);
  return [
    unseen(
      value,
      `The eyes were not shut after they were open (${value} of their opening, at most ${SHUT.share}).`,
    ),
  ];
}

function judgeMouth(faces: readonly FrameFace[], front: Front): Reason[] {
  const before = Math.max(front.mouth, faces[0]!.mouth);
  const most = Math.max(...faces.map(({ mouth }) => mouth));
  const wasShut = faces[0]!.mouth <= front.mouth + MOUTH.start;
  if (wasShut && most >= MOUTH.least && most >= before + MOUTH.more) return [];
  const value = most.toFixed(2);
  return [
    unseen(
      value,
      `The mouth was not opened after it was shut (from ${before.toFixed(2)} to ${value} of its width, at least ${MOUTH.least}).`,
    ),
  ];
}

function judgeCloser(faces: readonly FrameFace[]): Reason[] {
  const growths = faces.map(({ box }) => box.height / faces[0]!.box.height - 1);
  const most = Math.max(...growths);
  const value = (1 + most).toFixed(2);
  if (1 + most < CLOSER)
    return [unseen(value, `The face did not come closer (${value} times the height, at least ${CLOSER}).`)];
  if (!hasBetween(growths))
    return [jumped(value, `The face is ${value} times as high with nothing in between.`)];
  return [];
}

/** Two stills have nothing between them, however often each is sent. */
function hasBetween(values: readonly number[]): boolean {
  const most = Math.max(...values);
  const before = values.slice(0, values.indexOf(most));
  return before.some((value) => value >= BETWEEN[0] * most && value <= BETWEEN[1] * most);
}

function unseen(value: string, detail: string): Reason {
  return { code: 'prompt_not_seen', value, detail };
}

function jumped(value: string, detail: string): Reason {
  return { code: 'movement_jumped', value, detail };
}

function eyesOf({ eyes }: FrameFace): number {
  return (eyes[0] + eyes[1]) / 2;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
