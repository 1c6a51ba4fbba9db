import { setTimeout as pause } from 'node:timers/promises';

export type CleanUp = (close: () => unknown) => void;

/** Milliseconds for work that was interrupted to say what else it had begun. */
const LAST_WORDS = 5000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Ends what runs, the innermost first. */
const running: (() => Promise<void>)[] = [];

/**
 * Runs `work`, then whatever it has put off, the last first: after success, after a failure, and where the
 * bench is told to stop. What fails to close does not keep the rest from it.
 */
export async function withCleanUp<T>(work: (later: CleanUp) => Promise<T>): Promise<T> {
  const closers: (() => unknown)[] = [];
  let closing: Promise<void> = Promise.resolve();
  const closeAll = () => {
    // One after the other: an interrupted bench asks twice, and the second must wait for the first.
    closing = closing.then(() => closeEach(closers));
    return closing;
  };
  const working = work((close) => closers.push(close));
  const stop = async () => {
    await closeAll();
    await Promise.race([working.catch(() => undefined), pause(LAST_WORDS)]);
    await closeAll();
  };
  if (running.length === 0) for (const signal of SIGNALS) process.once(signal, stopAll);
  running.push(stop);
  try {
    return await working;
  } finally {
    await closeAll();
    if (!stopping) running.splice(running.indexOf(stop), 1);
    if (running.length === 0) for (const signal of SIGNALS) process.off(signal, stopAll);
  }
}

async function closeEach(closers: (() => unknown)[]): Promise<void> {
  for (let close = closers.pop(); close; close = closers.pop()) {
    try {
      await close();
    } catch (error) {
      console.error('the bench could not clean up:', error);
    }
  }
}

let stopping = false;

async function stopAll(): Promise<void> {
  stopping = true;
  // Interrupted work fails; that is no news, and must not end the process before everything is closed.
  process.on('uncaughtException', () => undefined);
  for (const stop of running.toReversed()) await stop();
  process.exit(130);
}
