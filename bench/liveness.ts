/**
 * How many drawn people pass active liveness, and how many attacks:
 * `npx node bench/liveness.ts --seed S [--genuine 500] [--attacks 500] [--people 12] [--clips 2] [--file clips.jsonl] [--verbose]`.
 *
 * Sessions are composed of clips: for each drawn face and task `clips` (each with its own pose, shaking hand, exposure, noise and
 * JPEG) are drawn and measured by the real models, and a session draws its prompts and takes one clip for each. Sessions of
 * one face share clips, so 500 sessions are fewer than 500 people. `--file` keeps what was measured.
 */
import { parseArgs } from 'node:util';
import type { Course, ReasonCode } from '../engine/liveness/course.ts';
import { judgeCourse, outcomeOf } from '../engine/liveness/judge-course.ts';
import { compareWithSelfie, facesAhead } from '../engine/liveness/judge-person.ts';
import { loadModels } from '../engine/models/load-models.ts';
import { PHOTO_ATTACKS } from '../fixtures/liveness/draw-attack.ts';
import { seededRandom } from '../fixtures/random.ts';
import { measureClips } from './support/liveness-clips.ts';
import { composeCourse, EDITED_ATTACKS, editedCourse } from './support/liveness-courses.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    genuine: { type: 'string', default: '500' },
    attacks: { type: 'string', default: '500' },
    people: { type: 'string', default: '12' },
    clips: { type: 'string', default: '2' },
    file: { type: 'string' },
    verbose: { type: 'boolean' },
  },
});
let models: ReturnType<typeof loadModels> | undefined;
const measured = await measureClips(
  () => {
    models ??= loadModels();
    return models;
  },
  {
    seed: values.seed,
    people: Number(values.people),
    clips: Number(values.clips),
    attacks: 1,
    file: values.file,
  },
);
const random = seededRandom(`sessions ${values.seed}`);

console.log(`${measured.people.length} drawn faces, seed ${values.seed}\n`);
console.log('| sessions | of | pass | unknown | fail | most frequent reasons |\n|---|---|---|---|---|---|');
row('a person', Number(values.genuine), () => composeCourse(measured, random, 'live'));
const kinds = [...PHOTO_ATTACKS, ...EDITED_ATTACKS];
const each = Math.ceil(Number(values.attacks) / kinds.length);
let passed = 0;
for (const kind of PHOTO_ATTACKS) passed += row(kind, each, () => composeCourse(measured, random, kind));
for (const kind of EDITED_ATTACKS) passed += row(kind, each, () => editedCourse(measured, random, kind));
console.log(`\n${passed} of ${each * kinds.length} attacks passed`);
process.exit(0);

function row(name: string, count: number, make: () => { course: Course; selfie: number[] }): number {
  const outcomes = { pass: 0, unknown: 0, fail: 0 };
  const reasons = new Map<ReasonCode, number>();
  for (let i = 0; i < count; i += 1) {
    const { course, selfie } = make();
    const found = [...judgeCourse(course).reasons, ...compareWithSelfie(facesAhead(course), selfie)];
    outcomes[outcomeOf(found)] += 1;
    for (const code of new Set(found.map((reason) => reason.code)))
      reasons.set(code, (reasons.get(code) ?? 0) + 1);
    if (values.verbose && (name === 'a person') === found.length > 0)
      for (const reason of found)
        console.error(name, course.sequences[reason.sequence ?? 0]?.task, reason.detail);
  }
  const top = [...reasons].sort((a, b) => b[1] - a[1]).slice(0, 4);
  const text = top.map(([code, times]) => `${code} ${times}`).join(', ');
  console.log(`| ${name} | ${count} | ${outcomes.pass} | ${outcomes.unknown} | ${outcomes.fail} | ${text} |`);
  return outcomes.pass;
}
