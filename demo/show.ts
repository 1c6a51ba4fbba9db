/** What the demo prints while it runs: one line for each step, with its time. */
export interface Show {
  title(text: string, profile: string): void;
  step<T>(name: string, work: () => Promise<T>, tell: (result: T) => string): Promise<T>;
  line(text: string): void;
}

const colour = process.stdout.isTTY;
const paint = (code: number, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
export const bold = (text: string) => paint(1, text);
export const soft = (text: string) => paint(2, text);
export const good = (text: string) => paint(32, text);
export const bad = (text: string) => paint(31, text);

export function createShow(): Show {
  const line = (text: string) => process.stdout.write(`${text}\n`);
  return {
    line,
    title: (text, profile) => line(`\n${bold(text)} ${soft(`(${profile})`)}`),
    async step(name, work, tell) {
      const started = performance.now();
      const result = await work();
      const seconds = ((performance.now() - started) / 1000).toFixed(2).padStart(6);
      line(`  ${soft(`${seconds} s`)}  ${name.padEnd(22)} ${tell(result)}`);
      return result;
    },
  };
}
