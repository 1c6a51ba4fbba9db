/** Runs the steps of a reading, each for as long as it may take. */
import { BudgetSpent, withBudget } from './reading-budget.ts';
import type { ReadingContext, ReadingState } from './reading-state.ts';
import type { ReadingStep, StepClock } from './reading-step.ts';

/**
 * Milliseconds for one step. A photo's slowest takes half a second of CPU, a dense page's three; the rest is for
 * machines that are slow or have more to do. Five such steps stay below the time that a thread has for a picture.
 */
export const STEP_BUDGET = 15_000;

/** `cut` gets the names of the steps whose work was cut short. One that gave up says nothing at all. */
export function runWithin(
  cut: string[],
  budget = STEP_BUDGET,
): NonNullable<StepClock<ReadingState, ReadingContext>['run']> {
  return async (step, state, context) => {
    const guard = withBudget(context.models, budget);
    const found = await answerOf(step, state, { ...context, models: guard.models });
    if (guard.cut()) cut.push(step.name);
    return found;
  };
}

async function answerOf(
  step: ReadingStep<ReadingState, ReadingContext>,
  state: ReadingState,
  context: ReadingContext,
): Promise<Partial<ReadingState>> {
  try {
    return await step.run(state, context);
  } catch (error) {
    if (error instanceof BudgetSpent) return {};
    throw error;
  }
}
