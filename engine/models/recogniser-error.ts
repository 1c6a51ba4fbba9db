/** An operator's face recogniser cannot be used: the message says what is wrong with it and how to mend it. */
export class RecogniserError extends Error {
  override name = 'RecogniserError';
}

/** One line of what a library threw. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split('\n')[0] ?? '').replace(/\.$/, '');
}
