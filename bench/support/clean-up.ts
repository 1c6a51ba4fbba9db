export type CleanUp = (close: () => unknown) => void;

/**
 * Runs `work`, then whatever it has put off, the last first: after success, after a failure, and where the
 * bench is told to stop.
 */
export async function withCleanUp<T>(work: (later: CleanUp) => Promise<T>): Promise<T> {
  const closers: (() => unknown)[] = [];
  const closeAll = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  const stop = () => void closeAll().finally(() => process.exit(130));
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, stop);
  try {
    return await work((close) => closers.push(close));
  } finally {
    await closeAll();
    for (const signal of signals) process.off(signal, stop);
  }
}
