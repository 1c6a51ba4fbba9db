/**
 * Processes that read pictures, away from the event loop that renews the locks of jobs. Each is replaced after
 * `readings` pictures: native memory of models only ever grows. One that breaks or takes longer than `timeout` fails
 * its own picture, and a fresh one takes its place.
 *
 * They are processes and no threads: onnxruntime's binding can be loaded once in a process. In a second thread after
 * the first had ended it did "not self-register", and where the first still ran, the end of either could crash both.
 */
import { extname } from 'node:path';
import type { Reader } from './reader.ts';
import { createReadingProcess, type ReadingProcess } from './reading-process.ts';

export interface EnginePoolOptions {
  /** Pictures that are read at the same time, each in a process of its own. */
  threads: number;
  /** Pictures that one process reads before it is replaced. */
  readings: number;
  /** Milliseconds for one picture. */
  timeout: number;
  /** Path of the operator's own face recogniser, for the module. */
  faceModel?: string | undefined;
  /** Module whose default export reads a task; tests hand in their own. */
  module?: URL;
}

interface Slot {
  process: ReadingProcess;
  readings: number;
}

/** `.ts` in a checkout, `.js` when compiled. */
const READ_TASK = new URL(`./read-task${extname(new URL(import.meta.url).pathname)}`, import.meta.url);

export function createEnginePool(options: EnginePoolOptions): Reader {
  const fresh = () => createReadingProcess(options.module ?? READ_TASK, options.faceModel);
  const idle: Slot[] = Array.from({ length: options.threads }, () => ({ process: fresh(), readings: 0 }));
  const slots = [...idle];
  const waiting: ((slot: Slot) => void)[] = [];
  let closed = false;

  const take = () =>
    new Promise<Slot>((resolve) => {
      const slot = idle.shift();
      if (slot) resolve(slot);
      else waiting.push(resolve);
    });
  const give = async (slot: Slot) => {
    if (slot.readings >= options.readings && !closed) {
      await slot.process.end();
      slot.process = fresh();
      slot.readings = 0;
    }
    const next = waiting.shift();
    if (next) next(slot);
    else idle.push(slot);
  };
  const use = async <T>(pictures: number, work: (process: ReadingProcess) => Promise<T>): Promise<T> => {
    if (closed) throw new Error('The readers are closed.');
    const slot = await take();
    slot.readings += pictures;
    try {
      return await work(slot.process);
    } finally {
      await give(slot);
    }
  };
  return {
    read: (task) => use(1, (process) => process.read(task, options.timeout)),
    // A frame is small, but no less than a picture for the memory of the models.
    measure: (frames) =>
      use(frames.length, (process) => process.measure({ type: 'frames', frames }, options.timeout)),
    async close() {
      closed = true;
      await Promise.all(slots.map((slot) => slot.process.end()));
    },
  };
}
