/** Each rule alone, on frames made by hand. */
import { describe, expect, it } from 'vitest';
import type { Prompt, Task } from '../../rules/liveness-prompts.ts';
import {
  MADE_POSES,
  type MadePose,
  madeCourse,
  madeDescriptor,
  madeFace,
  madePicture,
} from '../../test/support/made-course.ts';
import type { Course } from './course.ts';
import { judgeCourse } from './judge-course.ts';
import { compareWithSelfie, facesAhead } from './judge-person.ts';

const codes = (course: Course) => [...new Set(judgeCourse(course).reasons.map(({ code }) => code))];
const withPoses = (prompts: readonly Prompt[], poses: Partial<Record<Task, readonly MadePose[]>>) =>
  madeCourse(prompts, { poses });

describe('a living person', () => {
  it.each([
    [['turn_left', 'blink', 'come_closer']],
    [['open_mouth', 'turn_right', 'open_mouth']],
    [['turn_right', 'turn_left', 'turn_right', 'blink', 'open_mouth', 'come_closer']],
  ] as [Prompt[]][])('passes: %s', (prompts) => {
    expect(judgeCourse(madeCourse(prompts))).toEqual({ outcome: 'pass', reasons: [] });
  });

  it('whose own straight ahead lies aside, and whose eyes are narrow, passes', () => {
    const poses = Object.fromEntries(
      Object.entries(MADE_POSES).map(([task, given]) => [
        task,
        given.map((pose) => ({ ...pose, yaw: (pose.yaw ?? 0) + 6, eyes: 0.8 * (pose.eyes ?? 0.36) })),
      ]),
    );
    expect(codes(withPoses(['turn_left', 'blink', 'turn_right'], poses))).toEqual([]);
  });
});

describe('order and times', () => {
  it('another order, one less, one more, none', () => {
    const course = madeCourse();
    const [first, second, third, ...rest] = course.sequences;
    expect(codes({ ...course, sequences: [first!, third!, second!, ...rest] })).toContain('sequence_missing');
    expect(codes({ ...course, sequences: course.sequences.slice(0, -1) })).toContain('sequence_missing');
    expect(codes({ ...course, sequences: [...course.sequences, first!] })).toContain('sequence_missing');
    expect(judgeCourse({ ...course, sequences: [] }).outcome).toBe('unknown');
  });

  it('too few frames, and too many', () => {
    const course = madeCourse();
    course.sequences[1]!.frames.splice(3);
    expect(codes(course)).toContain('sequence_missing');
    course.sequences[1]!.frames.splice(0);
    expect(codes(course)).toContain('sequence_missing');
  });

  it('a late answer', () => {
    const course = madeCourse();
    expect(codes({ ...course, deadline: course.sequences.at(-1)!.received - 1 })).toEqual(['too_late']);
  });

  it.each([
    ['the same time twice', (at: number[]) => at.with(2, at[1]!)],
    ['times that run back', (at: number[]) => at.toReversed()],
    ['frames within some milliseconds', (at: number[]) => at.map((_, i) => at[0]! + i)],
    ['two seconds between two frames', (at: number[]) => at.map((value, i) => value + (i > 2 ? 2000 : 0))],
    ['no number', (at: number[]) => at.with(1, Number.NaN)],
    ['all within a quarter of a second', (at: number[]) => at.map((_, i) => at[0]! + 30 * i)],
  ])('%s', (_, change) => {
    const course = madeCourse();
    const { frames } = course.sequences[1]!;
    const times = change(frames.map(({ at }) => at));
    for (const [i, frame] of frames.entries()) frame.at = times[i]!;
    expect(codes(course)).toContain('times_implausible');
  });

  it('a client whose clock ran otherwise than ours', () => {
    const course = madeCourse();
    course.sequences.at(-1)!.received += 20_000;
    expect(codes(course)).toEqual(['times_implausible']);
  });
});

describe('one continuous face', () => {
  it('no face, two faces, no picture', () => {
    const course = madeCourse();
    Object.assign(course.sequences[0]!.frames[1]!, { faces: 0, face: null });
    Object.assign(course.sequences[1]!.frames[1]!, { faces: 2 });
    Object.assign(course.sequences[2]!.frames[1]!, { faces: 0, face: null, print: null });
    expect(judgeCourse(course).outcome).toBe('unknown');
    expect(codes(course)).toEqual(['face_missing', 'face_several', 'frame_unreadable']);
  });

  it.each([
    ['elsewhere', { x: 140 }],
    ['turned at once', { yaw: 30 }],
    ['at once much larger', { near: 1.5 }],
  ] as [string, MadePose][])('a face that is %s', (_, pose) => {
    const course = withPoses(['turn_left', 'blink', 'come_closer'], { front: [{}, {}, pose, {}] });
    expect(codes(course)).toContain('movement_jumped');
    expect(judgeCourse(course).outcome).toBe('fail');
  });
});

describe('the same person', () => {
  const someone = (distance: number) => {
    const course = madeCourse();
    for (const { face } of course.sequences[2]!.frames) face!.embedding = madeDescriptor(distance);
    return course;
  };
  it('throughout, in the bands of the descriptors', () => {
    expect(codes(someone(0.4))).toEqual([]);
    expect(codes(someone(0.6))).toEqual(['person_uncertain']);
    expect(codes(someone(0.7))).toEqual(['other_person']);
    expect(judgeCourse(someone(0.7)).outcome).toBe('fail');
  });

  it('as on the selfie, by the frame that is furthest from it', () => {
    const against = (distance: number, selfie: number[] | null) =>
      compareWithSelfie(facesAhead(someone(distance)), selfie).map(({ code }) => code);
    const selfie = madeDescriptor(0);
    expect(against(0.5, selfie)).toEqual([]);
    expect(against(0.6, selfie)).toEqual(['person_uncertain']);
    expect(against(0.7, selfie)).toEqual(['other_person']);
    expect(against(0, null)).toEqual(['selfie_missing']);
    expect(compareWithSelfie([], selfie).map(({ code }) => code)).toEqual(['selfie_missing']);
  });

  it('of whom a turn that has begun says nothing to the selfie', () => {
    expect(facesAhead(madeCourse(['turn_left', 'turn_right', 'turn_left']))).toHaveLength(11);
  });
});

