/**
 * The same person in all frames, and the one of the selfie, by distances of descriptors (bands of face/match-faces.ts).
 *
 * | reason           | when                                                                                     |
 * |------------------|------------------------------------------------------------------------------------------|
 * | selfie_missing   | there is no selfie to compare with                                                       |
 * | person_uncertain | beyond 0.45 (turned: 0.8) from the first frame; a frame ahead beyond `pass` (0.55) from the selfie; |
 * |                  | a face that could not be described                                                       |
 * | other_person     | beyond 0.65 (turned: 0.9) from the first frame; a frame ahead beyond `review` (0.65) from the selfie |
 *
 * From the first frame to those of the same session, drawn people: ahead 0.40 at most (907 frames), turned 0.75 (215). Others
 * ahead: 0.48 and more, half of them 0.73. The further a head is turned, the less its descriptor says.
 */

import type { Task } from '../../rules/liveness-prompts.ts';
import { DEFAULT_BANDS } from '../face/match-faces.ts';
import type { Course, Reason, TimedFrame } from './course.ts';

const FIRST = { ahead: { same: 0.45, other: 0.65 }, turned: { same: 0.8, other: 0.9 } } as const;

export function judgePerson({ sequences }: Course): Reason[] {
  const first = sequences[0]?.frames.find(({ face }) => face?.embedding)?.face?.embedding;
  if (!first) return [{ code: 'person_uncertain', detail: 'The face of no front frame could be described.' }];
  const reasons = sequences.flatMap(({ task, frames }, sequence) =>
    frames.flatMap((frame, i) =>
      judgeFrame(frame, first, isAhead(task, i)).map((reason) => ({ ...reason, sequence, frame: i })),
    ),
  );
  return firstOfEach(reasons);
}

function judgeFrame({ face }: TimedFrame, first: readonly number[], ahead: boolean): Reason[] {
  if (!face) return [];
  if (!face.embedding)
    return [{ code: 'person_uncertain', detail: 'The face of a frame could not be described.' }];
  const distance = distanceOf(face.embedding, first);
  const value = distance.toFixed(3);
  const most = ahead ? FIRST.ahead : FIRST.turned;
  if (distance > most.other) {
    const detail = `Somebody else is on a frame than on the first (distance ${value}).`;
    return [{ code: 'other_person', value, detail }];
  }
  if (distance <= most.same) return [];
  const detail = `Not surely the same person is on a frame as on the first (distance ${value}).`;
  return [{ code: 'person_uncertain', value, detail }];
}

/** Descriptors of the frames that look ahead: what is compared with a selfie, which may come later. */
export function facesAhead({ sequences }: Course): number[][] {
  return sequences.flatMap(({ task, frames }) =>
    frames.flatMap(({ face }, i) => (isAhead(task, i) && face?.embedding ? [face.embedding] : [])),
  );
}

/** `faces`: of `facesAhead`; `selfie`: the descriptor of the verification's selfie, null where it has none. */
export function compareWithSelfie(
  faces: readonly (readonly number[])[],
  selfie: readonly number[] | null,
): Reason[] {
  if (!selfie || faces.length === 0) {
    const detail = 'There is no selfie whose face could be compared with the frames.';
    return [{ code: 'selfie_missing', detail }];
  }
  const distance = Math.max(...faces.map((face) => distanceOf(face, selfie)));
  const value = distance.toFixed(3);
  const reasons: Reason[] = [];
  if (distance > DEFAULT_BANDS.review) {
    const detail = `Somebody else is on a frame than on the selfie (distance ${value}).`;
    reasons.push({ code: 'other_person', value, detail });
  } else if (distance > DEFAULT_BANDS.pass) {
    const detail = `Not surely the same person is on a frame as on the selfie (distance ${value}).`;
    reasons.push({ code: 'person_uncertain', value, detail });
  }
  return reasons;
}

/** The first of each kind tells enough. */
function firstOfEach(reasons: Reason[]): Reason[] {
  return reasons.filter((reason, i) => reasons.findIndex(({ code }) => code === reason.code) === i);
}

/** By what was asked and not by the yaw, which is another zero for everybody: a turn begins ahead, all else stays so. */
function isAhead(task: Task, frame: number): boolean {
  return frame === 0 || !task.startsWith('turn_');
}

/** Euclidean. */
function distanceOf(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) throw new Error(`Descriptors of ${a.length} and ${b.length} numbers`);
  return Math.sqrt(a.reduce((sum, value, i) => sum + (value - b[i]!) ** 2, 0));
}
