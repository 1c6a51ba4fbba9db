/** Whether a session shows a living person who did what was asked. Pure: a stored course is judged again alike. */
import { type Course, type Judgement, REASONS } from './course.ts';
import { judgeFaces } from './judge-faces.ts';
import { judgeMovement } from './judge-movement.ts';
import { judgePerson } from './judge-person.ts';
import { judgeRepeats } from './judge-repeats.ts';
import { judgeTimes } from './judge-times.ts';

/** `fail` where anything speaks of an attack, `unknown` where nothing does and something is missing, otherwise `pass`. */
export function judgeCourse(course: Course): Judgement {
  const reasons = [
    ...judgeTimes(course),
    ...judgeFaces(course),
    ...judgePerson(course),
    ...judgeMovement(course),
    ...judgeRepeats(course),
  ];
  if (reasons.length === 0) return { outcome: 'pass', reasons };
  const fails = reasons.some(({ code }) => REASONS[code] === 'fail');
  return { outcome: fails ? 'fail' : 'unknown', reasons };
}
