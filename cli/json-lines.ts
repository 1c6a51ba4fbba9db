/** Writes one JSON object as one line on stdout and waits until the pipe took it. */
export async function printJson(value: unknown): Promise<void> {
  await print(`${JSON.stringify(value)}\n`);
}

export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** Progress for a person who watches: on stderr, and only when that is a terminal. */
export function progress(done: number, all: number, what: string): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r${done}/${all} ${what}`.slice(0, 100).padEnd(100));
  if (done === all) process.stderr.write(`\r${' '.repeat(100)}\r`);
}
