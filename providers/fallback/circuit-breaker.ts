/**
 * Keeps callers from waiting for a provider that is down.
 *
 * | state     | until                                                  | calls |
 * |-----------|--------------------------------------------------------|-------|
 * | closed    | so many calls in a row failed                           | go through |
 * | open      | the pause is over; it doubles each time, up to a bound  | do not |
 * | half_open | the next call went well (closed) or failed (open again) | one goes through |
 */
export interface BreakerOptions {
  /** Calls in a row; 3 by default. */
  failures?: number;
  /** Milliseconds; 10,000 by default. */
  pause?: number;
  /** Milliseconds; 300,000 by default. */
  maxPause?: number;
}

export interface CircuitBreaker {
  state(): 'closed' | 'open' | 'half_open';
  /** Milliseconds until it may be asked again; 0 where it may be now. */
  wait(): number;
  /** Whether a call may go through now; in half_open only the first. Its end has to be told. */
  enter(): boolean;
  passed(): void;
  /** `atLeast`: milliseconds that the provider asked to be left alone. */
  failed(atLeast?: number): void;
}

export function createCircuitBreaker(
  { failures = 3, pause = 10_000, maxPause = 300_000 }: BreakerOptions,
  { now, random }: { now(): number; random(): number },
): CircuitBreaker {
  let inRow = 0;
  let pauses = 0;
  let until = 0;
  const shut = (atLeast: number) => {
    // A quarter more or less, so that many processes do not come back at once.
    const length = Math.min(pause * 2 ** pauses, maxPause) * (0.75 + random() / 2);
    until = now() + Math.max(length, atLeast);
    pauses += 1;
  };
  const state = () => (inRow < failures ? 'closed' : now() < until ? 'open' : 'half_open');
  return {
    state,
    wait: () => (state() === 'open' ? until - now() : 0),
    enter() {
      const current = state();
      // Whoever tries has the pause's time; then the next may.
      if (current === 'half_open') until = now() + pause;
      return current !== 'open';
    },
    passed() {
      inRow = 0;
      pauses = 0;
    },
    failed(atLeast = 0) {
      inRow = atLeast > 0 ? failures : inRow + 1;
      if (inRow >= failures) shut(atLeast);
    },
  };
}
