/** Sessions put together of measured clips, as a person gives them and as attacks do. */
import type { Course, Sequence, TimedFrame } from '../../engine/liveness/course.ts';
import { attackShowing, type PhotoAttack } from '../../fixtures/liveness/draw-attack.ts';
import type { Random } from '../../fixtures/random.ts';
import { drawPrompts, type Prompt, type Task, tasksOf } from '../../rules/liveness-prompts.ts';
import type { MeasuredClip, MeasuredFrame, MeasuredPerson } from './liveness-clips.ts';

interface Measured {
  people: readonly MeasuredPerson[];
  clips: readonly MeasuredClip[];
}

export interface Attempt {
  course: Course;
  selfie: number[];
}

/**
 * `two_people`: somebody else does one of the prompts. `other_order`: a person does other prompts than were asked for, as a
 * video recorded before does. `late`: all right, after the deadline. `recording`: an earlier session with, by chance, the same
 * prompts, compressed anew. `frame_twice`: one frame is sent again to fill a sequence. `times`: frames with the times of a file.
 */
export const EDITED_ATTACKS = [
  'two_people',
  'other_order',
  'late',
  'recording',
  'frame_twice',
  'times',
] as const;
export type EditedAttack = (typeof EDITED_ATTACKS)[number];

const DEADLINE = 90_000;
let sessions = 0;

export function composeCourse(measured: Measured, random: Random, kind: 'live' | PhotoAttack): Attempt {
  const person = random.pick(measured.people);
  const prompts = drawPrompts(random.next);
  const clips = pickClips(measured, random, person.name, tasksOf(prompts), kind);
  return { course: courseOf(prompts, clips, random), selfie: person.selfie };
}

export function editedCourse(measured: Measured, random: Random, kind: EditedAttack): Attempt {
  const person = random.pick(measured.people);
  const prompts = drawPrompts(random.next);
  const clips = pickClips(measured, random, person.name, tasksOf(prompts), 'live');
  const { selfie } = person;
  switch (kind) {
    case 'two_people': {
      const other = random.pick(
        measured.people.filter(({ name }) => name.split(' ')[0] !== person.name.split(' ')[0]),
      );
      const theirs = pickClips(measured, random, other.name, tasksOf(prompts), 'live');
      const at = random.whole(1, prompts.length);
      return { course: courseOf(prompts, clips.with(at, theirs[at]!), random), selfie };
    }
    case 'other_order': {
      let done = drawPrompts(random.next);
      while (done.join() === prompts.join()) done = drawPrompts(random.next);
      return {
        course: courseOf(prompts, pickClips(measured, random, person.name, tasksOf(done), 'live'), random),
        selfie,
      };
    }
    case 'late': {
      const course = courseOf(prompts, clips, random);
      const late = DEADLINE + random.whole(1, 60_000);
      const shift = late - course.sequences.at(-1)!.received;
      const sequences = course.sequences.map((sequence) => later(sequence, shift));
      return { course: { ...course, sequences }, selfie };
    }
    case 'recording': {
      const course = courseOf(prompts, clips, random);
      const earlier = [{ id: 'earlier', frames: clips.flatMap(({ frames }) => frames) }];
      const sequences = course.sequences.map((sequence, i) => ({
        ...sequence,
        frames: sequence.frames.map((frame, j) => ({
          ...frame,
          hash: name(),
          print: clips[i]!.frames[j]!.again,
        })),
      }));
      return { course: { ...course, sequences, earlier }, selfie };
    }
    case 'frame_twice': {
      const at = random.whole(0, clips.length - 1);
      const { frames } = clips[at]!;
      const doubled = frames.toSpliced(
        random.whole(1, frames.length),
        0,
        frames[random.whole(0, frames.length - 1)]!,
      );
      return {
        course: courseOf(prompts, clips.with(at, { ...clips[at]!, frames: doubled }), random),
        selfie,
      };
    }
    case 'times': {
      const course = courseOf(prompts, clips, random);
      const sequences = course.sequences.map((sequence) => ({
        ...sequence,
        frames: sequence.frames.map((frame, i) => ({ ...frame, at: sequence.frames[0]!.at + 16 * i })),
      }));
      return { course: { ...course, sequences }, selfie };
    }
  }
}

/** No clip twice in a session: its frames would be. */
function pickClips(
  { clips }: Measured,
  random: Random,
  person: string,
  tasks: readonly Task[],
  kind: 'live' | PhotoAttack,
): MeasuredClip[] {
  const picked: MeasuredClip[] = [];
  for (const task of tasks) {
    const shown = kind === 'live' ? kind : attackShowing(kind, task);
    const all = clips.filter(
      (clip) =>
        clip.person === person && clip.kind === shown && clip.task === (shown === 'still' ? 'front' : task),
    );
    const fresh = all.filter((clip) => !picked.includes(clip));
    // Of a photo attack there is one clip; as the attacker shakes anew each time, its files count as others.
    picked.push(
      fresh.length > 0
        ? random.pick(fresh)
        : { ...random.pick(all), frames: random.pick(all).frames.map(renamed) },
    );
  }
  return picked;
}

function renamed(frame: MeasuredFrame): MeasuredFrame {
  return { ...frame, hash: name(), print: blankPrint() };
}

function name(): string {
  sessions += 1;
  return `${sessions}`.padStart(64, '0');
}

/** A print that is like no other. */
function blankPrint(): string {
  const random = Uint8Array.from({ length: 256 }, (_, i) => (i * 97 + sessions * 61 * ((i % 7) + 1)) & 255);
  return Buffer.from(random).toString('base64');
}

function courseOf(prompts: readonly Prompt[], clips: readonly MeasuredClip[], random: Random): Course {
  const tasks = tasksOf(prompts);
  let at = random.between(500, 3000);
  const sequences = clips.map(({ frames }, i): Sequence => {
    at += random.between(800, 2500);
    const timed = frames.map((frame): TimedFrame => {
      at += frame.after;
      return { ...frame, at: Math.round(at) };
    });
    return { task: tasks[i]!, received: Math.round(at + random.between(100, 1500)), frames: timed };
  });
  return { prompts, deadline: DEADLINE, sequences, earlier: [] };
}

function later(sequence: Sequence, shift: number): Sequence {
  const frames = sequence.frames.map((frame) => ({ ...frame, at: frame.at + shift }));
  return { ...sequence, received: sequence.received + shift, frames };
}
