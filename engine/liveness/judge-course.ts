/** Whether a session shows a living person who did what was asked. Pure: a stored course is judged again alike. */
import { type Course, type Judgement, REASONS, type Reason } from './course.ts';
import { judgeFaces } from './judge-faces.ts';
import { judgeMovement } from './judge-movement.ts';
import { judgePerson } from './judge-person.ts';
import { judgeRepeats } from './judge-repeats.ts';
import { judgeTimes } from './judge-times.ts';

/** Without the selfie, which `compareWithSelfie` looks at. `fail` where anything speaks of an attack, `unknown` where nothing does and something is missing, otherwise `pass`. */
export function judgeCourse(course: Course): Judgement {
  const reasons = [
    ...judgeTimes(course),
    ...judgeFaces(course),
    ...judgePerson(course),
    ...judgeMovement(course),
    ...judgeRepeats(course),
  ];
  return { outcome: outcomeOf(reasons), reasons };
}

export function outcomeOf(reasons: readonly Reason[]): Judgement['outcome'] {
  if (reasons.length === 0) return 'pass';
  const fails = reasons.some(({ code }) => REASONS[code] === 'fail');
  return fails ? 'fail' : 'unknown';
}
