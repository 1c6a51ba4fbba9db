/** Steps of reading one picture: each says what it needs and what it gives; the runner orders and times them. */

export interface ReadingStep<State extends object, Context> {
  name: string;
  needs: readonly (keyof State)[];
  gives: readonly (keyof State)[];
  /** Whether it can still change the answer; left out, it always runs. */
  when?(state: State, context: Context): boolean;
  run(state: State, context: Context): Promise<Partial<State>> | Partial<State>;
}

/**
 * Orders steps so that each comes after the givers of what it needs, otherwise as they are listed. Throws
 * where two give the same, where a need is given by none (`given` is there from the start) and on a circle.
 */
export function orderSteps<State extends object, Context>(
  steps: readonly ReadingStep<State, Context>[],
  given: readonly (keyof State)[],
): ReadingStep<State, Context>[] {
  refuseTwoGivers(steps, given);
  const there = new Set(given);
  const waiting = [...steps];
  const ordered: ReadingStep<State, Context>[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex((step) => step.needs.every((need) => there.has(need)));
    if (next < 0)
      throw new Error(`No step gives what these need: ${waiting.map(({ name }) => name).join(', ')}`);
    const [step] = waiting.splice(next, 1);
    ordered.push(step!);
    for (const gift of step!.gives) there.add(gift);
  }
  return ordered;
}

function refuseTwoGivers<State extends object, Context>(
  steps: readonly ReadingStep<State, Context>[],
  given: readonly (keyof State)[],
): void {
  const seen = new Set(given);
  for (const { name, gives } of steps) {
    for (const gift of gives) {
      if (seen.has(gift)) throw new Error(`${name} gives ${String(gift)}, which is given already`);
      seen.add(gift);
    }
  }
}

export interface StepClock<State extends object, Context> {
  now(): number;
  /** Gets the milliseconds of each step that ran. */
  timings: Record<string, number>;
  /** Runs one step, within its time; left out, a step takes what it takes. */
  run?(step: ReadingStep<State, Context>, state: State, context: Context): Promise<Partial<State>>;
}

/** Runs ordered steps one after the other. */
export async function runSteps<State extends object, Context>(
  steps: readonly ReadingStep<State, Context>[],
  start: State,
  context: Context,
  clock: StepClock<State, Context>,
): Promise<State> {
  let state = start;
  for (const step of steps) {
    if (step.when && !step.when(state, context)) continue;
    const started = clock.now();
    const found = clock.run ? clock.run(step, state, context) : step.run(state, context);
    state = { ...state, ...(await found) };
    clock.timings[step.name] = Math.round((clock.now() - started) * 10) / 10;
  }
  return state;
}
