import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 40;

/** Asks again and again until there is an answer or the time is over; null then. */
export async function waitForReading<T>(
  find: () => Promise<T | null>,
  milliseconds: number,
): Promise<T | null> {
  for (let waited = 0; waited < milliseconds; waited += EVERY_MS) {
    const found = await find();
    if (found !== null) return found;
    await pause(EVERY_MS);
  }
  return find();
}
