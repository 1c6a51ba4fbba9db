/** What the steps of a reading take, with those parts apart that lie within a step. */
import type { Models } from '../../engine/ports.ts';

/** Milliseconds by step; `total` is the whole reading. */
export type StepTimes = Record<string, number>;

export interface TimedParts {
  models: Models;
  /** What the parts have taken since it was last asked. */
  take(): StepTimes;
}

/** Parts of the step of that name. */
const WITHIN = 'visual_zone';
const PARTS = ['text found', 'text read'] as const;

/** The same models, whose readers of text tell what they take, by the models' clock. */
export function timedParts(models: Models): TimedParts {
  let taken: StepTimes = {};
  const timed = <Given extends unknown[], Answer>(
    part: (typeof PARTS)[number],
    work: (...given: Given) => Promise<Answer>,
  ) => {
    return async (...given: Given): Promise<Answer> => {
      const started = models.now();
      try {
        return await work(...given);
      } finally {
        taken[part] = (taken[part] ?? 0) + models.now() - started;
      }
    };
  };
  const { text } = models;
  return {
    models: {
      ...models,
      text: {
        version: text.version,
        detect: timed('text found', (image, options) => text.detect(image, options)),
        recognise: timed('text read', (lines, isKnown) => text.recognise(lines, isKnown)),
      },
    },
    take() {
      const was = taken;
      taken = {};
      return was;
    },
  };
}

/** Takes the parts out of the step that they lie in, and adds what no step accounts for as `rest`. */
export function remainders(times: StepTimes, total: number): StepTimes {
  const sum = (some: number[]) => some.reduce((all, ms) => all + ms, 0);
  const parts = sum(PARTS.map((part) => times[part] ?? 0));
  const steps = { ...times };
  if (steps[WITHIN] !== undefined) steps[WITHIN] = Math.max(0, steps[WITHIN] - parts);
  return { ...steps, rest: Math.max(0, total - sum(Object.values(steps))), total };
}