describe('what was asked for', () => {
  it.each([
    ['turn_left', 'turn_right'],
    ['turn_right', 'turn_left'],
    ['blink', 'open_mouth'],
    ['open_mouth', 'blink'],
    ['come_closer', 'open_mouth'],
    ['turn_left', 'come_closer'],
  ] as [Prompt, Prompt][])('%s, and not %s instead', (asked, done) => {
    const course = withPoses(['turn_left', asked, 'turn_right'], { [asked]: MADE_POSES[done] });
    expect(codes(course)).toContain('prompt_not_seen');
    expect(judgeCourse(course).outcome).toBe('unknown');
  });

  it.each([
    ['too small a turn', 'turn_left', [0, 2, 5, 9, 12, 14].map((yaw) => ({ yaw }))],
    ['a turn that began aside', 'turn_left', [16, 18, 22, 26, 30, 32].map((yaw) => ({ yaw }))],
    [
      'eyes that were shut from the start',
      'blink',
      [0.1, 0.1, 0.1, 0.2, 0.36, 0.36].map((eyes) => ({ eyes })),
    ],
    ['eyes half shut', 'blink', [0.36, 0.34, 0.3, 0.3, 0.34, 0.36].map((eyes) => ({ eyes }))],
    ['a mouth that was open from the start', 'open_mouth', [0.4, 0.4, 0.5, 0.6].map((mouth) => ({ mouth }))],
    ['a mouth hardly open', 'open_mouth', [0.05, 0.1, 0.2, 0.25].map((mouth) => ({ mouth }))],
    ['a step that is too small', 'come_closer', [1, 1.03, 1.08, 1.12].map((near) => ({ near }))],
  ] as [string, Prompt, MadePose[]][])('%s', (_, prompt, poses) => {
    expect(codes(withPoses(['turn_right', prompt, 'turn_right'], { [prompt]: poses }))).toEqual([
      'prompt_not_seen',
    ]);
  });

  it('a face that looks aside when it should look ahead', () => {
    const course = madeCourse();
    for (const frame of course.sequences.at(-1)!.frames) frame.face = madeFace({ yaw: 30 });
    expect(codes(course)).toContain('front_missing');
  });
});

describe('a natural course', () => {
  it.each([
    ['turn_left', [0, 0, 0, 23, 23, 23].map((yaw) => ({ yaw }))],
    ['come_closer', [1, 1, 1.02, 1.29, 1.29, 1.28].map((near) => ({ near }))],
  ] as [Prompt, MadePose[]][])('two stills for %s', (prompt, poses) => {
    const course = withPoses(['turn_right', prompt, 'turn_right'], { [prompt]: poses });
    expect(codes(course)).toEqual(['movement_jumped']);
  });

  it('a flat face that turns', () => {
    const poses = MADE_POSES.turn_left.map((pose) => ({ ...pose, flat: true }));
    const course = withPoses(['turn_left', 'blink', 'come_closer'], { turn_left: poses });
    expect(codes(course)).toEqual(['face_flat']);
    expect(judgeCourse(course).outcome).toBe('fail');
  });
});

describe('what was sent before', () => {
  const levels = (print: string, add: number) =>
    Buffer.from(
      Buffer.from(print, 'base64').map((value, i) => (i % 2 === 0 ? Math.min(255, value + add) : value)),
    ).toString('base64');

  it('the same file twice', () => {
    const course = madeCourse();
    course.sequences[4]!.frames[0]!.hash = course.sequences[0]!.frames[0]!.hash;
    expect(codes(course)).toEqual(['frame_repeated']);
  });

  it('the same frame compressed anew', () => {
    const course = madeCourse();
    const print = levels(course.sequences[0]!.frames[0]!.print!, 0);
    course.sequences[4]!.frames[0]!.print = print;
    expect(codes(course)).toEqual(['frame_repeated']);
  });

  it('but not who sits still', () => {
    const course = madeCourse();
    for (const frame of course.sequences[0]!.frames) frame.print = course.sequences[0]!.frames[0]!.print;
    expect(codes(course)).toEqual([]);
  });

  it('a recording, file by file and compressed anew', () => {
    const course = madeCourse();
    const frames = course.sequences.flatMap((sequence) => sequence.frames);
    const again = madeCourse(undefined, { seed: 'b' });
    const one = { id: 'other', frames: [madePicture('x'), { hash: frames[3]!.hash, print: null }] };
    expect(codes({ ...course, earlier: [one] })).toEqual(['recording_repeated']);
    for (const [i, frame] of again.sequences.flatMap((sequence) => sequence.frames).entries())
      frame.print = levels(frames[i]!.print!, 1);
    expect(codes({ ...again, earlier: [{ id: 'other', frames }] })).toEqual(['recording_repeated']);
    const few = frames.slice(0, 5).map(({ print }) => ({ hash: 'another', print }));
    expect(codes({ ...again, earlier: [{ id: 'other', frames: few }] })).toEqual([]);
  });
});
