import { appendFile, open, readFile } from 'node:fs/promises';
import type { Hop, HopLog } from './hop-log.ts';
import { hopsInMemory } from './hops-in-memory.ts';
import { oneAtATime } from './one-at-a-time.ts';

/**
 * A line of JSON for each hop, on the disk before the next step is taken. For one process: several share a database
 * (hops-in-postgres.ts). All of it is held in memory too, about 300 bytes a verification. Throws where a line other
 * than the last is no hop; the last may have been cut off by a crash, and is passed over.
 */
export async function hopsInFile(path: string): Promise<HopLog> {
  const text = await readFile(path, 'utf8').catch(emptyIfMissing);
  const lines = text.split('\n');
  const whole = lines.slice(0, -1).map((line, at) => hopOf(path, line, at + 1));
  // A line without its end was not acknowledged to anybody.
  if (lines.at(-1)) await truncate(path, text.length - (lines.at(-1) as string).length, text);
  const memory = hopsInMemory(whole);
  const inTurn = oneAtATime();
  return {
    ...memory,
    alone: (reference, work) =>
      memory.alone(reference, (remember) =>
        work(async (hop) => {
          await inTurn('file', () => appendFile(path, `${JSON.stringify(hop)}\n`, { flush: true }));
          await remember(hop);
        }),
      ),
  };
}

function hopOf(path: string, line: string, at: number): Hop {
  try {
    const hop = JSON.parse(line) as Hop;
    if (typeof hop.reference === 'string' && typeof hop.event === 'string') return hop;
  } catch {}
  throw new Error(
    `${path}, line ${at}: this is no hop. Move the file away to begin anew, or mend the line by hand.`,
  );
}

async function truncate(path: string, characters: number, text: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.truncate(Buffer.byteLength(text.slice(0, characters)));
  } finally {
    await file.close();
  }
}

function emptyIfMissing(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '';
  throw error;
}
