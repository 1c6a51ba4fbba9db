/** A reader that reads nothing: it does what the picture says, to see how the pool takes it. */
import type { ReadTask } from '../../workers/engine/reader.ts';

export default async function read({ bytes }: ReadTask): Promise<{ process: number; text: string }> {
  const text = Buffer.from(bytes).toString();
  if (text === 'throw') throw new Error('broken');
  if (text === 'exit') process.exit(1);
  if (text === 'break')
    setImmediate(() => {
      throw new Error('broken outside');
    });
  if (text === 'break' || text === 'hang') await new Promise(() => setInterval(() => {}, 1000));
  if (text === 'spin') for (;;);
  return { process: process.pid, text };
}
