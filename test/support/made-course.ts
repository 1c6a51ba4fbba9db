/** Courses made by hand: a head of 36 points that turns in space, or a flat photo of it that is turned. */
import type { Course, Sequence, TimedFrame } from '../../engine/liveness/course.ts';
import { FACE_POINTS } from '../../engine/liveness/face-points.ts';
import type { FrameFace } from '../../engine/liveness/frame.ts';
import { type Prompt, type Task, tasksOf } from '../../rules/liveness-prompts.ts';

export interface MadePose {
  /** Degrees. */
  yaw?: number;
  eyes?: number;
  mouth?: number;
  near?: number;
  x?: number;
  /** The face lies in one plane. */
  flat?: boolean;
}

type Place = readonly [number, number, number];
/** Across, down and towards the camera, in widths of the face: the points on the right of the picture. */
const EYE: Place = [0.32, -0.13, 0.2];
const INNER: Place = [0.11, -0.12, 0.24];
const LID: Place = [0.21, -0.16, 0.25];
const BROW: Place = [0.38, -0.26, 0.2];
const MIDDLE: Place = [0.22, -0.3, 0.3];
const END: Place = [0.1, -0.27, 0.32];
const SIDE: Place = [0.5, -0.08, 0];
const LOW: Place = [0.48, 0.12, 0.02];
const CHEEK: Place = [0.36, 0.02, 0.22];
const FULL: Place = [0.34, 0.12, 0.24];
const LIP: Place = [0.16, 0.35, 0.33];
const left = ([x, y, z]: Place): Place => [-x, y, z];
const lower = ([x, y, z]: Place): Place => [x, y + 0.05, z];
/** In the order of `FACE_POINTS`. */
const HEAD: readonly Place[] = [
  left(EYE),
  left(INNER),
  INNER,
  EYE,
  left(LID),
  lower(left(LID)),
  LID,
  lower(LID),
  left(BROW),
  left(MIDDLE),
  left(END),
  END,
  MIDDLE,
  BROW,
  left(SIDE),
  SIDE,
  left(LOW),
  LOW,
  left(CHEEK),
  CHEEK,
  left(FULL),
  FULL,
  left(LIP),
  LIP,
  [0, 0.33, 0.4],
  [0, 0.37, 0.4],
  [-0.38, 0.36, 0.08],
  [0.38, 0.36, 0.08],
  [0, 0.62, 0.34],
  [0, -0.52, 0.26],
  [-0.24, -0.5, 0.2],
  [0.24, -0.5, 0.2],
  [0, 0.12, 0.6],
  [0, 0.1, 0.62],
  [0, 0.07, 0.58],
  [0, -0.03, 0.46],
];
const WIDTH = 200;

export function madeFace({
  yaw = 0,
  eyes = 0.36,
  mouth = 0.05,
  near = 1,
  x = 0,
  flat = false,
}: MadePose = {}): FrameFace {
  const angle = (yaw * Math.PI) / 180;
  const points = HEAD.slice(0, FACE_POINTS.length).map(([px, py, pz]): [number, number] => {
    const depth = flat ? 0 : pz;
    const scale = near * WIDTH;
    return [240 + x + scale * (px * Math.cos(angle) + depth * Math.sin(angle)), 320 + scale * py];
  });
  const across = points.map(([px]) => px);
  const down = points.map(([, py]) => py);
  const box = { x: Math.min(...across), y: Math.min(...down), width: 0, height: 0 };
  box.width = Math.max(...across) - box.x;
  box.height = Math.max(...down) - box.y;
  return { box, yaw, pitch: 0, roll: 0, eyes: [eyes, eyes], mouth, points, embedding: madeDescriptor(0) };
}

/** Of people who are `distance` apart on one line. */
export function madeDescriptor(distance: number): number[] {
  return Array.from({ length: 128 }, (_, i) => (i === 0 ? distance : 0));
}

const eased = [0, 0.1, 0.35, 0.65, 0.9, 1];
export const MADE_POSES: Record<Task, readonly MadePose[]> = {
  front: [{}, { x: 1 }, { x: 2 }, { x: 1 }],
  turn_left: eased.map((t) => ({ yaw: 32 * t })),
  turn_right: eased.map((t) => ({ yaw: -32 * t })),
  blink: [0.36, 0.35, 0.12, 0.1, 0.3, 0.36].map((eyes) => ({ eyes })),
  open_mouth: [0.05, 0.2, 0.45, 0.6, 0.5, 0.3].map((mouth) => ({ mouth })),
  come_closer: eased.map((t) => ({ near: 1 + 0.4 * t })),
};

/** Whatever a session is made of; a whole one that passes where nothing is said. */
export function madeCourse(
  prompts: readonly Prompt[] = ['turn_left', 'blink', 'come_closer'],
  change: { poses?: Partial<Record<Task, readonly MadePose[]>>; seed?: string } = {},
): Course & { sequences: (Sequence & { frames: TimedFrame[] })[] } {
  let number = 0;
  let at = 1000;
  const sequences = tasksOf(prompts).map((task) => {
    at += 1200;
    const frames = (change.poses?.[task] ?? MADE_POSES[task]).map((pose): TimedFrame => {
      at += 150;
      number += 1;
      return { at, ...madePicture(`${change.seed ?? 'a'} ${number}`), faces: 1, face: madeFace(pose) };
    });
    return { task, received: at + 400, frames };
  });
  return { prompts, deadline: 60_000, sequences, earlier: [] };
}

/** A file and a picture that no other name has. */
export function madePicture(name: string): { hash: string; print: string } {
  let state = [...name].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7);
  const levels = Uint8Array.from({ length: 256 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return state >>> 24;
  });
  return {
    hash: Buffer.from(name).toString('hex').padEnd(64, '0'),
    print: Buffer.from(levels).toString('base64'),
  };
}
