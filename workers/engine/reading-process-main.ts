/** Runs in a process of the pool: takes one task after the other from it, and answers each. */
import type { FrameMeasure } from '../../engine/liveness/frame.ts';
import type { CaptureReading } from '../../engine/reading.ts';
import type { MeasureTask, ReadTask } from './reader.ts';
import type { Answer } from './reading-process.ts';

// A terminal and systemd tell every process of the group to stop; the pool ends this one when its picture is read.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
// A pool that was killed ends nobody.
process.once('disconnect', () => process.exit());

const { default: read } = (await import(process.argv[2]!)) as {
  default: (task: ReadTask | MeasureTask) => Promise<CaptureReading | FrameMeasure[]>;
};

process.on('message', async (task: ReadTask | MeasureTask) => {
  process.send!(await answerTo(task));
});

async function answerTo(task: ReadTask | MeasureTask): Promise<Answer> {
  try {
    return { ok: true, reading: await read(task) };
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { ok: false, message, stack };
  }
}
