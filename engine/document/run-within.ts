/** Runs the steps of a reading, each for as long as it may take. */
import { BudgetSpent, withBudget } from './reading-budget.ts';
import type { ReadingContext, ReadingState } from './reading-state.ts';
import type { ReadingStep, StepClock } from './reading-step.ts';

/**
 * Milliseconds for one step, and for all of them. A photo's slowest step takes half a second of CPU, a dense page's
 * three; the rest is for machines that are slow or have more to do. A thread has a minute for a picture.
 */
export const STEP_BUDGET = 15_000;
export const READING_BUDGET = 45_000;

/** `cut` gets the names of the steps whose work was cut short. One that gave up says nothing at all. */
export function runWithin(
  cut: string[],
  { step: most, reading }: { step: number; reading: number } = { step: STEP_BUDGET, reading: READING_BUDGET },
): NonNullable<StepClock<ReadingState, ReadingContext>['run']> {
  let end: number | null = null;
  return async (step, state, context) => {
    const now = context.models.now();
    end ??= now + reading;
    const guard = withBudget(context.models, Math.min(most, end - now));
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
