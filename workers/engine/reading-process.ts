/** A process that reads one picture at a time; one that has ended is started anew with the next picture. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { extname } from 'node:path';
import type { FrameMeasure } from '../../engine/liveness/frame.ts';
import type { CaptureReading } from '../../engine/reading.ts';
import type { MeasureTask, ReadTask } from './reader.ts';

export interface ReadingProcess {
  /** Rejects where reading fails, or the process ends or takes longer than `timeout` milliseconds: then it is ended. */
  read(task: ReadTask, timeout: number): Promise<CaptureReading>;
  measure(task: MeasureTask, timeout: number): Promise<FrameMeasure[]>;
  /** Also in the middle of a picture, whose reading rejects. A process that was ended can not be used again. */
  end(): Promise<void>;
}

/** What the process answers to a task. */
export type Answer =
  | { ok: true; reading: CaptureReading | FrameMeasure[] }
  | { ok: false; message: string; stack?: string };

/** `.ts` in a checkout, `.js` when compiled. */
const MAIN = new URL(`./reading-process-main${extname(new URL(import.meta.url).pathname)}`, import.meta.url);

/**
 * `module`: its default export reads a task; it finds `faceModel`, the path of the operator's own face recogniser, as
 * argument of its process. The process starts at once, so that it is ready when it is needed.
 */
export function createReadingProcess(module: URL, faceModel?: string): ReadingProcess {
  let child: ChildProcess | null = null;
  let ended = false;

  function running(): ChildProcess {
    if (ended) throw new Error('The process that reads was ended.');
    if (child) return child;
    const next = start(module, faceModel);
    next.once('exit', () => {
      if (child === next) child = null;
    });
    child = next;
    return next;
  }
  running();

  async function ask(task: ReadTask | MeasureTask, timeout: number) {
    const one = running();
    const timer = setTimeout(() => one.kill('SIGKILL'), timeout);
    try {
      return await answerOf(one, task);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    read: (task, timeout) => ask(task, timeout) as Promise<CaptureReading>,
    measure: (task, timeout) => ask(task, timeout) as Promise<FrameMeasure[]>,
    async end() {
      ended = true;
      if (!child) return;
      const exit = once(child, 'exit');
      // What it holds it writes nowhere; a picture that keeps it busy would keep it from anything gentler.
      child.kill('SIGKILL');
      await exit;
    },
  };
}

function start(module: URL, faceModel: string | undefined): ChildProcess {
  const child = fork(MAIN, faceModel ? [module.href, faceModel] : [module.href], {
    execArgv: [],
    serialization: 'advanced',
  });
  // Told to the picture that was being read as well; without a listener it would end this process.
  child.on('error', () => undefined);
  return child;
}

function answerOf(
  child: ChildProcess,
  task: ReadTask | MeasureTask,
): Promise<CaptureReading | FrameMeasure[]> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      child.off('message', hear);
      child.off('exit', gone);
      child.off('error', fail);
      act();
    };
    const fail = (error: Error) => settle(() => reject(error));
    const gone = (code: number | null, signal: string | null) =>
      fail(new Error(`The process that reads ended (${signal ?? code}).`));
    const hear = (answer: unknown) => {
      const told = answer as Answer;
      if (told.ok) settle(() => resolve(told.reading));
      else fail(Object.assign(new Error(told.message), { stack: told.stack }));
    };
    child.on('message', hear);
    child.on('exit', gone);
    child.on('error', fail);
    child.send(task, (error) => error && fail(error));
  });
}
