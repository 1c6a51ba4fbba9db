/**
 * The same person in all frames, and the one of the selfie, by distances of descriptors (bands of face/match-faces.ts).
 *
 * | reason           | when                                                                                         |
 * |------------------|----------------------------------------------------------------------------------------------|
 * | selfie_missing   | there is no selfie to compare with, or a frame's face could not be described                 |
 * | other_person     | a frame that looks ahead is beyond `review` (0.65) from the selfie, or any beyond 0.8 from the first |
 * | person_uncertain | beyond `pass` (0.55) from the selfie, or beyond 0.65 (turned: 0.7) from the first            |
 */
import { DEFAULT_BANDS } from '../face/match-faces.ts';
import type { Course, Reason, TimedFrame } from './course.ts';

/** Up to here a frame looks ahead, degrees. The further a head is turned, the less its descriptor says. */
const AHEAD = 15;
const FIRST = { ahead: 0.65, turned: 0.7, other: 0.8 } as const;

export function judgePerson({ sequences, selfie }: Course): Reason[] {
  const first = sequences[0]?.frames.find(({ face }) => face?.embedding)?.face?.embedding;
  if (!selfie || !first)
    return [
      { code: 'selfie_missing', detail: 'There is no selfie whose face could be compared with the frames.' },
    ];
  const reasons = sequences.flatMap(({ frames }, sequence) =>
    frames.flatMap((frame, i) =>
      judgeFrame(frame, first, selfie).map((reason) => ({ ...reason, sequence, frame: i })),
    ),
  );
  // The first of each kind tells enough.
  return reasons.filter((reason, i) => reasons.findIndex(({ code }) => code === reason.code) === i);
}

function judgeFrame({ face }: TimedFrame, first: readonly number[], selfie: readonly number[]): Reason[] {
  if (!face) return [];
  if (!face.embedding)
    return [{ code: 'selfie_missing', detail: 'The face of a frame could not be described.' }];
  const ahead = Math.abs(face.yaw) <= AHEAD;
  const own = distanceOf(face.embedding, first);
  const other = distanceOf(face.embedding, selfie);
  const value = `${own.toFixed(3)} ${other.toFixed(3)}`;
  const numbers = `(distance ${own.toFixed(3)} from the first frame, ${other.toFixed(3)} from the selfie)`;
  if (own > FIRST.other || (ahead && other > DEFAULT_BANDS.review))
    return [{ code: 'other_person', value, detail: `Somebody else is on a frame ${numbers}.` }];
  if (own > (ahead ? FIRST.ahead : FIRST.turned) || (ahead && other > DEFAULT_BANDS.pass))
    return [
      { code: 'person_uncertain', value, detail: `Not surely the same person is on a frame ${numbers}.` },
    ];
  return [];
}

/** Euclidean. */
export function distanceOf(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) throw new Error(`Descriptors of ${a.length} and ${b.length} numbers`);
  return Math.sqrt(a.reduce((sum, value, i) => sum + (value - b[i]!) ** 2, 0));
}
